import type { YamlProblem } from './cause.ts';
import { notUtf8, oldMacLines, tooLarge } from './causes/file.ts';

/** `problem`: why the text cannot be read; the text then only serves to show the place. */
export interface Decoded {
  readonly text: string;
  readonly problem?: YamlProblem;
}

/** What a file may weigh, in bytes: 1 Mo. */
const MAX_BYTES = 1_000_000;

const BOM = '\uFEFF';
const PROBED_BYTES = 1024;

const strict = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 bytes as text, without the one byte order mark that editors for Windows put first. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return refused('', tooLarge.at({ start: 0, end: 0 }, {}, bytes.length));
  if (looksUtf16(bytes)) return refused('', notUtf8.at({ start: 0, end: 0 }, {}, 'utf16'));
  try {
    return checked(strict.decode(bytes));
  } catch {
    return notDecoded(bytes);
  }
}

function checked(text: string): Decoded {
  if (text.startsWith(BOM)) return refused(text, notUtf8.at({ start: 0, end: 1 }, {}, 'boms'));
  const loneReturn = text.search(/\r(?!\n)/u);
  if (loneReturn === -1) return { text };
  return refused(text, oldMacLines.at({ start: loneReturn, end: loneReturn + 1 }, {}));
}

function notDecoded(bytes: Uint8Array): Decoded {
  // Decoded with a mark in place of each unreadable byte, the text shows where the first one is.
  const text = new TextDecoder().decode(bytes);
  const start = text.indexOf('\uFFFD');
  const encoding = bytes.subarray(0, PROBED_BYTES).includes(0) ? 'binary' : 'latin1';
  return refused(text, notUtf8.at({ start, end: start + 1 }, {}, encoding));
}

function refused(text: string, problem: YamlProblem): Decoded {
  return { text, problem };
}

/** A byte order mark of UTF-16 or, without one, NUL as every other byte: the way Latin letters are written there. */
function looksUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, PROBED_BYTES);
  if (!start.includes(0)) return false;
  const even = start.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = start.filter((byte) => byte === 0).length - even;
  return Math.min(even, odd) === 0 && Math.max(even, odd) > start.length / 4;
}
