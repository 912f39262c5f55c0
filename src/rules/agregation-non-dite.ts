import { pointer } from '../model/pointer.ts';
import { indicateursOf } from './activities.ts';
import { defineRule } from './rule.ts';

export const agregationNonDite = defineRule({
  code: 'PST504',
  name: 'agregation-non-dite',
  severity: 'info',
  summary: 'Un indicateur qui dit comment il est saisi dit aussi comment ses mesures se réunissent.',
  *check(plan) {
    for (const { file, base, indicateurs } of indicateursOf(plan)) {
      for (const [index, { saisie, agregation }] of indicateurs.entries()) {
        if (saisie === undefined || agregation?.temps !== undefined) continue;
        const wanted = saisie === 'increment' ? 'somme' : 'derniere';
        yield {
          file,
          pointer: `${base}${pointer(index, 'saisie')}`,
          message: 'La saisie est dite, mais pas l’agrégation : les mesures ne seraient pas réunies',
          help: `Ajoutez sous \`agregation\` : \`temps: ${wanted}\`.`,
        };
      }
    }
  },
});
