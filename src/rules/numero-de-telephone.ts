import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

/** Ten French digits, or nine after +33. A number in 08 is that of a public service. */
const NUMBER = /(?<![\p{L}\d/=_.,-])(?:\+33[ .\u00a0\u202f]?|0)[1-79](?:[ .\u00a0\u202f-]?\d{2}){4}(?![\d/_-])/gu;

export const numeroDeTelephone = defineRule({
  code: 'PST802',
  name: 'numero-de-telephone',
  severity: 'warning',
  summary: 'Un texte publié ne contient pas de numéro de téléphone.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      if (!/\d\d/u.test(passage.text)) continue;
      for (const { 0: number, index } of matchesIn(passage.text, NUMBER)) {
        yield {
          ...placeIn(passage, number, index),
          message: `Le numéro de téléphone \`${number}\` serait publié`,
          help: 'Nommez plutôt le service ; ses coordonnées se trouvent dans l’annuaire, à jour.',
        };
      }
    }
  },
});
