import { pointer } from '../model/pointer.ts';
import type { Indicateur } from '../model/types.ts';
import { indicateursOf } from './activities.ts';
import { figure } from './french.ts';
import { mesuresOf } from './mesures.ts';
import { defineRule, type Found } from './rule.ts';

/** What measures a change may fall below zero and pass a hundred per cent. */
const CHANGE = /augment|baisse|bilan|croissance|diminu|écart|évolu|hausse|progress|rapport|solde|variation/iu;

const HELP = 'Vérifiez la valeur, ou la `nature` de l’indicateur.';
const NUMBERS = ['valeur', 'min', 'max'] as const;

export const valeurHorsBornes = defineRule({
  code: 'PST507',
  name: 'valeur-hors-bornes',
  severity: 'error',
  summary: 'Une part tient entre 0 et 100, et un nombre de personnes ou d’actions n’est pas négatif.',
  *check(plan) {
    for (const { file, base, indicateurs } of indicateursOf(plan)) {
      for (const [index, indicateur] of indicateurs.entries()) {
        yield* ofIndicateur(file, `${base}${pointer(index)}`, indicateur);
      }
    }
    for (const { file, place, mesure, indicateur } of mesuresOf(plan)) {
      const { valeur, numerateur, denominateur } = mesure;
      const said = typeof valeur === 'number' ? problem(indicateur, valeur) : undefined;
      if (said !== undefined) yield { file, pointer: `${place}/valeur`, message: said, help: HELP };
      if (numerateur !== undefined && denominateur !== undefined && isShare(indicateur) && numerateur > denominateur) {
        const message = `Le numérateur (${figure(numerateur)}) dépasse le dénominateur (${figure(denominateur)})`;
        yield { file, pointer: `${place}/numerateur`, message, help: 'Échangez les deux, ou corrigez l’un d’eux.' };
      }
    }
  },
});

function* ofIndicateur(file: string, place: string, indicateur: Indicateur): Iterable<Found> {
  const { reference, cibles = [] } = indicateur;
  const values = [
    { at: '/reference', numbers: reference },
    ...cibles.map((cible, rank) => ({ at: pointer('cibles', rank), numbers: cible })),
  ];
  for (const { at, numbers } of values) {
    for (const key of NUMBERS) {
      const value = numbers?.[key];
      const said = value === undefined ? undefined : problem(indicateur, value);
      if (said !== undefined) yield { file, pointer: `${place}${at}/${key}`, message: said, help: HELP };
    }
  }
}

function problem(indicateur: Indicateur, value: number): string | undefined {
  if (isShare(indicateur) && (value < 0 || value > 100)) return `Une part de ${figure(value)} % n’existe pas`;
  if (indicateur.nature === 'nombre' && value < 0 && !isChange(indicateur)) {
    return `Un nombre de ${figure(value)} n’existe pas`;
  }
  return undefined;
}

const isShare = (indicateur: Indicateur): boolean =>
  (indicateur.nature === 'pourcentage' || indicateur.nature === 'taux') && !isChange(indicateur);

const isChange = ({ libelle, definition = '', unite = '%' }: Indicateur): boolean =>
  CHANGE.test(libelle) || CHANGE.test(definition) || unite !== '%';
