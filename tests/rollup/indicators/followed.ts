import type { Plan } from '../../../src/model/plan.ts';
import type { Fiche, Indicateur, Mesure } from '../../../src/model/types.ts';
import { type Followed, followedOf } from '../../../src/rollup/indicators/measures.ts';
import { fiche, planOf, suivisOf } from '../plan.ts';

export const indicateur = (extra: Partial<Indicateur> = {}): Indicateur => ({
  id: 'i',
  libelle: 'Indicateur',
  nature: 'nombre',
  ...extra,
});

export const mesure = (date: Mesure['date'], valeur: number | boolean | null, extra: Partial<Mesure> = {}): Mesure => ({
  indicateur: 'i',
  date,
  valeur,
  ...extra,
});

export const taux = (date: Mesure['date'], numerateur: number, denominateur: number): Mesure => ({
  indicateur: 'i',
  date,
  numerateur,
  denominateur,
});

/** A plan of one fiche, from 2023 to 2027, with one indicator and its measures. */
const planWith = (one: Partial<Indicateur>, mesures: readonly Mesure[], extra: Partial<Fiche> = {}): Plan =>
  planOf(
    [fiche([], { indicateurs: [indicateur(one)], ...extra })],
    suivisOf({ fiche: 'fiche', annee: 2023, ...(mesures.length > 0 && { mesures }) }),
  );

export function followed(one: Partial<Indicateur>, mesures: readonly Mesure[]): Followed {
  const [found] = followedOf(planWith(one, mesures));
  if (found === undefined) throw new Error('no indicator');
  return found;
}
