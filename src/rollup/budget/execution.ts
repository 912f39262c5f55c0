import type { Cents } from '../../model/money.ts';
import type { Budget, Total } from '../budget.ts';
import type { Dimension, KeyValue } from './dimensions.ts';
import { keyReader } from './groups.ts';
import { orderOf } from './order.ts';
import type { Keyed } from './order.ts';
import type { Expense } from './spending.ts';

/** What was planned against what was spent. */
export interface Execution {
  /** One value for each dimension asked for, in the same order. */
  readonly key: readonly KeyValue[];
  readonly plans: readonly string[];
  /** Zero where nothing was: money was spent in a year, or by a funder, that the budget does not name. */
  readonly planned: Total;
  readonly spent: Cents;
  /** What goes beyond the high reading of the plan. */
  readonly overrun: Cents;
}

interface Open extends Keyed {
  readonly plans: Set<string>;
  low: Cents;
  high: Cents;
  spent: Cents;
}

/**
 * Planned against spent by one or several dimensions, in-kind contributions aside, in the order of the groups. The spent
 * amounts add up to what was spent on known lines, the planned ones to the total of the budget. `untilYear`: leaves out
 * what is planned, or was spent, later (and what is planned in no year).
 */
export function executionOf(
  budget: Budget,
  expenses: readonly Expense[],
  dimensions: readonly Dimension[],
  untilYear = Infinity,
): readonly Execution[] {
  const groups = new Map<string, Open>();
  const read = keyReader(dimensions);
  const groupOf = (item: (typeof budget.pieces)[number] | Expense): Open => {
    const keyed = read(item, false);
    const id = keyed.identities.join('\u0000');
    const group = groups.get(id) ?? { ...keyed, plans: new Set(), low: 0, high: 0, spent: 0 };
    groups.set(id, group);
    group.plans.add(item.plan);
    return group;
  };
  const inTime = (year: number | undefined): boolean => untilYear === Infinity || (year ?? Infinity) <= untilYear;
  for (const piece of budget.pieces) {
    if (!inTime(piece.year)) continue;
    const group = groupOf(piece);
    group.low += piece.low;
    group.high += piece.high;
  }
  for (const expense of expenses) {
    if (!expense.valorisation && inTime(expense.year)) groupOf(expense).spent += expense.cents;
  }
  return [...groups.values()].sort(orderOf(budget, dimensions)).map(({ key, plans, low, high, spent }) => ({
    key,
    plans: [...plans],
    planned: { low, high },
    spent,
    overrun: Math.max(0, spent - high),
  }));
}
