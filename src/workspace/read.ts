import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { codeOf } from './failure.ts';

export type Refusal =
  { readonly reason: 'symlink' | 'special' | 'unreadable' } | { readonly reason: 'too-large'; readonly bytes: number };

// A link is not followed and a pipe not waited for, even one that took the place of a file since it was listed.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The content of a regular file, or why it is refused. Its size is known before anything is read, and never exceeded. */
export function readRegular(path: string, maxBytes: number): Uint8Array | Refusal {
  let file: number | undefined;
  try {
    file = openSync(path, FLAGS);
    const stats = fstatSync(file);
    if (!stats.isFile()) return { reason: 'special' };
    if (stats.size > maxBytes) return { reason: 'too-large', bytes: stats.size };
    return readAll(file, stats.size);
  } catch (error) {
    return { reason: codeOf(error) === 'ELOOP' ? 'symlink' : 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAll(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
