import { fichesInOrder } from '../model/codes.ts';
import type { Cents } from '../model/money.ts';
import type { Plan } from '../model/plan.ts';
import type { Fiche, LigneBudgetaire } from '../model/types.ts';
import type { Assumption, Piece } from './expand.ts';
import { expandLine } from './expand.ts';
import { spanOf } from './span.ts';

/** A piece of a line with all that a total may be grouped by. */
export interface BudgetPiece extends Piece {
  readonly fiche: string;
  readonly axe: string;
  readonly ligne: string;
  readonly poste: LigneBudgetaire['poste'];
  readonly statut: NonNullable<LigneBudgetaire['statut']> | 'non_dit';
  readonly valorisation: boolean;
}

/** A line as it entered the totals. */
export interface BudgetLine {
  readonly fiche: string;
  readonly ligne: LigneBudgetaire;
  readonly low: Cents;
  readonly high: Cents;
  readonly assumptions: readonly Assumption[];
  readonly years: readonly number[];
}

/** Two readings of a total, in cents; equal when the text leaves nothing open. */
export interface Total {
  readonly low: Cents;
  readonly high: Cents;
}

export interface Coverage {
  readonly fiches: number;
  readonly fichesWithBudget: number;
  readonly lines: number;
  readonly linesCounted: number;
  /** Lines without a funder for at least a part, and that part, low reading. */
  readonly linesWithoutFunder: number;
  readonly withoutFunder: Cents;
}

export interface Budget {
  readonly pieces: readonly BudgetPiece[];
  readonly lines: readonly BudgetLine[];
  /** Lines that have no amount in euros: they enter no total. */
  readonly uncounted: readonly { readonly fiche: string; readonly ligne: LigneBudgetaire }[];
  readonly total: Total;
  /** In-kind contributions: valued, paid by nobody, outside `pieces` and `total`. */
  readonly inKind: Total;
  readonly coverage: Coverage;
}

export const sum = (pieces: readonly Total[]): Total => ({
  low: pieces.reduce((total, piece) => total + piece.low, 0),
  high: pieces.reduce((total, piece) => total + piece.high, 0),
});

/** Totals by any key of the pieces. The parts add up to the whole, to the cent. */
export function groupBy<K>(pieces: readonly BudgetPiece[], key: (piece: BudgetPiece) => K): ReadonlyMap<K, Total> {
  const groups = new Map<K, Total>();
  for (const piece of pieces) {
    const k = key(piece);
    groups.set(k, sum([groups.get(k) ?? { low: 0, high: 0 }, piece]));
  }
  return groups;
}

const linesOf = (fiche: Fiche): readonly LigneBudgetaire[] => [
  ...(fiche.budget ?? []),
  ...(fiche.sous_actions ?? []).flatMap((sousAction) => sousAction.budget ?? []),
];

interface Counted {
  readonly line: BudgetLine;
  readonly pieces: readonly BudgetPiece[];
}

function countLine(fiche: Fiche, ligne: LigneBudgetaire, plan: Plan): Counted | undefined {
  const span = spanOf(fiche, plan.pst.value.periode);
  const expansion = expandLine(ligne, span);
  if (expansion === undefined) return undefined;
  const tags = {
    fiche: fiche.id,
    axe: fiche.axe,
    ligne: ligne.id,
    poste: ligne.poste,
    statut: ligne.statut ?? 'non_dit',
    valorisation: ligne.valorisation ?? false,
  } as const;
  const pieces = expansion.pieces.map((piece) => ({ ...piece, ...tags }));
  const years = [...new Set(pieces.flatMap((piece) => piece.year ?? []))];
  return { line: { fiche: fiche.id, ligne, ...sum(pieces), assumptions: expansion.assumptions, years }, pieces };
}

/**
 * The budget of a plan: every line spread over years and funders, in cents, and what the totals do not know.
 */
export function budgetOf(plan: Plan): Budget {
  const fiches = fichesInOrder(plan);
  const entries = fiches.flatMap((fiche) => linesOf(fiche).map((ligne) => ({ fiche, ligne })));
  const counted = entries.map(({ fiche, ligne }) => ({ fiche, ligne, result: countLine(fiche, ligne, plan) }));
  const pieces = counted.flatMap(({ result }) => result?.pieces ?? []);
  const paid = pieces.filter((piece) => !piece.valorisation);
  const unfunded = paid.filter((piece) => piece.financeur === undefined);
  return {
    pieces: paid,
    lines: counted.flatMap(({ result }) => result?.line ?? []),
    uncounted: counted.flatMap(({ fiche, ligne, result }) =>
      result === undefined ? [{ fiche: fiche.id, ligne }] : [],
    ),
    total: sum(paid),
    inKind: sum(pieces.filter((piece) => piece.valorisation)),
    coverage: {
      fiches: fiches.length,
      fichesWithBudget: fiches.filter((fiche) => linesOf(fiche).length > 0).length,
      lines: entries.length,
      linesCounted: counted.filter(({ result }) => result !== undefined).length,
      linesWithoutFunder: new Set(unfunded.map((piece) => `${piece.fiche}/${piece.ligne}`)).size,
      withoutFunder: sum(unfunded).low,
    },
  };
}
