import { randomUUID } from 'node:crypto';
import { constants, copyFile, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import { failureOf, WorkspaceFailure } from './failure.ts';
import { isFolder } from './folder.ts';
import { markerOf, type Present, presentFiles } from './made-folder.ts';
import type { SourceFile } from './tree.ts';
import type { WriteOptions } from './write-file.ts';

export interface WriteFolderOptions extends WriteOptions {
  /** Which of the files that pst made there before stay, when they are not made anew: none when not said. */
  readonly keep?: (path: string) => boolean;
}

const OLD = '-ancien';
const FORGOTTEN_AFTER_MS = 3_600_000;

/**
 * Makes a folder of `files` (paths inside it, '/' between names), whole or not at all. Everything is first written beside it;
 * then two renamings put the new folder in the place of the old one. Until then whatever stops it (a full disk, `signal`, a
 * kill) leaves the old folder as it was; a kill between the two renamings leaves it beside, and the next run puts it back.
 *
 * Files that somebody put there stay. A folder that pst did not make, or where such a file stands in the way, is refused.
 * Throws a `WorkspaceFailure`, or the reason of `signal`. Nothing waits for the disk: what is made here can be made again.
 */
export async function writeFolderAtomically(
  cwd: string,
  folder: string,
  files: readonly SourceFile[],
  { signal, disk = realDisk, keep = () => false }: WriteFolderOptions = {},
): Promise<void> {
  const target = resolve(cwd, folder);
  refuseAround(cwd, target, folder);
  const fresh = `${prefixOf(target)}${randomUUID().slice(0, 8)}`;
  try {
    await mkdir(fresh, { recursive: true });
    await putBack(target);
    await removeForgotten(target, fresh);
    const coming = new Set(files.map(({ path }) => path));
    const present = await presentFiles(target, folder, coming);
    const kept = present.filter(({ path, made }) => !made || (keep(path) && !coming.has(path)));
    const made = [...coming, ...kept.filter((file) => file.made).map(({ path }) => path)];
    await createAll(fresh, [...files, markerOf(made)], disk, signal);
    await copyAll(target, fresh, kept, signal);
    signal?.throwIfAborted();
    await swap(fresh, target, disk);
  } catch (error) {
    // Where even that is impossible, the first error is the one to tell.
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw failureOf(error, 'écrire', folder);
  }
}

/** The working folder cannot be renamed under the feet of who works in it. */
function refuseAround(cwd: string, target: string, folder: string): void {
  const inside = relative(target, cwd);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return;
  throw new WorkspaceFailure(
    `« ${folder} » est le dossier où vous êtes, ou le contient`,
    'Choisissez un autre dossier avec --out, par exemple « --out out ».',
  );
}

/** What the names of the folders that stand beside `target` while it is made begin with. */
function prefixOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.pst-`);
}

async function createAll(
  folder: string,
  files: readonly SourceFile[],
  disk: Disk,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { path, bytes } of files) {
    signal?.throwIfAborted();
    if (path.split('/').some((name) => name === '' || name === '.' || name === '..'))
      throw new Error(`not a path inside: ${path}`);
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await disk.create(place, bytes);
  }
}

async function copyAll(
  from: string,
  to: string,
  files: readonly Present[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { raw } of files) {
    signal?.throwIfAborted();
    const place = join(to, raw);
    await mkdir(dirname(place), { recursive: true });
    await copyFile(join(from, raw), place, constants.COPYFILE_EXCL);
  }
}

async function swap(fresh: string, target: string, disk: Disk): Promise<void> {
  const old = `${fresh}${OLD}`;
  const existed = await lstat(target).then(
    () => true,
    () => false,
  );
  if (existed) await disk.rename(target, old);
  try {
    await disk.rename(fresh, target);
  } catch (error) {
    if (existed) await disk.rename(old, target);
    throw error;
  }
  // The result stands. What cannot be removed now, because a program holds it open, is removed by a later run.
  await rm(old, { recursive: true, force: true }).catch(() => undefined);
}

/** Mends what a kill between the two renamings of `swap` left. */
async function putBack(target: string): Promise<void> {
  if (isFolder(target)) return;
  const old = (await besides(target)).find((path) => path.endsWith(OLD));
  if (old !== undefined) await rename(old, target);
}

/** Removes what killed runs left, once it is old enough for no other run to be busy with it. */
async function removeForgotten(target: string, fresh: string): Promise<void> {
  const { mtimeMs: now } = await stat(fresh);
  for (const path of await besides(target)) {
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > FORGOTTEN_AFTER_MS) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function besides(target: string): Promise<readonly string[]> {
  const prefix = prefixOf(target);
  const names = await readdir(dirname(target));
  return names.map((name) => join(dirname(target), name)).filter((path) => path.startsWith(prefix));
}
