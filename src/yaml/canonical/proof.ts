import { indentOf } from '../cursor.ts';
import { plainKeyAt } from '../plain-keys.ts';
import { isTextSign, readScalar, readText, type TextSign } from '../ordinary-scalars.ts';
import type { Order } from './order.ts';
import { isDoubtfulWord, isPlain, MAX_WIDTH, quoted, writeLeaf } from './scalar.ts';
import { endOfText, isUnfolded, isWrapped } from './proof-of-text.ts';

const STEP = 2;

/** true: this is so. false: it is not. undefined: who knows. */
type Verdict = boolean | undefined;

interface Reader {
  readonly lines: readonly string[];
  /** The current line: the next that is not blank, or the end. */
  at: number;
  /** Spaces before it; -1 at the end. */
  indent: number;
  /** Blank lines above it. */
  blanks: number;
}

/**
 * Whether a text that is known to be right is its own canonical text. Undefined where only `canonical` can tell: for what is written
 * otherwise than nearly every file, and where there are comments below the first lines. Reading a text takes as long.
 */
export function isCanonical(text: string, order: Order): Verdict {
  if (text.includes('\r') || text.includes('\t')) return undefined;
  if (!text.endsWith('\n')) return false;
  const lines = text.split('\n');
  const header = lines.findIndex((line) => !line.startsWith('#'));
  const reader = readerAt(lines, Math.max(header, 0));
  if (reader.blanks > (header > 0 ? 1 : 0)) return false;
  if (reader.indent !== 0) return reader.indent === -1 ? undefined : false;
  const verdict = group(reader, order, 0, true);
  return verdict === true ? endsWell(reader) : verdict;
}

/** The last line end is followed by one empty line, as the text is cut. */
function endsWell({ indent, blanks }: Reader): Verdict {
  return indent === -1 ? blanks === 1 : undefined;
}

function readerAt(lines: readonly string[], at: number): Reader {
  const reader = { lines, at, indent: 0, blanks: 0 };
  settle(reader);
  return reader;
}

/** Goes to the next line that is not blank. */
function settle(reader: Reader): void {
  const { lines } = reader;
  reader.blanks = 0;
  while (reader.at < lines.length && lines[reader.at] === '') {
    reader.at += 1;
    reader.blanks += 1;
  }
  reader.indent = reader.at < lines.length ? indentOf(lines[reader.at] ?? '') : -1;
}

/** The map or the list whose entries stand at `indent`, the first of them on the current line. */
function group(reader: Reader, order: Order, indent: number, top: boolean): Verdict {
  let rank = -1;
  let name = '';
  let wasLong: boolean | undefined;
  const isList = isItem(reader, indent);
  while (reader.indent === indent && isItem(reader, indent) === isList) {
    const { at, blanks } = reader;
    if (blanks > 1 && wasLong !== undefined) return false;
    let verdict: Verdict;
    if (isList) verdict = item(reader, order.items(), indent);
    else {
      const key = plainKeyAt(reader.lines[at] ?? '', indent);
      if (key === undefined) return undefined;
      const own = order.ranks.get(key) ?? order.ranks.size;
      if (own < rank || (own === rank && order.sorted && key < name)) return false;
      [rank, name] = [own, key];
      verdict = value(reader, order.of(key), indent, indent + key.length + 1);
    }
    if (verdict !== true) return verdict;
    const isLong = reader.at - reader.blanks - at > 1;
    if (top && wasLong !== undefined && (isLong || wasLong) && blanks === 0) return false;
    wasLong = isLong;
  }
  return reader.indent < indent ? true : undefined;
}

function item(reader: Reader, order: Order, indent: number): Verdict {
  const inner = indent + STEP;
  if (plainKeyAt(reader.lines[reader.at] ?? '', inner) === undefined) return rest(reader, indent, inner);
  reader.indent = inner;
  reader.blanks = 0;
  return group(reader, order, inner, false);
}

/** What follows the colon at `colon`. */
function value(reader: Reader, order: Order, indent: number, end: number): Verdict {
  const line = reader.lines[reader.at] ?? '';
  if (end < line.length) return rest(reader, indent, end + 1);
  reader.at += 1;
  settle(reader);
  if (reader.indent < indent || (reader.indent === indent && !isItem(reader, indent))) return true;
  if (reader.blanks > 0 || reader.indent !== indent + STEP) return isComment(reader) ? undefined : false;
  return group(reader, order, reader.indent, false);
}

/** The text that ends the current line, and the lines that it opens. */
function rest(reader: Reader, indent: number, start: number): Verdict {
  const text = (reader.lines[reader.at] ?? '').slice(start);
  reader.at += 1;
  if (isTextSign(text)) return block(reader, text, indent, start);
  settle(reader);
  const read = readScalar(text);
  if (read === undefined) return text === '[]' || text === '{}' ? true : undefined;
  if (typeof read !== 'string') return true;
  if (start + text.length > MAX_WIDTH) return isWritten(read, false, indent, start, [text]);
  return read === text ? !isDoubtfulWord(text) : !isPlain(read) && quoted(read) === text;
}

function block(reader: Reader, sign: TextSign, indent: number, start: number): Verdict {
  const { lines, at } = reader;
  const end = endOfText(lines, at, indent + STEP);
  if (end === undefined) return undefined;
  reader.at = end;
  settle(reader);
  const place = { lines, at, end, inner: indent + STEP };
  if (sign.startsWith('>') ? isWrapped(place, sign === '>' ? indent + STEP : start) : isUnfolded(place)) return true;
  const text = readText({ lines, next: at, line: '', indent }, sign);
  if (text === undefined) return undefined;
  return isWritten(text, sign.startsWith('>'), indent, start, [sign, ...lines.slice(at, end)]);
}

function isWritten(text: string, folded: boolean, indent: number, start: number, lines: readonly string[]): boolean {
  const written = writeLeaf({ kind: 'leaf', value: text, source: '', folded, block: folded }, indent, start);
  return written.length === lines.length && written.every((line, index) => line === lines[index]);
}

const isItem = ({ lines, at }: Reader, indent: number): boolean => lines[at]?.startsWith('- ', indent) ?? false;

const isComment = ({ lines, at, indent }: Reader): boolean => lines[at]?.startsWith('#', Math.max(indent, 0)) ?? false;
