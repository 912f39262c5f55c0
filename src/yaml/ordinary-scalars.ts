import { advance, type Cursor, indentOf } from './cursor.ts';

/** A plain text starts with a letter, a digit, a minus and a digit, an opening bracket or a sign that ASCII has not. */
const PLAIN_START = /^(?:[A-Za-z\d(]|-\d|[^\0-\x9F])/u;

/** The words and the numbers of the core schema (YAML 1.2.2, 10.3.2) that can start so. */
const WORD = /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE)$/u;
const NUMBER = /^(?:-?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/u;

const LONGEST_WORD = 5;
/** Minus comes before the digits, letters after them. */
const CODE_OF_9 = 0x39;

/** Numbers that read as they are written, whatever reads them: few digits, and no zero too many. */
const SAFE_NUMBER = /^(?:0|-?[1-9]\d{0,9}|-?(?:0|[1-9]\d{0,9})\.\d{1,4})$/u;

const DOUBLE_QUOTED = /^"[^"\\]*"$/u;
const SINGLE_QUOTED = /^'(?:[^']|'')*'$/u;

/** What opens a block of text that ends with its last line, or without the end of it. */
export type TextSign = '|' | '|-' | '>' | '>-';

export const isTextSign = (text: string): text is TextSign => text.length <= 2 && /^[|>]-?$/u.test(text);

/** The value of a text on one line; undefined at the least doubt. */
export function readScalar(text: string): string | number | boolean | null | undefined {
  if (text.startsWith('"')) return DOUBLE_QUOTED.test(text) ? text.slice(1, -1) : undefined;
  if (text.startsWith("'")) return SINGLE_QUOTED.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined;
  if (!PLAIN_START.test(text) || holdsIndicator(text)) return undefined;
  // Most texts start like no number, and are longer than any word.
  if (text.charCodeAt(0) <= CODE_OF_9 && NUMBER.test(text)) return SAFE_NUMBER.test(text) ? Number(text) : undefined;
  if (text.length > LONGEST_WORD || !WORD.test(text)) return text;
  return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : undefined;
}

/** What ends a plain text before its line does: a key, a comment, spaces. */
function holdsIndicator(text: string): boolean {
  return text.includes(': ') || text.includes(' #') || text.endsWith(':') || text.endsWith(' ');
}

/** The text of the block below the current line, that this sign opens. Undefined at the least doubt. */
export function readText(cursor: Cursor, sign: TextSign): string | undefined {
  const lines = readLines(cursor);
  if (lines === undefined || (sign.startsWith('>') && lines.some((line) => line.startsWith(' ')))) return undefined;
  const body = sign.startsWith('>') ? folded(lines) : lines.join('\n');
  return sign.endsWith('-') ? body : `${body}\n`;
}

/** A line end that no other follows is a space; the others stay, but for the first. */
function folded(lines: readonly string[]): string {
  if (!lines.includes('')) return lines.join(' ');
  return lines.join('\n').replace(/\n+/gu, (ends) => ends.slice(1) || ' ');
}

function readLines(cursor: Cursor): readonly string[] | undefined {
  const { lines, indent } = cursor;
  const inner = indentOf(lines[cursor.next] ?? '');
  if (inner <= indent) return undefined;
  const content: string[] = [];
  for (let index = cursor.next; ; index += 1) {
    const line = lines[index];
    const spaces = indentOf(line ?? '');
    if (line !== undefined && spaces >= inner && spaces < line.length) content.push(line.slice(inner));
    else if (line === '') content.push('');
    else if (spaces > indent) return undefined;
    else {
      cursor.next = index;
      break;
    }
  }
  while (content.at(-1) === '') content.pop();
  advance(cursor);
  return content.length === 0 ? undefined : content;
}
