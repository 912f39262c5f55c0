import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { codeOf, failureOf, WorkspaceFailure } from './failure.ts';
import { isSkipped } from './names.ts';

const MAX_SUGGESTIONS = 5;

/** The absolute path of a folder that exists. Throws a `WorkspaceFailure` that says what stands in its place, or near it. */
export function openFolder(cwd: string, folder: string): string {
  const path = resolve(cwd, folder);
  try {
    if (statSync(path).isDirectory()) return path;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw missing(cwd, folder, path);
    throw failureOf(error, 'lire', folder);
  }
  const parent = fromCwd(cwd, dirname(path));
  throw new WorkspaceFailure(
    `« ${folder} » n’est pas un dossier`,
    `Donnez le dossier qui le contient : « ${parent} ».`,
  );
}

/** The absolute path of what a user named, whether or not it exists. */
export const absolutePath = (cwd: string, path: string): string => resolve(cwd, path);

/** A path relative to `cwd`: `.` for `cwd` itself. */
export function fromCwd(cwd: string, path: string): string {
  return slashed(relative(cwd, path)) || '.';
}

/** A path as it is shown and compared everywhere: '/' between names, accents composed. */
export function slashed(path: string): string {
  return (sep === '/' ? path : path.replaceAll(sep, '/')).normalize('NFC');
}

function missing(cwd: string, folder: string, path: string): WorkspaceFailure {
  const { parent, name } = firstMissing(path);
  const near = foldersIn(parent)
    .toSorted((a, b) => likeness(b, name) - likeness(a, name) || (a < b ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS);
  const where = fromCwd(cwd, parent);
  const help =
    near.length === 0 ? `« ${where} » ne contient aucun dossier.` : `Dans « ${where} », il y a : ${near.join(', ')}.`;
  return new WorkspaceFailure(`Le dossier « ${folder} » n’existe pas`, help);
}

/** The first name of a path that does not exist, and the folder where it is missing. */
function firstMissing(path: string): { readonly parent: string; readonly name: string } {
  let child = path;
  for (;;) {
    const parent = dirname(child);
    if (parent === child || isFolder(parent)) return { parent, name: basename(child) };
    child = parent;
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function foldersIn(path: string): readonly string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !isSkipped(entry.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** How many letters two names share at their beginnings and at their ends. */
function likeness(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  const shortest = Math.min(first.length, second.length);
  let start = 0;
  while (start < shortest && first[start] === second[start]) start += 1;
  let end = 0;
  while (end < shortest - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  return start + end;
}
