import { readScalar } from '../ordinary-scalars.ts';
import type { Leaf } from './blocks.ts';

/** A longer line is cut into a block, when it is one text. */
export const MAX_WIDTH = 120;
/** The lines of such a block. */
export const WRAP_WIDTH = 100;
const STEP = 2;

/** What stands on the line of the key or of the dash, then the lines below it. */
export type Written = readonly [first: string, ...below: readonly string[]];

/** Words that other readers of YAML take for true or false; but `off`, a severity of the model, is written as it is. */
const DOUBTFUL = /^(?:yes|no|on|y|n)$/iu;
/** What no line of a text block may hold. */
const UNPRINTABLE = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;
const KEY = /^[A-Za-z][\w-]{0,99}$/u;
const DOUBTFUL_KEY = /^(?:constructor|prototype|null|true|false|yes|no|on|off|y|n)$/iu;

/** `indent`: of the entry. `used`: what stands before the value on its line, key or dash. */
export function writeLeaf({ value, source, folded }: Leaf, indent: number, used: number): Written {
  if (value === null) return [source === '' ? '' : 'null'];
  if (typeof value !== 'string') return [typeof value === 'boolean' ? String(value) : source];
  const inner = indent + STEP;
  const body = value.replace(/\n+$/u, '');
  if (value.includes('\n')) {
    const fold = body.includes('\n') ? folded : inner + body.length > MAX_WIDTH;
    return (fold ? foldedBlock(value, inner) : undefined) ?? literalBlock(value, inner) ?? [quoted(value)];
  }
  const line = inline(value);
  if (used + line.length <= MAX_WIDTH) return [line];
  const block = foldedBlock(value, inner);
  return block !== undefined && block.length > 2 ? block : [line];
}

export function writeKey(key: string): string {
  return KEY.test(key) && !DOUBTFUL_KEY.test(key) ? key : quotedUnless(isPlain(key) && !key.includes(':'), key);
}

const inline = (text: string): string => quotedUnless(isPlain(text), text);

const quotedUnless = (plain: boolean, text: string): string => (plain ? text : quoted(text));

export const isDoubtfulWord = (text: string): boolean => text.length <= 3 && DOUBTFUL.test(text);

/** Whether every reader of YAML reads the text as it is. */
export function isPlain(text: string): boolean {
  return (
    readScalar(text) === text &&
    !/^["']/u.test(text) &&
    !isDoubtfulWord(text) &&
    !/[\n\t]/u.test(text) &&
    !UNPRINTABLE.test(text)
  );
}

export function quoted(text: string): string {
  if (!/["\\\n\t]/u.test(text) && !UNPRINTABLE.test(text)) return `"${text}"`;
  if (!/[\n\t]/u.test(text) && !UNPRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return escaped(text);
}

/** JSON is YAML, but for the line ends and the controls that it leaves as they are. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** How the text ends, as the sign that says it. */
function chomping(text: string): '' | '-' | '+' {
  if (!text.endsWith('\n')) return '-';
  return text.endsWith('\n\n') ? '+' : '';
}

/** Undefined where a `|` block cannot say the text for sure. */
function literalBlock(text: string, inner: number): Written | undefined {
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  if (/^[\n\t]/u.test(text) || UNPRINTABLE.test(text) || lines.some((line) => /^\s+$/u.test(line))) return undefined;
  const hint = text.startsWith(' ') ? String(STEP) : '';
  return [`|${hint}${chomping(text)}`, ...lines.map((line) => indented(line, inner))];
}

/** Undefined where a `>` block would keep a line end that it should fold, or cannot say the text for sure. */
function foldedBlock(text: string, inner: number): Written | undefined {
  if (/^\s|\n[ \t]|[ \t]\n|[ \t]$|\n\n$/u.test(text) || UNPRINTABLE.test(text) || text.includes('\t')) return undefined;
  const parts = text.replace(/\n$/u, '').split(/(\n+)/u);
  const lines = parts.flatMap((part, index) => {
    if (index % 2 === 0) return wrap(part, WRAP_WIDTH - inner);
    return Array.from({ length: part.length }, () => '');
  });
  return [`>${chomping(text)}`, ...lines.map((line) => indented(line, inner))];
}

const indented = (line: string, indent: number): string => (line === '' ? '' : ' '.repeat(indent) + line);

/** Cuts at single spaces, and not before a sign that French sets apart from its word. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > width) {
    const cut = lastCut(text, start, start + width) ?? nextCut(text, start + width + 1);
    if (cut === undefined) break;
    lines.push(text.slice(start, cut));
    start = cut + 1;
  }
  return [...lines, text.slice(start)];
}

function lastCut(text: string, start: number, end: number): number | undefined {
  for (let cut = text.lastIndexOf(' ', end); cut > start; cut = text.lastIndexOf(' ', cut - 1)) {
    if (isCut(text, cut)) return cut;
  }
  return undefined;
}

function nextCut(text: string, start: number): number | undefined {
  for (let cut = text.indexOf(' ', start); cut !== -1; cut = text.indexOf(' ', cut + 1)) {
    if (isCut(text, cut)) return cut;
  }
  return undefined;
}

export const isCut = (text: string, space: number): boolean =>
  /\S/u.test(text.charAt(space - 1)) && /[^\s:;!?»–%€]/u.test(text.charAt(space + 1));
