import type { Plan } from '../model/plan.ts';
import { count } from './french.ts';
import { defineRule, type Found } from './rule.ts';
import { unknownReferences } from './unknown-references.ts';

export const actionsParAxe = defineRule({
  code: 'PST602',
  name: 'actions-par-axe',
  severity: 'info',
  summary: 'Chaque axe a autant de fiches que la méthode du plan le dit.',
  *check(plan) {
    const { min = 0, max = Infinity } = plan.pst.value.regles?.actions_par_axe ?? {};
    if (isUnsure(plan)) return;
    const parents = new Set([...plan.axes.entries.values()].map(({ value }) => value.parent));
    const totals = fichesByAxe(plan);
    for (const [id, { file }] of plan.axes.entries) {
      const total = totals.get(id) ?? 0;
      // An axe that only holds others has no fiche of its own.
      if (parents.has(id) && total === 0) continue;
      if (total < min || total > max) yield found(file, total, min, max);
    }
  },
});

function fichesByAxe({ fiches }: Plan): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { value } of fiches.entries.values()) totals.set(value.axe, (totals.get(value.axe) ?? 0) + 1);
  return totals;
}

/** A fiche that is not read, or that names its axe wrongly, may be the one that is missing. */
function isUnsure(plan: Plan): boolean {
  const { unread, complete } = plan.fiches;
  if (!complete || (unread?.size ?? 0) > 0) return true;
  return unknownReferences(plan).some(({ uses }) => uses[0].to === 'axe');
}

function found(file: string, total: number, min: number, max: number): Found {
  const wanted =
    min === max
      ? String(min)
      : max === Infinity
        ? `au moins ${String(min)}`
        : min === 0
          ? `au plus ${String(max)}`
          : `de ${String(min)} à ${String(max)}`;
  return {
    file,
    pointer: '/id',
    message: `L’axe a ${count(total, 'fiche')}, et la méthode du plan en prévoit ${wanted}`,
    help: 'C’est une information : la méthode n’interdit rien.',
  };
}
