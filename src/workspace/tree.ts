import { type Dirent, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { failureOf } from './failure.ts';
import { openFolder, slashed } from './folder.ts';
import { folded, isRefused, isSkipped } from './names.ts';
import { pause } from './pause.ts';
import { readRegular } from './read.ts';

export interface SourceFile {
  /** Relative to the working folder, '/' between names, accents composed. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A file that a tree cannot give, or that another system would not take.
 * - symlink: a symbolic link, to a file or to a folder; it is not followed
 * - special: neither file nor folder (a device, a pipe)
 * - unreadable: a file or a folder that may not be opened
 * - too-large: `bytes` is its size
 * - name-refused: its name cannot exist on every system (Windows)
 * - name-clash: its path is that of `other` for a system that ignores case or composes accents
 * The last two are read nonetheless, unless their path is exactly that of another.
 */
export type FileProblem =
  | { readonly path: string; readonly reason: 'symlink' | 'special' | 'unreadable' | 'name-refused' }
  | { readonly path: string; readonly reason: 'too-large'; readonly bytes: number }
  | { readonly path: string; readonly reason: 'name-clash'; readonly other: string };

/** A regular file; `absolute` is its path as the disk spells it. */
export interface Entry {
  readonly path: string;
  readonly absolute: string;
}

export interface Listing {
  readonly entries: readonly Entry[];
  readonly problems: readonly FileProblem[];
}

export interface Tree {
  readonly files: readonly SourceFile[];
  /** The paths of the files that were not asked for. */
  readonly others: readonly string[];
  readonly problems: readonly FileProblem[];
}

export interface TreeOptions {
  /** Which files to read, by their path: all when not said. */
  readonly wanted?: (path: string) => boolean;
  readonly signal?: AbortSignal;
}

/** What a file of a plan may weigh, in bytes. */
export const MAX_BYTES = 1_000_000;

/**
 * Reads the files below `folder`, in the order of their paths by code unit. What cannot be read is a problem; a
 * `WorkspaceFailure` is thrown only when `folder` itself is missing, no folder, or closed.
 *
 * The calls to the disk are synchronous: 20 000 files take 0.2 s, against 1 s with promises, 32 at a time.
 */
export async function readTree(cwd: string, folder: string, options: TreeOptions = {}): Promise<Tree> {
  const { wanted = () => true, signal } = options;
  const { entries, problems } = await listFiles(cwd, folder, signal);
  const files: SourceFile[] = [];
  const refused: FileProblem[] = [];
  const chosen = entries.filter(({ path }) => wanted(path));
  for (const [index, { path, absolute }] of chosen.entries()) {
    await pause(index, signal);
    const content = readRegular(absolute, MAX_BYTES);
    if (content instanceof Uint8Array) files.push({ path, bytes: content });
    else refused.push({ path, ...content });
  }
  const others = entries.filter(({ path }) => !wanted(path)).map(({ path }) => path);
  return { files, others, problems: [...problems, ...refused].toSorted(byPath) };
}

/** The regular files below `folder`, without reading them. Folders like .git, node_modules or out are not entered. */
export async function listFiles(cwd: string, folder: string, signal?: AbortSignal): Promise<Listing> {
  const root = openFolder(cwd, folder);
  const entries: Entry[] = [];
  const problems: FileProblem[] = [];
  // The loop also goes over the folders that it finds on its way.
  const folders: Entry[] = [{ path: slashed(relative(cwd, root)), absolute: root }];
  for (const [index, parent] of folders.entries()) {
    await pause(index, signal);
    const children = childrenOf(parent, parent.absolute === root ? folder : undefined);
    if (children === undefined) problems.push({ path: parent.path, reason: 'unreadable' });
    for (const child of children ?? []) sort(child, parent, { entries, folders, problems });
  }
  const { kept, clashes } = withoutClashes(entries.toSorted(byPath));
  return { entries: kept, problems: [...problems, ...clashes].toSorted(byPath) };
}

/** Undefined when the folder is closed; throws when it is the one that the user asked for, as `asked`. */
function childrenOf({ absolute }: Entry, asked: string | undefined): readonly Dirent[] | undefined {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    if (asked !== undefined) throw failureOf(error, 'lire', asked);
    return undefined;
  }
}

interface Found {
  readonly entries: Entry[];
  readonly folders: Entry[];
  readonly problems: FileProblem[];
}

function sort(child: Dirent, parent: Entry, { entries, folders, problems }: Found): void {
  const { name } = child;
  if (isSkipped(name)) return;
  const path = slashed(parent.path === '' ? name : `${parent.path}/${name}`);
  const entry = { path, absolute: join(parent.absolute, name) };
  if (isRefused(name)) problems.push({ path, reason: 'name-refused' });
  if (child.isSymbolicLink()) problems.push({ path, reason: 'symlink' });
  else if (child.isDirectory()) folders.push(entry);
  else if (child.isFile()) entries.push(entry);
  else problems.push({ path, reason: 'special' });
}

/** Of several entries of the same path, the first is kept; entries that differ by their case alone are all kept. */
function withoutClashes(entries: readonly Entry[]): {
  readonly kept: readonly Entry[];
  readonly clashes: readonly FileProblem[];
} {
  const seen = new Map<string, string>();
  const kept: Entry[] = [];
  const clashes: FileProblem[] = [];
  for (const entry of entries) {
    const { path } = entry;
    const other = seen.get(folded(path));
    if (other === undefined) seen.set(folded(path), path);
    else clashes.push({ path, reason: 'name-clash', other });
    if (kept.at(-1)?.path !== path) kept.push(entry);
  }
  return { kept, clashes };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
