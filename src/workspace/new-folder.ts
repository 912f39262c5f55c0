import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { realDisk } from './disk.ts';
import { failureOf, WorkspaceFailure } from './failure.ts';
import { isSafePath } from './names.ts';
import { isThere } from './read-one.ts';
import type { SourceFile } from './tree.ts';
import type { WriteOptions } from './write-file.ts';

/**
 * Makes a folder that is not there yet, of `files` (paths inside it, which must be safe), whole or not at all: everything is written
 * beside it first. Whatever has its name already, a link included, is left as it is. Throws a `WorkspaceFailure`, or the reason of
 * `signal`.
 */
export async function writeNewFolder(
  cwd: string,
  folder: string,
  files: readonly SourceFile[],
  { signal, disk = realDisk }: WriteOptions = {},
): Promise<void> {
  const target = resolve(cwd, folder);
  const fresh = join(dirname(target), `.${basename(target)}.pst-${randomUUID().slice(0, 8)}`);
  refuseExisting(cwd, folder);
  try {
    await mkdir(fresh, { recursive: true });
    for (const { path, bytes } of files) {
      signal?.throwIfAborted();
      if (!isSafePath(path)) throw new Error(`not a path inside: ${path}`);
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await disk.create(join(fresh, path), bytes, { durable: true });
    }
    signal?.throwIfAborted();
    // Renaming replaces an empty folder, and nothing else: what somebody puts there meanwhile stays.
    refuseExisting(cwd, folder);
    await disk.rename(fresh, target);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw failureOf(error, 'écrire', folder);
  }
}

function refuseExisting(cwd: string, folder: string): void {
  if (!isThere(cwd, folder)) return;
  throw new WorkspaceFailure(
    `« ${folder} » existe déjà`,
    'Choisissez avec -o le nom d’un dossier qui n’existe pas encore.',
  );
}
