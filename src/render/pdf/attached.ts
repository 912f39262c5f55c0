import { inflateSync } from 'node:zlib';
import { isAsMarked } from './mark.ts';

/** What a PDF says without being read as one: its attachments, and the facts of its metadata. */
export interface Attached {
  /** In the order of the file. */
  readonly attachments: readonly Uint8Array[];
  readonly facts: ReadonlyMap<string, string>;
  /** Nothing of the file was changed since pst wrote it. */
  readonly isIntact: boolean;
}

/** Why nothing can be read of a file. */
export type Unreadable = 'not-a-pdf' | 'truncated' | 'encrypted' | 'too-large';

/** What one attachment may weigh once unpacked, in bytes: a plan of 20 000 fiches has half of it. */
const MOST_BYTES = 256_000_000;
const MOST_ATTACHMENTS = 32;
/** Where the dictionary of an attachment may begin before the word that tells it is one, and end after it, in bytes. */
const REACH = 4096;

/**
 * Looks in a file for what `printPdf` puts there, without a PDF reader: whoever made the file may have wanted to harm one.
 * Nothing is unpacked but the attachments, and no more of them than is allowed.
 */
export function readAttached(bytes: Uint8Array): Attached | Unreadable {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 1024).includes('%PDF-')) return 'not-a-pdf';
  if (!file.subarray(-1024).includes('%%EOF')) return 'truncated';
  if (/\/Encrypt\s+\d+\s+\d+\s+R/u.test(file.toString('latin1'))) return 'encrypted';
  const attachments: Uint8Array[] = [];
  for (const place of placesOf(file)) {
    const attachment = unpack(file, place);
    if (attachment === 'too-large') return attachment;
    if (attachment !== undefined) attachments.push(attachment);
  }
  return { attachments, facts: factsOf(file), isIntact: isAsMarked(bytes) };
}

function* placesOf(file: Buffer): Iterable<number> {
  const word = '/EmbeddedFile';
  let count = 0;
  for (let at = file.indexOf(word); at !== -1 && count < MOST_ATTACHMENTS; at = file.indexOf(word, at + word.length)) {
    // Not « /EmbeddedFiles », which lists them.
    if (file[at + word.length] === 's'.charCodeAt(0)) continue;
    count += 1;
    yield at;
  }
}

function unpack(file: Buffer, place: number): Uint8Array | 'too-large' | undefined {
  const around = file.toString('latin1', Math.max(0, place - REACH), place);
  const start = Math.max(0, place - REACH) + Math.max(0, around.lastIndexOf('obj'));
  const keyword = file.indexOf('stream', place);
  if (keyword === -1 || keyword - place > REACH) return undefined;
  const dictionary = file.toString('latin1', start, keyword);
  const [, name = '/FlateDecode'] = /\/Filter\s*\[?\s*(\/\w+)/u.exec(dictionary) ?? [];
  const isPacked = dictionary.includes('/Filter');
  const begin = keyword + (file[keyword + 6] === 13 ? 8 : 7);
  const end = file.indexOf('endstream', begin);
  if (end === -1 || name !== '/FlateDecode') return undefined;
  if (!isPacked) return new Uint8Array(file.subarray(begin, end));
  return inflate(file, begin, dictionary);
}

function inflate(file: Buffer, begin: number, dictionary: string): Uint8Array | 'too-large' | undefined {
  // What is packed may hold any word: its length tells where it ends.
  const length = Number(/\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? file.length);
  try {
    return new Uint8Array(inflateSync(file.subarray(begin, begin + length), { maxOutputLength: MOST_BYTES }));
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : undefined;
  }
}

/** The facts of pst in the metadata, which are never compressed. */
function factsOf(file: Buffer): ReadonlyMap<string, string> {
  const start = file.lastIndexOf('<x:xmpmeta');
  const end = file.indexOf('</x:xmpmeta>', Math.max(0, start));
  if (start === -1 || end === -1) return new Map();
  const packet = file.toString('utf8', start, end);
  return new Map(
    [...packet.matchAll(/<pst:(\w{1,30})>([^<]{0,500})<\/pst:\1>/gu)].map(([, name = '', value = '']) => [name, value]),
  );
}
