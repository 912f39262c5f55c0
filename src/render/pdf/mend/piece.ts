/** A numbered piece of a drawing. */
export interface Piece {
  /** Where `/P <</MCID 0>>BDC` begins and ends, in the text of the drawing. */
  readonly start: number;
  readonly end: number;
  /** Where the operators that choose the font and the line before it begin. */
  readonly font: number | undefined;
  readonly line: number | undefined;
  /** Another text stands for what is written in it. */
  readonly isReplaced: boolean;
  /** Lines, boxes and bars are drawn, and nothing else. */
  isPathOnly: boolean;
}

const NUMBER = /\/MCID\s+(\d+)/u;
const REPLACEMENT = /\/ActualText\s*<([\da-f\s]*)>/iu;

/** The number of the piece that these operands open. */
export function numberIn(operands: string): number | undefined {
  const [, number] = NUMBER.exec(operands) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The text, in hexadecimal, that stands for what these operands open. */
export function replacementIn(operands: string): string | undefined {
  return REPLACEMENT.exec(operands)?.[1];
}
