import type { Entry } from '../model/plan.ts';
import type { Fiche } from '../model/types.ts';
import { list } from './french.ts';
import { defineRule, type Found } from './rule.ts';

/** The rubrics of a fiche action, but its name, which the schema requires, and its comments, which may have nothing to say. */
const RUBRIQUES = [
  ['enjeu', 'enjeu'],
  ['objectifs', 'objectifs'],
  ['description', 'description'],
  ['pilotes', 'pilotes'],
  ['partenaires', 'partenaires'],
  ['public', 'public'],
  ['territoires', 'territoires'],
  ['duree', 'durée'],
  ['calendrier', 'période'],
  ['moyens', 'moyens'],
  ['changement_souhaite', 'changement souhaité'],
  ['indicateurs', 'indicateurs'],
  ['budget', 'budget'],
] as const satisfies readonly (readonly [keyof Fiche, string])[];

export const rubriquesAbsentes = defineRule({
  code: 'PST603',
  name: 'rubriques-absentes',
  severity: 'info',
  summary: 'Une fiche remplit toutes les rubriques.',
  *check({ fiches }) {
    for (const entry of fiches.entries.values()) yield* incomplete(entry);
  },
});

function incomplete({ file, value, partial }: Entry<Fiche>): readonly Found[] {
  const absent = RUBRIQUES.filter(([key]) => value[key] === undefined).filter(
    ([key]) => key !== 'territoires' || value.territoire_precision === undefined,
  );
  if (absent.length === 0 || partial === true) return [];
  return [
    {
      file,
      pointer: '/id',
      message: `${absent.length === 1 ? 'Une rubrique manque' : `${String(absent.length)} rubriques manquent`} : ${list(absent.map(([, name]) => name))}`,
      help: 'Remplissez-les quand l’action se précise ; une fiche courte reste valable.',
    },
  ];
}
