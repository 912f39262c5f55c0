/** How many fiches are in each state, in words. */
import type { ProgressSummary } from '../rollup/progress/summary.ts';
import { liste } from './typography.ts';

type Forms = readonly [one: string, many: string];

const STATUTS: Readonly<Record<keyof ProgressSummary['byStatut'], Forms>> = {
  a_venir: ['à venir', 'à venir'],
  en_cours: ['en cours', 'en cours'],
  en_pause: ['en pause', 'en pause'],
  realise: ['réalisée', 'réalisées'],
  abandonne: ['abandonnée', 'abandonnées'],
  a_discuter: ['à discuter', 'à discuter'],
  non_dit: ['sans statut', 'sans statut'],
};

const METEOS: Readonly<Record<'bon' | 'risque' | 'blocage', Forms>> = {
  bon: ['bonne', 'bonnes'],
  risque: ['à risque', 'à risque'],
  blocage: ['en blocage', 'en blocage'],
};

function counted<K extends string>(words: Readonly<Record<K, Forms>>, counts: Readonly<Record<K, number>>): string {
  const keys = Object.keys(words) as K[]; // those of the record, whose type forgets them
  return liste(
    keys.flatMap((key) => {
      const n = counts[key];
      return n === 0 ? [] : `${String(n)} ${words[key][n < 2 ? 0 : 1]}`;
    }),
  );
}

/** « 7 en cours, 1 en pause et 1 réalisée »; empty where there is no fiche. */
export const statutsDe = (counts: ProgressSummary['byStatut']): string => counted(STATUTS, counts);

/** « 5 bonnes, 3 à risque et 2 en blocage »; empty where nothing is said. */
export const meteosDe = (counts: Readonly<Record<'bon' | 'risque' | 'blocage', number>>): string =>
  counted(METEOS, counts);
