import type { Plan } from '../../model/plan.ts';
import { type AxeNode, axeNodesOf } from '../axe-tree.ts';
import type { Situation } from './situation.ts';
import { progressOf, type ProgressSummary } from './summary.ts';

export interface AxeProgress extends AxeNode {
  /** That of its own fiches and of those of the axes that it contains. */
  readonly progress: ProgressSummary;
}

/** The progress of each axe, in the order of the codes. The widest ones together hold every fiche once. */
export function axeProgressOf(plan: Plan, situations: readonly Situation[]): readonly AxeProgress[] {
  const nodes = axeNodesOf(plan);
  const lineages = new Map(nodes.map(({ id, lineage }) => [id, lineage]));
  const byAxe = new Map<string, Situation[]>(nodes.map(({ id }) => [id, []]));
  for (const situation of situations) {
    for (const axe of lineages.get(situation.tags.axe) ?? []) byAxe.get(axe)?.push(situation);
  }
  return nodes.map((node) => ({ ...node, progress: progressOf(byAxe.get(node.id) ?? []) }));
}
