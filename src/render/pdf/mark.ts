import { createHash } from 'node:crypto';

/** Signs of a SHA-256 in hexadecimal. */
const LENGTH = 64;

/** What stands in the place of the mark while it is computed. */
export const BLANK = '0'.repeat(LENGTH);

/** The identifier of a file: what it was made from, then the mark. */
const IDENTIFIER = /\/ID\s*\[\s*<[\da-fA-F]+>\s*<([\da-fA-F]{64})>\s*\]/dgu;

/**
 * Writes in a PDF the SHA-256 of all of it but the mark itself, which stands blank: whatever is changed afterwards shows. It is no
 * signature: who changes the file can also compute the mark again.
 */
export function markFile(bytes: Uint8Array): Uint8Array {
  const place = placeOf(bytes);
  if (place === undefined) throw new Error('the file has no blank identifier');
  const marked = Buffer.from(bytes);
  marked.write(createHash('sha256').update(bytes).digest('hex'), place, 'latin1');
  return new Uint8Array(marked);
}

/** Whether a PDF is as it was when it was marked. */
export function isAsMarked(bytes: Uint8Array): boolean {
  const place = placeOf(bytes);
  if (place === undefined) return false;
  const blank = Buffer.from(bytes);
  const mark = blank.toString('latin1', place, place + LENGTH);
  blank.write(BLANK, place, 'latin1');
  return createHash('sha256').update(blank).digest('hex') === mark.toLowerCase();
}

/** Where the mark begins: the last identifier is the one that counts. */
function placeOf(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return [...text.matchAll(IDENTIFIER)].at(-1)?.indices?.[1]?.[0];
}
