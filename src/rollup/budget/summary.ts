import type { Cents } from '../../model/money.ts';
import type { Assumption } from '../expand.ts';
import { ASSUMPTIONS } from '../expand.ts';
import type { Total } from '../split.ts';
import type { BudgetLine, UncountedLine } from './lines.ts';

/** How much of what is written a total knows. */
interface Coverage {
  readonly fiches: number;
  readonly fichesWithBudget: number;
  readonly lines: number;
  readonly linesCounted: number;
  /** Lines without a funder for at least a part, and that part, low reading. */
  readonly linesWithoutFunder: number;
  readonly withoutFunder: Cents;
}

/** A total with what it knows and what it assumes. */
export interface Summary {
  readonly total: Total;
  /** Reste à financer: what nobody has been named to pay, or was asked for and refused. Part of `total`. */
  readonly unfunded: Total;
  /** In-kind contributions: valued, paid by nobody, outside `total`. */
  readonly inKind: Total;
  readonly coverage: Coverage;
  /** How many of the counted lines rest on each assumption; in-kind ones included. */
  readonly assumptions: Readonly<Record<Assumption, number>>;
}

type Line = BudgetLine | UncountedLine;

interface Sum {
  low: number;
  high: number;
}

/** A summary under way. Lines must come one after the other: what is counted once by line or fiche is told by the last one seen. */
export interface Tally {
  readonly total: Sum;
  readonly unfunded: Sum;
  readonly inKind: Sum;
  readonly assumptions: Record<Assumption, number>;
  readonly fiches: Set<string>;
  lines: number;
  linesCounted: number;
  linesWithoutFunder: number;
  lastLine: Line | undefined;
  lastUnfunded: Line | undefined;
}

const NONE = Object.fromEntries(ASSUMPTIONS.map((name) => [name, 0])) as Record<Assumption, number>; // complete: one for each

export const createTally = (): Tally => ({
  total: { low: 0, high: 0 },
  unfunded: { low: 0, high: 0 },
  inKind: { low: 0, high: 0 },
  assumptions: { ...NONE },
  fiches: new Set(),
  lines: 0,
  linesCounted: 0,
  linesWithoutFunder: 0,
  lastLine: undefined,
  lastUnfunded: undefined,
});

function add(to: Sum, { low, high }: Total): void {
  to.low += low;
  to.high += high;
}

function countLine(tally: Tally, line: Line): void {
  if (tally.lastLine === line) return;
  tally.lastLine = line;
  tally.lines += 1;
  tally.fiches.add(`${line.tags.plan}/${line.fiche}`);
  if (!('assumptions' in line)) return;
  tally.linesCounted += 1;
  for (const assumption of line.assumptions) tally.assumptions[assumption] += 1;
}

/** Adds a piece of a line. */
export function tallyPiece(tally: Tally, line: Line, piece: Line['pieces'][number]): void {
  countLine(tally, line);
  if (piece.valorisation) {
    add(tally.inKind, piece);
    return;
  }
  add(tally.total, piece);
  if (piece.financeur !== undefined || piece.high === 0) return;
  add(tally.unfunded, piece);
  if (tally.lastUnfunded !== line) tally.linesWithoutFunder += 1;
  tally.lastUnfunded = line;
}

/** `fiches`: how many there are, with or without budget, where the tally was made. */
export function closeTally(tally: Tally, fiches: number): Summary {
  return {
    total: tally.total,
    unfunded: tally.unfunded,
    inKind: tally.inKind,
    coverage: {
      fiches,
      fichesWithBudget: tally.fiches.size,
      lines: tally.lines,
      linesCounted: tally.linesCounted,
      linesWithoutFunder: tally.linesWithoutFunder,
      withoutFunder: tally.unfunded.low,
    },
    assumptions: tally.assumptions,
  };
}

export function summaryOf(lines: readonly Line[], fiches: number): Summary {
  const tally = createTally();
  for (const line of lines) for (const piece of line.pieces) tallyPiece(tally, line, piece);
  return closeTally(tally, fiches);
}
