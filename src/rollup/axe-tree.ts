import { axeLineage, axesInOrder } from '../model/codes.ts';
import type { Plan } from '../model/plan.ts';

/** An axe among those that contain it. */
export interface AxeNode {
  readonly id: string;
  /** The axe that contains it directly; undefined for the widest, and where the parent is unknown. */
  readonly parent: string | undefined;
  /** 1 for the widest. */
  readonly depth: number;
  /** The widest first, the axe itself last. */
  readonly lineage: readonly string[];
}

/** The axes in the order of their codes, then those that fiches name and no file describes, as axes of their own. */
export function axeNodesOf(plan: Plan): readonly AxeNode[] {
  const known = axesInOrder(plan).map(({ id }): AxeNode => {
    const lineage = axeLineage(plan, id).map((axe) => axe.id);
    return { id, parent: lineage.at(-2), depth: lineage.length, lineage };
  });
  const named = new Set([...plan.fiches.entries.values()].map(({ value }) => value.axe));
  const unknown = [...named].filter((id) => !plan.axes.entries.has(id));
  return [...known, ...unknown.map((id) => ({ id, parent: undefined, depth: 1, lineage: [id] }))];
}
