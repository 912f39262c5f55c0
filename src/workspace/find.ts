import { type Dirent, existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromCwd, openFolder } from './folder.ts';
import { isSkipped } from './names.ts';
import { pause } from './pause.ts';

/**
 * The folders that hold a file of that name, `folder` itself or below it, relative to `cwd` (`.` for `cwd`), sorted by code
 * unit. What is inside one of them is not searched. Throws a `WorkspaceFailure` when `folder` is missing or no folder.
 */
export async function findFolders(
  cwd: string,
  folder: string,
  file: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const folders = [openFolder(cwd, folder)];
  const found: string[] = [];
  for (const [index, current] of folders.entries()) {
    await pause(index, signal);
    const children = childrenOf(current);
    if (children.some((child) => child.name === file && !child.isDirectory())) found.push(fromCwd(cwd, current));
    else folders.push(...children.filter(isSearched).map(({ name }) => join(current, name)));
  }
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * The nearest folder of that name beside `folder` or, inside a git repository, beside one of the folders that hold it;
 * relative to `cwd`. Outside a repository nothing further is trusted.
 */
export function findBeside(cwd: string, folder: string, name: string): string | undefined {
  const parents = ancestors(openFolder(cwd, folder));
  const root = parents.findIndex((parent) => existsSync(join(parent, '.git')));
  const found = parents.slice(1, Math.max(root, 1) + 1).find((parent) => isRealFolder(join(parent, name)));
  return found === undefined ? undefined : fromCwd(cwd, join(found, name));
}

/** Not a link, which nothing here follows. */
function isRealFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A path, the folder that holds it, and so on to the root of the disk. */
function ancestors(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

/** A closed folder holds nothing that could be read: reading what is around it will tell. */
function childrenOf(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isSearched(child: Dirent): boolean {
  return child.isDirectory() && !isSkipped(child.name);
}
