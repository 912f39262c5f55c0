import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import { codeOf, failureOf } from './failure.ts';

/**
 * Writes a file that does not exist yet, with the folders that lead to it. Throws a `WorkspaceFailure`: where something has that name
 * already it stays as it was, and where the writing stops nothing is left.
 */
export async function writeNewFile(cwd: string, path: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<void> {
  const target = resolve(cwd, path);
  try {
    await mkdir(dirname(target), { recursive: true });
    await disk.create(target, bytes, { durable: true });
  } catch (error) {
    // What was there before is not ours to remove.
    if (!['EEXIST', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) await rm(target).catch(() => undefined);
    throw failureOf(error, 'écrire', path);
  }
}
