import type { Host } from './host.ts';

type Place = Pick<Host, 'env' | 'cwd'>;

/** The folder where pst keeps files from one run to the next: PST_CACHE, or where the system keeps those of the user. */
export function cacheDirOf(place: Place): string {
  return userCacheDirOf(place) ?? `${place.cwd}/.cache/pst`;
}

/** The same, but undefined where nothing says which folder is the user's. */
export function userCacheDirOf({ env, cwd }: Place): string | undefined {
  const own = env['PST_CACHE'];
  if (own !== undefined && own !== '') return own.startsWith('.') ? `${cwd}/${own}` : own;
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '', HOME: home = '' } = env;
  if (xdg.startsWith('/')) return `${xdg}/pst`;
  if (local !== '') return `${local}/pst`;
  return home === '' ? undefined : `${home}/.cache/pst`;
}
