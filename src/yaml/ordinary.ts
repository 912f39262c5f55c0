import { isTextSign, readScalar, readText } from './ordinary-scalars.ts';
import { advance, type Cursor, startOf } from './cursor.ts';
import { plainKeyAt } from './plain-keys.ts';

/** A file of a plan has some thousands; below this, no limit of `library.ts` can be reached. */
const MAX_LENGTH = 100_000;
const MAX_LEVELS = 16;

/** V8 copies shorter texts anyway. */
const SHORTEST_VIEW = 13;

/**
 * The data of a text that is written as nearly every file of a plan is: block maps and lists indented by spaces, values on one line
 * or in a block of text, comments on lines of their own. Undefined at the least doubt: then the library reads the text, ten times more
 * slowly, and places what is wrong with it. What is returned here is what the library reads, and the text has no problem at all.
 */
export function readOrdinary(text: string): object | undefined {
  if (text.length > MAX_LENGTH || text.includes('\t') || !text.endsWith('\n')) return undefined;
  const cursor = startOf(text);
  if (cursor.indent !== 0) return undefined;
  // From the first column, a block only ends where the text does.
  return readBlock(cursor, 1);
}

/** The map or the list that starts on the current line. */
function readBlock(cursor: Cursor, level: number): object | undefined {
  if (level > MAX_LEVELS) return undefined;
  return isItem(cursor) ? readList(cursor, level) : readMap(cursor, level);
}

function readMap(cursor: Cursor, level: number): object | undefined {
  const { indent } = cursor;
  const data: Record<string, unknown> = {};
  while (cursor.indent === indent) {
    const key = plainKeyAt(cursor.line, indent);
    // Written twice, or a name that every object has.
    if (key === undefined || data[key] !== undefined) return undefined;
    const value = readValue(cursor, level, indent + key.length + 1);
    if (value === undefined) return undefined;
    data[key] = value;
  }
  return cursor.indent < indent ? data : undefined;
}

/** What follows the colon at `start`, on its line or below it. */
function readValue(cursor: Cursor, level: number, start: number): unknown {
  const { indent, line } = cursor;
  if (start === line.length) {
    advance(cursor);
    return cursor.indent > indent ? readBlock(cursor, level + 1) : null;
  }
  const text = line.slice(start + 1);
  return readRest(cursor, text);
}

function readList(cursor: Cursor, level: number): object | undefined {
  const { indent } = cursor;
  const items: unknown[] = [];
  while (cursor.indent === indent && isItem(cursor)) {
    const item = readItem(cursor, level);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return cursor.indent < indent ? items : undefined;
}

function readItem(cursor: Cursor, level: number): unknown {
  if (level >= MAX_LEVELS) return undefined;
  // The keys of a map that starts after the dash are aligned with its first.
  cursor.indent += 2;
  if (plainKeyAt(cursor.line, cursor.indent) !== undefined) return readMap(cursor, level + 1);
  const text = cursor.line.slice(cursor.indent);
  cursor.indent -= 2;
  return readRest(cursor, text);
}

/** A value that fills the rest of the line, or the lines that it opens. A text that goes on below it is further to the right than a block may be. */
function readRest(cursor: Cursor, text: string): unknown {
  if (isTextSign(text)) return readText(cursor, text);
  advance(cursor);
  const value = readScalar(text);
  return typeof value === 'string' ? detached(value) : value;
}

/**
 * The same text in memory of its own. What is cut from a file is for V8 a view of the file, which a single value would keep whole; what
 * two texts make is written anew when it is cut.
 */
function detached(text: string): string {
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}

function isItem({ line, indent }: Cursor): boolean {
  return line.startsWith('- ', indent);
}
