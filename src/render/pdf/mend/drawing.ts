import { readOperators, type Operator } from './operators.ts';
import { createTeller, type TextOfCode } from './teller.ts';

/** What a numbered piece of a drawing shows. */
interface Piece {
  /** Where `/P <</MCID 0>>BDC` begins and ends, in the text of the drawing. */
  readonly start: number;
  readonly end: number;
  /** Lines, boxes and bars are drawn, and nothing else. */
  isPathOnly: boolean;
  text: string;
}

export interface Drawing {
  readonly pieces: ReadonlyMap<number, Piece>;
  /** What is drawn outside every numbered piece, and belongs to no element: where it begins and ends. */
  readonly untold: readonly (readonly [start: number, end: number])[];
}

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);
const OTHER = new Set(['Do', 'sh']);

/** Reads what draws a page. `fonts`: how the codes of each font read, by its name in the page. Undefined where it is not understood. */
export function readDrawing(text: string, fonts: ReadonlyMap<string, TextOfCode>): Drawing | undefined {
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
