import type { Range } from './cause.ts';

/** From the first sign at or after `offset` to the end of its line; the last sign of the text where none follows. */
export function restOfLine(text: string, offset: number): Range {
  const start = firstSign(text, offset);
  return { start, end: trimmedEnd(text, start, endOfLine(text, start)) };
}

/** The word at or after `offset`. */
export function wordAt(text: string, offset: number): Range {
  const { start, end } = restOfLine(text, offset);
  const length = text.slice(start, end).search(/[ \t]/u);
  return { start, end: length === -1 ? end : start + length };
}

/** `range` without the blanks it starts with, and without what lies past its first line. */
export function firstLine(text: string, range: Range): Range {
  const rest = restOfLine(text, range.start);
  return { start: rest.start, end: Math.max(rest.start, Math.min(rest.end, range.end)) };
}

/** What stands before `offset` on its line. */
export function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** `end`, or where the blanks begin that precede it. A no-break space is no blank: for YAML it is a letter like others. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isBlank(text.charCodeAt(trimmed - 1))) trimmed -= 1;
  return trimmed;
}

function firstSign(text: string, offset: number): number {
  let first = offset;
  while (first < text.length && isBlank(text.charCodeAt(first))) first += 1;
  return first < text.length ? first : Math.max(0, trimmedEnd(text, 0, text.length) - 1);
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Tab, line feed, carriage return, space. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
