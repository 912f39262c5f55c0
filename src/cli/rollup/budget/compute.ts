import { DIMENSIONS } from '../../../rollup/budget/dimensions.ts';
import { budgetOf, mergeBudgets } from '../../../rollup/budget.ts';
import type { Compute } from '../subject.ts';
import { totalsOf } from './totals.ts';

export const computeBudget: Compute = (plans, { par }) => {
  const dimensions = par.flatMap((name) => DIMENSIONS.find((known) => known === name) ?? []);
  return totalsOf({ plans, par: dimensions, budget: mergeBudgets(plans.map(budgetOf)) });
};
