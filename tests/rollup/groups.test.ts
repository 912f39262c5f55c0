import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/rollup/budget/dimensions.ts';
import { axeBudgetsOf } from '../../src/rollup/budget/axes.ts';
import { executionOf } from '../../src/rollup/budget/execution.ts';
import { financingOf } from '../../src/rollup/budget/financing.ts';
import { matrixOf } from '../../src/rollup/budget/matrix.ts';
import { spendingOf } from '../../src/rollup/budget/spending.ts';
import type { Total } from '../../src/rollup/budget.ts';
import { ambiguitiesOf } from '../../src/rollup/budget/ambiguities.ts';
import { groupsOf } from '../../src/rollup/budget/groups.ts';
import { budgetOf, mergeBudgets, sum } from '../../src/rollup/budget.ts';
import { anyPlan } from './any-plan.ts';
import { suivisOf } from './plan.ts';

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

it('the groups are the same, in the same order, whatever the order of the lines', () => {
  const keys = fc.array(fc.nat(), { minLength: 50, maxLength: 50 });
  // Lines have no other order than the one in which they are written.
  const others = anyDimensions.map((dimensions) => dimensions.filter((dimension) => dimension !== 'ligne'));
  fc.assert(
    fc.property(anyPlan, others, keys, (plan, dimensions, random) => {
      const budget = budgetOf(plan);
      const keyed = budget.lines.map((line, i) => ({ line, key: random[i] ?? i }));
      const lines = keyed.sort((a, b) => a.key - b.key).map(({ line }) => line);
      const shown = groupsOf({ ...budget, lines }, dimensions).map(({ key, total }) => ({ key, total }));
      expect(shown).toEqual(groupsOf(budget, dimensions).map(({ key, total }) => ({ key, total })));
    }),
  );
});

it('low is never above high, in any group or cell', () => {
  fc.assert(
    fc.property(anyPlan, anyDimensions, (plan, [row = 'axe', column = 'annee']) => {
      const { cells, rowTotals, columnTotals, total } = matrixOf(budgetOf(plan), [row], column);
      for (const cell of cells.flat()) expect(cell.low).toBeLessThanOrEqual(cell.high);
      expect(sum(cells.flat())).toEqual(total);
      expect(sum(rowTotals)).toEqual(total);
      expect(sum(columnTotals)).toEqual(total);
    }),
  );
});

it('the widest axes and the states of the funding add up to the total', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const budget = budgetOf(plan);
      const widest = axeBudgetsOf(plan, budget).filter(({ depth }) => depth === 1);
      expect(sum(widest.map(({ total }) => total))).toEqual(budget.total);
      expect(sum(Object.values(financingOf(budget)) as Total[])).toEqual(budget.total);
    }),
  );
});

it('what was spent adds up to the total spent, and planned to the total, in every comparison', () => {
  const anyExpenses = fc.array(
    fc.record({
      fiche: fc.constantFrom('f0', 'f1', 'f9'),
      ligne: fc.constantFrom('l0', 'l1', 'l9'),
      montant: fc.option(fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100)),
      financeur: fc.constantFrom('caf', 'autre'),
    }),
  );
  fc.assert(
    fc.property(anyPlan, anyExpenses, anyDimensions, (plan, written, dimensions) => {
      const suivis = suivisOf(...written.map(({ fiche, ...depense }) => ({ fiche, annee: 2024, depenses: [depense] })));
      const budget = budgetOf(plan);
      const { expenses, total, inKind, strayTotal } = spendingOf({ ...plan, ...suivis }, budget);
      const rows = executionOf(budget, expenses, dimensions);
      expect(rows.reduce((cents, { spent }) => cents + spent, 0)).toBe(total);
      expect(sum(rows.map(({ planned }) => planned))).toEqual(budget.total);
      const all = written.reduce((cents, { montant }) => cents + Math.round((montant ?? 0) * 100), 0);
      expect(total + inKind + strayTotal).toBe(all);
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
