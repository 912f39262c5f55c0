import { pointer } from '../model/pointer.ts';
import { activitesOf, indicateursOf } from './activities.ts';
import { type Frequency, frequencyIn, readFrequency } from './frequencies.ts';
import { defineRule, type Found } from './rule.ts';

export const frequenceContredite = defineRule({
  code: 'PST710',
  name: 'frequence-contredite',
  severity: 'warning',
  summary: 'La fréquence que dit un libellé est celle des données.',
  *check(plan) {
    for (const { file, base, calendrier } of activitesOf(plan)) {
      for (const [index, { libelle, recurrence }] of calendrier.entries()) {
        if (recurrence === undefined) continue;
        const place = `${base}${pointer('calendrier', index)}`;
        yield* judge(file, `${place}/libelle`, libelle, readFrequency(recurrence), `${place}/recurrence`);
      }
    }
    for (const { file, base, indicateurs } of indicateursOf(plan)) {
      for (const [index, { libelle, cibles = [] }] of indicateurs.entries()) {
        const [cible, ...others] = cibles;
        if (cible?.par === undefined || others.length > 0) continue;
        const { valeur: nombre, min, max, par } = cible;
        const data = readFrequency({ par, nombre, min, max });
        const place = `${base}${pointer(index)}`;
        yield* judge(file, `${place}/libelle`, libelle, data, `${place}${pointer('cibles', 0)}`);
      }
    }
  },
});

function* judge(
  file: string,
  place: string,
  libelle: string,
  data: Frequency | undefined,
  dataPlace: string,
): Iterable<Found> {
  const told = frequencyIn(libelle);
  if (told === undefined || data === undefined) return;
  if (told.min <= data.max && data.min <= told.max) return;
  yield {
    file,
    pointer: place,
    excerpt: told.text,
    message: `Le libellé dit \`${told.text}\`, et les données disent autre chose`,
    help: 'Corrigez l’un des deux.',
    related: [{ file, pointer: dataPlace, at: 'key', message: 'les données' }],
  };
}
