import type { Plan } from '../model/plan.ts';
import { defineRule } from './rule.ts';
import { unknownReferences } from './unknown-references.ts';

export const ficheSansBesoin = defineRule({
  code: 'PST209',
  name: 'fiche-sans-besoin',
  severity: 'info',
  summary: 'Chaque fiche répond à un besoin repéré.',
  *check(plan) {
    const answered = answeredFiches(plan);
    // A plan that links none of its needs has not begun to.
    if (answered.size === 0 || isUnsure(plan)) return;
    for (const [id, { file }] of plan.fiches.entries) {
      if (answered.has(id)) continue;
      yield {
        file,
        pointer: '/id',
        message: 'La fiche ne répond à aucun des besoins décrits dans les axes',
        help: 'Citez-la dans le besoin auquel elle répond, sous « fiches ».',
      };
    }
  },
});

function answeredFiches({ axes }: Plan): ReadonlySet<string> {
  const needs = [...axes.entries.values()].flatMap(({ value }) => value.besoins ?? []);
  return new Set(needs.flatMap(({ fiches = [] }) => fiches));
}

/** Something that is not read, or a need that cites a fiche by a wrong name, may be what is missing. */
function isUnsure(plan: Plan): boolean {
  const { entries, unread } = plan.axes;
  if ((unread?.size ?? 0) > 0 || [...entries.values()].some(({ partial }) => partial === true)) return true;
  return unknownReferences(plan).some(({ uses }) =>
    uses.some(({ to, pointer }) => to === 'fiche' && pointer.startsWith('/besoins/')),
  );
}
