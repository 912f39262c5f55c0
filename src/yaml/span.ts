import type { Range } from './cause.ts';

/** From the first sign at or after `offset` to the end of its line; the last sign of the text where none follows. */
export function restOfLine(text: string, offset: number): Range {
  const start = firstSign(text, offset);
  return { start, end: start + lineRest(text, start).trimEnd().length };
}

/** The word at or after `offset`. */
export function wordAt(text: string, offset: number): Range {
  const start = firstSign(text, offset);
  return { start, end: start + (/^\S*/u.exec(lineRest(text, start))?.[0].length ?? 0) };
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

function lineRest(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end);
}

function firstSign(text: string, offset: number): number {
  const blanks = /^\s*/u.exec(text.slice(offset))?.[0].length ?? 0;
  if (offset + blanks < text.length) return offset + blanks;
  return Math.max(0, text.trimEnd().length - 1);
}
