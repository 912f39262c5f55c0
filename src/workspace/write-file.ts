import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import { codeOf, failureOf } from './failure.ts';

export interface WriteOptions {
  readonly signal?: AbortSignal;
  readonly disk?: Disk;
  /** The rights of the file; those of the one it replaces where it is not said. */
  readonly mode?: number;
}

/**
 * Writes a file whole or not at all: whatever stops it, a full disk or a power cut, the old file stays as it was. Creates the
 * folders that lead to it. Throws a `WorkspaceFailure`, or the reason of `signal`.
 */
export async function writeAtomically(
  cwd: string,
  path: string,
  bytes: Uint8Array,
  { signal, disk = realDisk, mode }: WriteOptions = {},
): Promise<void> {
  const target = resolve(cwd, path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await disk.create(temporary, bytes, { durable: true, mode: mode ?? (await writableMode(target)) });
    signal?.throwIfAborted();
    await disk.rename(temporary, target);
  } catch (error) {
    // Where even that is impossible, the first error is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw failureOf(error, 'écrire', path);
  }
}

/** The rights of the file that is replaced. Replacing it would also work on a file that its owner made read-only. */
async function writableMode(path: string): Promise<number> {
  try {
    await access(path, constants.W_OK);
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0o666;
    throw error;
  }
}
