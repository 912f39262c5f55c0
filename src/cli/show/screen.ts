import type { Env } from '../host.ts';

/** Systems that always have a screen, as far as a program can tell. */
const WITH_SCREEN: ReadonlySet<string> = new Set(['darwin', 'win32']);

/** Whether a file can be shown to somebody: not on a forge, nor on a computer without a screen. `platform`: as Node names it. */
export function hasScreen(env: Env, platform: string): boolean {
  const { CI: ci = '', DISPLAY: display = '', WAYLAND_DISPLAY: wayland = '', WSL_DISTRO_NAME: windows = '' } = env;
  if (!['', '0', 'false'].includes(ci)) return false;
  return WITH_SCREEN.has(platform) || [display, wayland, windows].some((value) => value !== '');
}
