import { endOfOperand, endOfOperator, skipSpaces } from './operands.ts';

/** Goes through the operators of a drawing, one after the other. */
export interface Reader {
  readonly text: string;
  /** Of the operator that was read last: its `keyOf`, where its first operand begins, where its name does, and where it ends. */
  key: number;
  start: number;
  name: number;
  end: number;
  /** Something in the drawing is not understood: what draws a page is not to be guessed at. */
  isLost: boolean;
}

export function readerOf(text: string, at = 0): Reader {
  return { text, key: 0, start: at, name: at, end: at, isLost: false };
}

/** A number that stands for the name of an operator. */
export function keyOf(name: string, start = 0, end = name.length): number {
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + name.charCodeAt(at);
  return key;
}

const IMAGE = keyOf('BI');
/** Values that are no operators. */
const WORDS: readonly number[] = ['true', 'false', 'null'].map((word) => keyOf(word));

/** Moves to the next operator, as Chromium writes them: no image stands among them. False at the end, or where it is lost. */
export function nextOperator(reader: Reader): boolean {
  const { text } = reader;
  const start = skipSpaces(text, reader.end);
  let at = start;
  while (at < text.length) {
    let end = endOfOperator(text, at);
    if (end > at && tell(reader, start, at, end)) return !reader.isLost;
    if (end === at) end = endOfOperand(text, at);
    if (end === at) return lose(reader);
    at = skipSpaces(text, end);
  }
  return false;
}

/** Says which operator was read, if it is one. */
function tell(reader: Reader, start: number, name: number, end: number): boolean {
  reader.key = keyOf(reader.text, name, end);
  reader.start = start;
  reader.name = name;
  reader.end = end;
  reader.isLost = reader.key === IMAGE;
  return !WORDS.includes(reader.key);
}

function lose(reader: Reader): false {
  reader.isLost = true;
  return false;
}

/** « 5.8113708 0 Td <0085> Tj », over and over: two thirds of what Chromium writes. */
const SIGNS =
  /(?:[\0\t\n\f\r ]*[+-]?(?:\d+(?:\.\d*)?|\.\d+) [+-]?(?:\d+(?:\.\d*)?|\.\d+) Td <[\dA-Fa-f]*> Tj(?![A-Za-z\d*]))+/y;

/** Moves past the signs that follow one another on a line. */
export function skipSigns(reader: Reader): void {
  SIGNS.lastIndex = reader.end;
  if (SIGNS.test(reader.text)) reader.end = SIGNS.lastIndex;
}
