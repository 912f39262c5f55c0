import { pointer } from '../model/pointer.ts';
import type { Indicateur } from '../model/types.ts';
import { indicateursOf } from './activities.ts';
import { mesuresOf } from './mesures.ts';
import { defineRule } from './rule.ts';

const HELP = 'Décrivez-le en mots, ou changez sa `nature` : `nombre`, `pourcentage`, `ordinal`…';
const BOUNDS = ['valeur', 'min', 'max', 'evolution'] as const;

export const qualitatifChiffre = defineRule({
  code: 'PST503',
  name: 'qualitatif-chiffre',
  severity: 'error',
  summary: 'Un indicateur qualitatif se dit en mots, sans nombre.',
  *check(plan) {
    for (const { file, base, indicateurs } of indicateursOf(plan)) {
      for (const [index, indicateur] of indicateurs.entries()) {
        const place = indicateur.nature === 'qualitatif' ? numberIn(indicateur) : undefined;
        if (place === undefined) continue;
        yield {
          file,
          pointer: `${base}${pointer(index)}${place}`,
          message: 'L’indicateur est qualitatif, et un nombre lui est donné',
          help: HELP,
        };
      }
    }
    for (const { file, place, mesure, indicateur } of mesuresOf(plan)) {
      if (indicateur.nature !== 'qualitatif' || typeof mesure.valeur !== 'number') continue;
      yield {
        file,
        pointer: `${place}/valeur`,
        message: 'L’indicateur est qualitatif, et sa mesure est un nombre',
        help: 'Écrivez la réponse sous `texte`, ou changez la `nature` de l’indicateur.',
      };
    }
  },
});

/** Where the first number of the indicator stands in it. */
function numberIn({ reference, cibles = [] }: Indicateur): string | undefined {
  const ofReference = (['valeur', 'min', 'max'] as const).find((key) => reference?.[key] !== undefined);
  if (ofReference !== undefined) return pointer('reference', ofReference);
  for (const [rank, cible] of cibles.entries()) {
    const key = BOUNDS.find((bound) => cible[bound] !== undefined);
    if (key !== undefined) return pointer('cibles', rank, key);
  }
  return undefined;
}
