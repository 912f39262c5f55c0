import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/rollup/budget/dimensions.ts';
import { ambiguitiesOf } from '../../src/rollup/budget/ambiguities.ts';
import { groupsOf } from '../../src/rollup/budget/groups.ts';
import { budgetOf, mergeBudgets, sum } from '../../src/rollup/budget.ts';
import { anyPlan } from './any-plan.ts';

const anyDimensions = fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 1, maxLength: 3 });

it('the groups add up to the total, to the cent, whatever the dimensions and their order', () => {
  fc.assert(
    fc.property(anyPlan, anyDimensions, (plan, dimensions) => {
      const budget = budgetOf(plan);
      const groups = groupsOf(budget, dimensions);
      expect(sum(groups.map(({ total }) => total))).toEqual(budget.total);
      expect(sum(groups.map(({ unfunded }) => unfunded))).toEqual(budget.unfunded);
      expect(sum(groups.map(({ inKind }) => inKind))).toEqual(budget.inKind);
    }),
  );
});

it('the effects of the ambiguous lines add up to what parts the two readings', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const budget = budgetOf(plan);
      const effects = ambiguitiesOf(budget).reduce((total, { effect }) => total + effect, 0);
      expect(effects).toBe(budget.total.high - budget.total.low);
    }),
  );
});

it('two plans together cost what they cost apart', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (one, other) => {
      const budgets = [one, other].map(budgetOf);
      expect(mergeBudgets(budgets).total).toEqual(sum(budgets.map(({ total }) => total)));
    }),
  );
});
