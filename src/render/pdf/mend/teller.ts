import { keyOf, nextOperator, type Reader, readerOf, skipSigns } from './operators.ts';
import { numberIn, type Piece, replacementIn } from './piece.ts';

/** What a code of a font reads as. */
export type TextOfCode = ReadonlyMap<number, string>;

/** Two bytes per sign. */
const SIGN = /[\da-f]{4}/giu;
const [BEGIN, BEGIN_BARE, END, FONT, LINE] = ['BDC', 'BMC', 'EMC', 'Tf', 'Tm'].map((name) => keyOf(name));
const SHOW: readonly number[] = ['Tj', 'TJ'].map((name) => keyOf(name));

/**
 * What is written in a piece of a drawing, as it reads: a space where a line ends, the text that stands for signs that are drawn
 * otherwise. `fonts`: how the codes of each font read, by its name in the page.
 */
export function tell(text: string, piece: Piece, fonts: ReadonlyMap<string, TextOfCode>): string {
  const fontIn = (operands: string): TextOfCode | undefined => fonts.get(/\/(\S+)/u.exec(operands)?.[1] ?? '');
  let font = piece.font === undefined ? undefined : fontIn(operandsAt(text, piece.font));
  let line = piece.line === undefined ? undefined : heightIn(operandsAt(text, piece.line));
  let said = '';
  // What is open inside: another piece, or what another text stands for.
  const open: { readonly isOther: boolean; readonly isReplaced: boolean }[] = [];
  const reader = readerOf(text, piece.end);
  while (nextOperator(reader) && (reader.key !== END || open.length > 0)) {
    const { key } = reader;
    const { isOther, isReplaced } = open.at(-1) ?? { isOther: false, isReplaced: piece.isReplaced };
    if (key === END) open.pop();
    else if (key === BEGIN_BARE) open.push({ isOther, isReplaced });
    else if (key === BEGIN) {
      const operands = operandsOf(reader);
      const replacement = replacementIn(operands);
      if (!isOther) said += utf16(replacement ?? '');
      open.push({
        isOther: isOther || numberIn(operands) !== undefined,
        isReplaced: isReplaced || replacement !== undefined,
      });
    } else if (key === FONT) font = fontIn(operandsOf(reader));
    else if (key === LINE) {
      const height = heightIn(operandsOf(reader));
      if (!isOther && line !== undefined && height !== line) said += ' ';
      line = height;
    } else if (SHOW.includes(key)) {
      const { start } = reader;
      skipSigns(reader);
      if (!isOther && !isReplaced) said += show(text.slice(start, reader.end), font);
    }
  }
  return said;
}

const operandsOf = ({ text, start, name }: Reader): string => text.slice(start, name);

function operandsAt(text: string, start: number): string {
  const reader = readerOf(text, start);
  nextOperator(reader);
  return operandsOf(reader);
}

/** How high the line is that a matrix leads to. */
const heightIn = (operands: string): string | undefined => operands.trim().split(/\s+/u).at(-1);

function show(written: string, font: TextOfCode | undefined): string {
  let said = '';
  for (const [, one, several = ''] of written.matchAll(/<(?:([\da-f]{4})|([^<>]*))>/giu)) {
    const codes = one === undefined ? (several.match(SIGN) ?? []) : [one];
    for (const code of codes) said += font?.get(parseInt(code, 16)) ?? '';
  }
  return said;
}

/** « feff00e9 » is « é ». */
export function utf16(hex: string): string {
  const units = (hex.match(SIGN) ?? []).map((unit) => parseInt(unit, 16));
  return String.fromCharCode(...units.filter((unit) => unit !== 0xfeff));
}
