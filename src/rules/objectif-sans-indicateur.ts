import { pointer } from '../model/pointer.ts';
import type { Objectif } from '../model/types.ts';
import { defineRule } from './rule.ts';

export const objectifSansIndicateur = defineRule({
  code: 'PST506',
  name: 'objectif-sans-indicateur',
  severity: 'info',
  summary: 'Chaque objectif est suivi par un indicateur, si la fiche relie les uns aux autres.',
  *check(plan) {
    for (const { file, value, partial } of plan.fiches.entries.values()) {
      const { objectifs = [] } = value;
      if (partial === true || !objectifs.some(isFollowed)) continue;
      for (const [index, objectif] of objectifs.entries()) {
        if (isFollowed(objectif)) continue;
        yield {
          file,
          pointer: pointer('objectifs', index, 'id'),
          message: `Aucun indicateur ne suit l’objectif \`${objectif.id}\``,
          help: 'Citez sous `indicateurs` ceux de la fiche qui le suivent ; s’il n’y en a pas, rien n’est à faire.',
        };
      }
    }
  },
});

/** An objective is followed by what follows those that it holds. */
function isFollowed({ indicateurs, objectifs = [] }: Objectif): boolean {
  return indicateurs !== undefined || objectifs.some(isFollowed);
}
