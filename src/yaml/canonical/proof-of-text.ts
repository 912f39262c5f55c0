import { indentOf } from '../cursor.ts';
import { isCut, MAX_WIDTH, WRAP_WIDTH } from './scalar.ts';

/** Lines `at` to `end`, excluded, of a block of text whose lines start at column `inner`. */
export interface TextLines {
  readonly lines: readonly string[];
  readonly at: number;
  readonly end: number;
  readonly inner: number;
}

/** Where the block of text that starts at a line ends, blank lines below it left out. Undefined where it is not indented as it should. */
export function endOfText(lines: readonly string[], at: number, inner: number): number | undefined {
  if (indentOf(lines[at] ?? '') !== inner) return undefined;
  let end = at;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const indent = indentOf(line);
    if (indent === line.length) return undefined;
    if (indent < inner) return indent > inner - 2 ? undefined : end;
    end = index + 1;
  }
  return end;
}

/**
 * Whether a `|` block is surely as it should: it has several lines, each with a sign that is not a space or with nothing. A file in
 * which nothing is wrong has nothing else that such a block could not hold.
 */
export function isUnfolded({ lines, at, end }: TextLines): boolean {
  for (let index = at; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line !== '' && !/\S/u.test(line)) return false;
  }
  return end - at > 1;
}

/**
 * Whether a `>` block is surely as it should: one paragraph, too long for one line after `used` columns, each of its lines as long as
 * may be.
 */
export function isWrapped({ lines, at, end, inner }: TextLines, used: number): boolean {
  if (/^\s/u.test((lines[at] ?? '').slice(inner))) return false;
  let length = -1;
  for (let index = at; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line.length > WRAP_WIDTH || line.length <= inner || line.endsWith(' ')) return false;
    length += 1 + line.length - inner;
    const next = index + 1 < end ? (lines[index + 1] ?? '') : undefined;
    if (next !== undefined && !isFull(line, next, inner)) return false;
  }
  return end - at > 1 && used + length > MAX_WIDTH;
}

/** Whether the first words of the next line could not stand at the end of this one, and start a line. */
function isFull(line: string, next: string, inner: number): boolean {
  const joined = ` ${next.slice(inner)}`;
  if (!isCut(line.slice(-1) + joined, 1)) return false;
  let cut = joined.indexOf(' ', 1);
  while (cut !== -1 && !isCut(joined, cut)) cut = joined.indexOf(' ', cut + 1);
  return line.length + (cut === -1 ? joined.length : cut) > WRAP_WIDTH;
}
