import type { Rollup } from '../../../export/table.ts';
import { DIMENSIONS } from '../../../rollup/budget/dimensions.ts';
import { budgetOf, mergeBudgets } from '../../../rollup/budget.ts';
import type { Compute } from '../subject.ts';
import { axesOf } from './axes.ts';
import { crossed } from './crossed.ts';
import { financed } from './financed.ts';
import { spent } from './spent.ts';
import { totalsOf } from './totals.ts';
import type { View } from './view.ts';
import { workingTime } from './working-time.ts';

const VIEWS: Readonly<Record<string, (view: View) => Rollup>> = {
  totaux: totalsOf,
  depenses: spent,
  financement: financed,
  croise: crossed,
  axes: axesOf,
  etp: workingTime,
};

export const computeBudget: Compute = (plans, { par, vue }) => {
  const dimensions = par.flatMap((name) => DIMENSIONS.find((known) => known === name) ?? []);
  const budget = mergeBudgets(plans.map(budgetOf));
  return (VIEWS[vue] ?? totalsOf)({ plans, par: dimensions, budget });
};
