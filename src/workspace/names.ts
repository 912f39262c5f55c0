/** Folders that hold no source of a plan, besides those whose name starts with a dot. */
const SKIPPED: readonly string[] = ['node_modules', 'out'];

/** Signs, endings and names that Windows refuses, and signs that do not show. */
const REFUSED = /[<>:"|?*\\\p{Cc}\p{Cf}\u2028\u2029]|[. ]$|^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Whether nothing of that name is looked at, file or folder. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || SKIPPED.includes(name);
}

/** Whether a file is not looked at because of its name, or of that of a folder that holds it; `/` between names. */
export const isSkippedPath = (path: string): boolean =>
  path.split('/').some((name) => name !== '.' && name !== '..' && isSkipped(name));

/** Whether a file or folder of that name cannot exist on every system. */
export function isRefused(name: string): boolean {
  return REFUSED.test(name);
}

/** What two paths have in common that a system may take for one: macOS composes accents, Windows and macOS ignore case. */
export function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/**
 * Whether a path that somebody else wrote leads to a file inside the folder it is given to, of a name that every system takes and
 * pst looks at; '/' between names.
 */
export const isSafePath = (path: string): boolean =>
  path === path.normalize('NFC') &&
  path.split('/').every((name) => name !== '' && name.length <= 100 && !isSkipped(name) && !isRefused(name));
