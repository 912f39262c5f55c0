import type { AxeNode } from '../axe-tree.ts';
import { axeNodesOf } from '../axe-tree.ts';
import type { Budget, Total } from '../budget.ts';
import type { Plan } from '../../model/plan.ts';
import { groupBy, sum } from './sum.ts';

/** What an axe costs, alone and with the axes that it contains. */
export interface AxeBudget extends AxeNode {
  /** Of the fiches that name the axe itself. */
  readonly own: Total;
  /** `own` and the totals of the axes below. The totals of the widest axes add up to the plan's, to the cent. */
  readonly total: Total;
}

/** Every axe in the order of the codes, those without budget at zero. `budget`: of this plan only. */
export function axeBudgetsOf(plan: Plan, { pieces }: Pick<Budget, 'pieces'>): readonly AxeBudget[] {
  const nodes = axeNodesOf(plan);
  const own = groupBy(pieces, ({ axe }) => axe);
  const parts = new Map(nodes.map(({ id }): [string, Total[]] => [id, []]));
  for (const { id, lineage } of nodes) {
    const total = own.get(id);
    if (total !== undefined) for (const ancestor of lineage) parts.get(ancestor)?.push(total);
  }
  return nodes.map((node) => ({
    ...node,
    own: own.get(node.id) ?? { low: 0, high: 0 },
    total: sum(parts.get(node.id) ?? []),
  }));
}
