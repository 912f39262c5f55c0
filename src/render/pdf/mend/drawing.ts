import { keyOf, nextOperator, type Reader, readerOf, skipSigns } from './operators.ts';
import { numberIn, type Piece, replacementIn } from './piece.ts';

export interface Drawing {
  readonly pieces: ReadonlyMap<number, Piece>;
  /** What is drawn outside every numbered piece, and belongs to no element: where it begins and ends. */
  readonly untold: readonly (readonly [start: number, end: number])[];
}

/** What was read so far. */
interface State {
  readonly pieces: Map<number, Piece>;
  readonly untold: [start: number, end: number][];
  /** What is open: the piece it belongs to, whether another text stands for it. */
  readonly open: { readonly piece: Piece | undefined; readonly isReplaced: boolean }[];
  /** Where the path that is not painted yet begins. */
  path: number | undefined;
  /** The block of text. */
  block: { readonly start: number; readonly isInside: boolean; shows: boolean } | undefined;
  /** Where the operators that chose them begin. */
  font: number | undefined;
  line: number | undefined;
}

/** Reads what draws a page. Undefined where it is not understood. */
export function readDrawing(text: string): Drawing | undefined {
  const unset = { path: undefined, block: undefined, font: undefined, line: undefined };
  const state: State = { pieces: new Map(), untold: [], open: [], ...unset };
  const reader = readerOf(text);
  while (nextOperator(reader)) ACTS.get(reader.key)?.(state, reader);
  return reader.isLost ? undefined : state;
}

type Act = (state: State, reader: Reader) => void;

function begin(state: State, { text, start, name, end }: Reader): void {
  const operands = text.slice(start, name);
  const around = state.open.at(-1);
  const isReplaced = around?.isReplaced === true || replacementIn(operands) !== undefined;
  const number = numberIn(operands);
  let piece = around?.piece;
  if (number !== undefined) {
    piece = { start, end, font: state.font, line: state.line, isReplaced, isPathOnly: true };
    state.pieces.set(number, piece);
  }
  state.open.push({ piece, isReplaced });
}

function beginBare({ open }: State): void {
  open.push(open.at(-1) ?? { piece: undefined, isReplaced: false });
}

function paint(state: State, { start, end }: Reader): void {
  if (state.open.length === 0) state.untold.push([state.path ?? start, end]);
  state.path = undefined;
}

/** An image, or a drawing that is written elsewhere. */
function place({ open, untold }: State, { start, end }: Reader): void {
  const piece = open.at(-1)?.piece;
  if (piece !== undefined) piece.isPathOnly = false;
  else if (open.length === 0) untold.push([start, end]);
}

function show({ open, block }: State, reader: Reader): void {
  if (block !== undefined) block.shows = true;
  const piece = open.at(-1)?.piece;
  if (piece !== undefined) piece.isPathOnly = false;
  // They would say the same again.
  skipSigns(reader);
}

function endBlock(state: State, { end }: Reader): void {
  if (state.block?.isInside === false && state.block.shows) state.untold.push([state.block.start, end]);
  state.block = undefined;
}

/** What each operator changes. The others change nothing that matters. */
const ACTS: ReadonlyMap<number, Act> = new Map([
  ...actOf(['BDC'], begin),
  ...actOf(['BMC'], beginBare),
  ...actOf(['EMC'], (state) => state.open.pop()),
  ...actOf(['m', 'l', 'c', 'v', 'y', 'h', 're'], (state, { start }) => (state.path ??= start)),
  ...actOf(['n'], (state) => (state.path = undefined)),
  ...actOf(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'], paint),
  ...actOf(['Do', 'sh'], place),
  ...actOf(['BT'], (state, { start }) => {
    state.block = { start, isInside: state.open.length > 0, shows: false };
  }),
  ...actOf(['ET'], endBlock),
  ...actOf(['Tj', 'TJ', "'", '"'], show),
  ...actOf(['Tf'], (state, { start }) => (state.font = start)),
  ...actOf(['Tm'], (state, { start }) => (state.line = start)),
]);

function actOf(names: readonly string[], act: Act): readonly (readonly [number, Act])[] {
  return names.map((name) => [keyOf(name), act]);
}
