import type { Column } from '../../../export/table.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Dimension } from '../../../rollup/budget/dimensions.ts';
import type { BudgetGroup } from '../../../rollup/budget/groups.ts';
import type { Budget, Total } from '../../../rollup/budget.ts';
import { labeller } from './labels.ts';

/** What every view of the budget is made from. */
export interface View {
  readonly plans: readonly Plan[];
  readonly par: readonly Dimension[];
  /** Of all the plans. */
  readonly budget: Budget;
}

/** Words the keys of groups. */
export function keyLabels({ plans, par }: Pick<View, 'plans' | 'par'>) {
  const label = labeller(plans);
  return ({ key, plans: from }: Pick<BudgetGroup, 'key' | 'plans'>): readonly string[] =>
    par.map((dimension, i) => label(dimension, key[i] ?? null, from));
}

/** A low amount, and the high one where width costs nothing. */
export const lowAndHigh = (id: string, titre: string): readonly Column[] => [
  { id: `${id}_bas`, titre, kind: 'euros' },
  { id: `${id}_haut`, titre: `${titre} (haut)`, kind: 'euros', detail: true },
];

export const both = ({ low, high }: Total): readonly number[] => [low, high];
