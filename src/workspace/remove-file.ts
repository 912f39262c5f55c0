import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failureOf } from './failure.ts';

/** Removes a file; one that is not there is no failure. Throws a `WorkspaceFailure`. */
export async function removeFile(cwd: string, path: string): Promise<void> {
  try {
    await rm(resolve(cwd, path), { force: true });
  } catch (error) {
    throw failureOf(error, 'écrire', path);
  }
}
