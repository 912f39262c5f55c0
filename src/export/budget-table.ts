import type { Cents } from '../model/money.ts';
import type { Ambiguity } from '../rollup/budget/ambiguities.ts';
import type { Dimension, KeyValue } from '../rollup/budget/dimensions.ts';
import type { Summary } from '../rollup/budget/summary.ts';

/** A budget grouped by one or several dimensions, with the words that show it. Amounts are in cents. */
export interface BudgetTable {
  readonly plans: readonly string[];
  readonly par: readonly Dimension[];
  /** One French heading for each dimension. */
  readonly titres: readonly string[];
  readonly rows: readonly BudgetRow[];
  /** Of the whole: the rows add up to it, to the cent. */
  readonly summary: Summary;
  readonly ambiguities: readonly AmbiguityRow[];
}

export interface BudgetRow extends Pick<Summary, 'total' | 'unfunded'> {
  readonly key: readonly KeyValue[];
  /** The key in words, one for each dimension. */
  readonly labels: readonly string[];
  readonly lines: number;
}

export interface AmbiguityRow {
  readonly plan: string;
  /** « A1-FA2 » */
  readonly code: string;
  readonly fiche: string;
  readonly ligne: string;
  readonly causes: Ambiguity['causes'];
  readonly effet: Cents;
}

/** What each format tells of the whole, in words. */
export interface Words {
  readonly euros: (cents: Cents) => string;
  /** Coverage and assumptions, one sentence each. */
  readonly notes: (table: BudgetTable) => readonly string[];
}

/** A table as text, ending with one line feed. Pure. */
export type BudgetFormat = (table: BudgetTable, words: Words) => string;

/** The amounts that every format shows, in the same order. */
export const AMOUNTS = [
  { titre: 'bas', of: ({ total }: Pick<BudgetRow, 'total'>): Cents => total.low },
  { titre: 'haut', of: ({ total }: Pick<BudgetRow, 'total'>): Cents => total.high },
  { titre: 'sans financeur', of: ({ unfunded }: Pick<BudgetRow, 'unfunded'>): Cents => unfunded.low },
] as const;

/** The last row: of the whole. */
export const totalRow = ({ summary, par }: BudgetTable): BudgetRow => ({
  key: par.map(() => null),
  labels: par.map((_, i) => (i === 0 ? 'Total' : '')),
  total: summary.total,
  unfunded: summary.unfunded,
  lines: summary.coverage.linesCounted,
});
