import type { Cents } from '../../model/money.ts';
import type { Budget, BudgetLine } from '../budget.ts';
import type { Assumption } from '../expand.ts';

/** Why a line has two readings. */
const CAUSES = ['periodicite_a_preciser', 'fourchette', 'minimum_inconnu', 'maximum_inconnu'] as const;

type Cause = Extract<Assumption, (typeof CAUSES)[number]>;

/** A line that the text leaves open, and what that changes in the total. */
export interface Ambiguity {
  readonly line: BudgetLine;
  readonly causes: readonly Cause[];
  /** High reading less low reading; zero where both agree, as in an action of one year. */
  readonly effect: Cents;
}

/**
 * The lines that make the difference between the two readings of what is paid, in the order of the plan. Their effects add
 * up to that difference, to the cent. An unknown maximum has no effect that can be computed: it is listed at zero.
 */
export function ambiguitiesOf({ lines }: Pick<Budget, 'lines'>): readonly Ambiguity[] {
  return lines.flatMap((line) => {
    const causes = CAUSES.filter((cause) => line.assumptions.includes(cause));
    if (causes.length === 0 || line.ligne.valorisation) return [];
    return [{ line, causes, effect: line.high - line.low }];
  });
}
