import { utf16, type TextOfCode } from '../../../../src/render/pdf/mend/teller.ts';

/** An operator of the drawing of a page, with the text of what it applies to. */
export interface Operator {
  readonly name: string;
  readonly operands: string;
  /** Where its first operand, and what follows it, begin in the text. */
  readonly start: number;
  readonly end: number;
}

/** A space, a comment, or an operand: a dictionary, a list, a name, a text between `<>` or `()`, a number. */
const OPERAND =
  /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|[[\]]|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<[\da-f\0\t\n\f\r ]*>|\((?:\\[^]|[^\\()])*\)|[+-]?(?:\d+\.?\d*|\.\d+)/iy;
const NAME = /[a-z'"][a-z\d*]*/iy;

/** What `operators.ts` goes through, all at once: slowly, each sign looked at by one pattern. */
export function readOperators(drawing: string): readonly Operator[] | undefined {
  const operators: Operator[] = [];
  let start: number | undefined;
  let at = 0;
  while (at < drawing.length) {
    OPERAND.lastIndex = at;
    const [operand] = OPERAND.exec(drawing) ?? [];
    if (operand !== undefined) {
      if (start === undefined && !/^[\0\t\n\f\r %]/u.test(operand)) start = at;
      at += operand.length;
      continue;
    }
    NAME.lastIndex = at;
    const [name] = NAME.exec(drawing) ?? [];
    if (name === undefined || name === 'BI') return undefined;
    const end = at + name.length;
    // Values that are no operators.
    if (name === 'true' || name === 'false' || name === 'null') start ??= at;
    else {
      operators.push({ name, operands: drawing.slice(start ?? at, at), start: start ?? at, end });
      start = undefined;
    }
    at = end;
  }
  return operators;
}

interface Piece {
  /** Where `/P <</MCID 0>>BDC` begins and ends, in the text of the drawing. */
  readonly start: number;
  readonly end: number;
  /** Lines, boxes and bars are drawn, and nothing else. */
  isPathOnly: boolean;
  text: string;
}

interface Drawing {
  readonly pieces: ReadonlyMap<number, Piece>;
  /** What is drawn outside every numbered piece, and belongs to no element: where it begins and ends. */
  readonly untold: readonly (readonly [start: number, end: number])[];
}

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);
const OTHER = new Set(['Do', 'sh']);

/** What `drawing.ts` reads, and what `teller.ts` would tell of each piece. */
export function readSlowly(text: string, fonts: ReadonlyMap<string, TextOfCode>): Drawing | undefined {
  const operators = readOperators(text);
  if (operators === undefined) return undefined;
  const pieces = new Map<number, Piece>();
  const untold: [number, number][] = [];
  const open: (Piece | undefined)[] = [];
  const tell = createTeller(fonts);
  let path: number | undefined;
  let block: { readonly start: number; readonly isInside: boolean; shows: boolean } | undefined;
  for (const operator of operators) {
    const { name, start, end } = operator;
    const piece = open.findLast((one) => one !== undefined);
    if (name === 'BDC' || name === 'BMC') open.push(opened(operator, pieces));
    else if (name === 'EMC') open.pop();
    else if (PATH.has(name)) path ??= start;
    else if (name === 'n') path = undefined;
    else if (PAINT.has(name)) {
      if (open.length === 0) untold.push([path ?? start, end]);
      path = undefined;
    } else if (OTHER.has(name)) {
      if (piece !== undefined) piece.isPathOnly = false;
      else if (open.length === 0) untold.push([start, end]);
    } else if (name === 'BT') block = { start, isInside: open.length > 0, shows: false };
    else if (name === 'ET') {
      if (block?.isInside === false && block.shows) untold.push([block.start, end]);
      block = undefined;
    } else if (SHOW.has(name)) {
      if (block !== undefined) block.shows = true;
      if (piece !== undefined) piece.isPathOnly = false;
    }
    const told = tell(operator);
    if (piece !== undefined) piece.text += told;
  }
  return { pieces, untold };
}

function opened({ name, operands, start, end }: Operator, pieces: Map<number, Piece>): Piece | undefined {
  const mcid = name === 'BDC' ? /\/MCID\s+(\d+)/u.exec(operands)?.[1] : undefined;
  if (mcid === undefined) return undefined;
  const piece: Piece = { start, end, isPathOnly: true, text: '' };
  pieces.set(Number(mcid), piece);
  return piece;
}

/** Two bytes per sign. */
const SIGN = /[\da-f]{4}/giu;

/** Follows the operators of a page, and gives what each of them writes. */
function createTeller(fonts: ReadonlyMap<string, TextOfCode>): (operator: Operator) => string {
  let font: TextOfCode | undefined;
  let line: string | undefined;
  let isFirst = true;
  const replaced: boolean[] = [];
  const show = (operands: string): string => {
    const codes = [...operands.matchAll(/<([^<>]*)>/gu)].flatMap(([, hex = '']) => hex.match(SIGN) ?? []);
    return codes.map((code) => font?.get(parseInt(code, 16)) ?? '').join('');
  };
  return ({ name, operands }) => {
    if (name === 'Tf') font = fonts.get(/\/(\S+)/u.exec(operands)?.[1] ?? '');
    else if (name === 'BMC') replaced.push(false);
    else if (name === 'BDC') {
      const [, hex] = /\/ActualText\s*<([\da-f\s]*)>/iu.exec(operands) ?? [];
      replaced.push(hex !== undefined);
      if (hex !== undefined) return utf16(hex);
    } else if (name === 'EMC') replaced.pop();
    else if (name === 'Tm') {
      const height = operands.trim().split(/\s+/u).at(-1);
      const moved = !isFirst && height !== line;
      line = height;
      isFirst = false;
      if (moved) return ' ';
    } else if ((name === 'Tj' || name === 'TJ') && !replaced.includes(true)) return show(operands);
    return '';
  };
}
