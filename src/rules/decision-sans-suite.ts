import { pointer } from '../model/pointer.ts';
import type { Copil } from '../model/types.ts';
import { defineRule } from './rule.ts';

type Decision = NonNullable<Copil['decisions']>[number];

export const decisionSansSuite = defineRule({
  code: 'PST905',
  name: 'decision-sans-suite',
  severity: 'warning',
  summary: 'Une décision à exécuter a un responsable et une échéance.',
  *check({ copils }) {
    for (const { file, value, partial } of copils) {
      if (partial === true) continue;
      for (const [index, decision] of (value.decisions ?? []).entries()) {
        const absent = absentOf(decision);
        if (absent.length === 0) continue;
        yield {
          file,
          pointer: pointer('decisions', index, 'id'),
          message: `La décision \`${decision.id}\` n’a pas ${absent.join(' ni ')}`,
          help: 'Écrivez qui s’en charge et pour quand, ou `etat: fait` si c’est chose faite.',
        };
      }
    }
  },
});

/** What is done asks nothing more; what is validated is done by being said. */
function absentOf({ type, etat, responsable, echeance }: Decision): readonly string[] {
  if (etat === 'fait' || etat === 'abandonne' || type === 'validation') return [];
  return [...(responsable === undefined ? ['de responsable'] : []), ...(echeance === undefined ? ['d’échéance'] : [])];
}
