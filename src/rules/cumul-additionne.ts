import { pointer } from '../model/pointer.ts';
import { indicateursOf } from './activities.ts';
import { defineRule } from './rule.ts';

export const cumulAdditionne = defineRule({
  code: 'PST505',
  name: 'cumul-additionne',
  severity: 'error',
  summary: 'Des mesures qui disent déjà le total depuis le début ne s’additionnent pas.',
  *check(plan) {
    for (const { file, base, indicateurs } of indicateursOf(plan)) {
      for (const [index, { saisie, agregation }] of indicateurs.entries()) {
        if (saisie !== 'cumul' || agregation?.temps !== 'somme') continue;
        yield {
          file,
          pointer: `${base}${pointer(index, 'agregation', 'temps')}`,
          message: 'Chaque mesure dit le total depuis le début, et les mesures seraient additionnées',
          help: 'Écrivez `temps: derniere` ; ou `saisie: increment` si chaque mesure ne dit que ce qui s’est ajouté.',
          related: [{ file, pointer: `${base}${pointer(index, 'saisie')}`, message: 'la saisie' }],
        };
      }
    }
  },
});
