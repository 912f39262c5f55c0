import type { Host } from './host.ts';

/** The folder where pst keeps files from one run to the next: PST_CACHE, or where the system keeps those of the user. */
export function cacheDirOf({ env, cwd }: Pick<Host, 'env' | 'cwd'>): string {
  const own = env['PST_CACHE'];
  if (own !== undefined && own !== '') return own.startsWith('.') ? `${cwd}/${own}` : own;
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '', HOME: home = '' } = env;
  if (xdg.startsWith('/')) return `${xdg}/pst`;
  if (local !== '') return `${local}/pst`;
  return home === '' ? `${cwd}/.cache/pst` : `${home}/.cache/pst`;
}
