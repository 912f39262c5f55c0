import { fichesInOrder } from '../model/codes.ts';
import type { Plan } from '../model/plan.ts';
import type { BudgetLine, BudgetPiece, UncountedLine } from './budget/lines.ts';
import { lineOf, linesOf } from './budget/lines.ts';
import type { Summary } from './budget/summary.ts';
import { summaryOf } from './budget/summary.ts';
import { spanOf } from './span.ts';
import type { Tags } from './tags.ts';
import { taggerOf } from './tags.ts';

export type { BudgetLine, BudgetPiece, UncountedLine } from './budget/lines.ts';
export { groupBy, sum } from './budget/sum.ts';
export type { Total } from './split.ts';

export interface Budget extends Summary {
  /** What is paid: in-kind contributions are apart. */
  readonly pieces: readonly BudgetPiece[];
  readonly lines: readonly BudgetLine[];
  /** Lines that have no amount in euros: they enter no total. */
  readonly uncounted: readonly UncountedLine[];
  /** Every fiche in the order of the codes, with or without budget. */
  readonly fiches: readonly Tags[];
}

function budgetFrom(lines: readonly (BudgetLine | UncountedLine)[], fiches: readonly Tags[]): Budget {
  const known: BudgetLine[] = [];
  const unknown: UncountedLine[] = [];
  for (const line of lines) {
    if ('reason' in line) unknown.push(line);
    else known.push(line);
  }
  return {
    ...summaryOf(lines, fiches.length),
    pieces: known.flatMap(({ ligne, pieces }) => (ligne.valorisation ? [] : pieces)),
    lines: known,
    uncounted: unknown,
    fiches,
  };
}

/**
 * The budget of a plan: every line spread over years and funders, in cents, and what the totals do not know.
 */
export function budgetOf(plan: Plan): Budget {
  const tagsOf = taggerOf(plan);
  const fiches = fichesInOrder(plan).map((fiche) => ({ fiche, tags: tagsOf(fiche) }));
  const lines = fiches.flatMap(({ fiche, tags }) => {
    const written = linesOf(fiche);
    if (written.length === 0) return [];
    const span = spanOf(fiche, plan.pst.value.periode);
    return written.map(([ligne, sousAction]) =>
      lineOf(ligne, sousAction === undefined ? tags : tagsOf(fiche, sousAction), span),
    );
  });
  return budgetFrom(
    lines,
    fiches.map(({ tags }) => tags),
  );
}

/** The budget of some fiches, told by their tags: those of an axe, of a pilot. A sub-action is told by its own. */
export function selectBudget(budget: Budget, keep: (tags: Tags) => boolean): Budget {
  const lines = [...budget.lines, ...budget.uncounted].filter(({ tags }) => keep(tags));
  return budgetFrom(lines, budget.fiches.filter(keep));
}

/** One budget for several plans. */
export function mergeBudgets(budgets: readonly Budget[]): Budget {
  return budgetFrom(
    budgets.flatMap(({ lines, uncounted }) => [...lines, ...uncounted]),
    budgets.flatMap(({ fiches }) => fiches),
  );
}
