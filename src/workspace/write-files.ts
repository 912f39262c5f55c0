import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SourceFile } from './tree.ts';
import { writeAtomically, type WriteOptions } from './write-file.ts';

/**
 * Replaces files that are there, all of them or none: each is written whole, and what was already replaced when one of them cannot
 * be is put back as it was. Paths are relative to `cwd`. Throws a `WorkspaceFailure`, or the reason of `signal`.
 */
export async function replaceAll(cwd: string, files: readonly SourceFile[], options: WriteOptions = {}): Promise<void> {
  const before = await Promise.all(
    files.map(async ({ path }) => ({ path, bytes: new Uint8Array(await readFile(resolve(cwd, path))) })),
  );
  let done = 0;
  try {
    for (const { path, bytes } of files) {
      await writeAtomically(cwd, path, bytes, options);
      done += 1;
    }
  } catch (error) {
    // Without the signal: what stopped the writing must not stop the mending.
    for (const { path, bytes } of before.slice(0, done)) await writeAtomically(cwd, path, bytes);
    throw error;
  }
}
