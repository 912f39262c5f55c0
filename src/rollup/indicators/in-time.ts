import type { Days } from '../days.ts';
import type { Followed, Measure } from './measures.ts';
import { tidy } from './measures.ts';

/** Several measures of one indicator, as one. */
export interface Value {
  readonly value: number;
  /** Of a rate: the numbers that it is made of; undefined where a measure gives the rate only. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | undefined;
  /** How many measures it rests on. */
  readonly measures: number;
  /** At least one of them is an estimate. */
  readonly estimated: boolean;
  /** Last day of the last one. */
  readonly until: string;
}

/** Why there is no value. */
export type Unvalued =
  | 'sans_mesure'
  /** Measured, and nobody knows the figure. */
  | 'valeur_inconnue'
  | 'qualitatif'
  /** Several measures, and nothing says how they make one. */
  | 'temps_non_dit'
  /** Increments over days that overlap: something would be counted twice. */
  | 'chevauchement'
  /** Percentages, ranks and answers do not add up; ranks have no average. */
  | 'ne_s_additionne_pas'
  /** Rates that must be pooled, one of which does not say its two numbers. */
  | 'taux_sans_nombres';

export type InTime = Value | Unvalued;

export const isValue = (result: InTime): result is Value => typeof result === 'object';

type Known = Measure & { readonly value: number };

const isKnown = (measure: Measure): measure is Known => measure.value !== undefined;

const inside = (outer: Days, { debut, fin }: Days): boolean => debut >= outer.debut && fin <= outer.fin;

/** Whether two increments share days without being of the very same ones: those of the same days simply add up. */
function overlaps(measures: readonly Measure[]): boolean {
  let last: Days | undefined;
  for (const { days } of [...measures].sort((a, b) => (a.days.debut < b.days.debut ? -1 : 1))) {
    const same = days.debut === last?.debut && days.fin === last.fin;
    if (last !== undefined && !same && days.debut <= last.fin) return true;
    if (last === undefined || days.fin > last.fin) last = days;
  }
  return false;
}

function partsOf(measures: readonly Known[]): Value['parts'] {
  let numerator = 0;
  let denominator = 0;
  for (const { mesure } of measures) {
    if (mesure.numerateur === undefined || mesure.denominateur === undefined) return undefined;
    numerator += mesure.numerateur;
    denominator += mesure.denominateur;
  }
  return { numerator: tidy(numerator), denominator: tidy(denominator) };
}

const made = (value: number, from: readonly Known[], parts: Value['parts']): Value => ({
  value: tidy(value),
  parts,
  measures: from.length,
  estimated: from.some(({ mesure }) => mesure.estimee === true),
  until: from.reduce((last, { days }) => (days.fin > last ? days.fin : last), ''),
});

/** Numerators over denominators: a mean of rates would give as much weight to three answers as to three hundred. */
function pooled(measures: readonly Known[]): InTime {
  const parts = partsOf(measures);
  if (parts === undefined || parts.denominator === 0) return 'taux_sans_nombres';
  return made((parts.numerator / parts.denominator) * 100, measures, parts);
}

function combine({ indicateur }: Followed, measures: readonly Known[], last: Known): InTime {
  const { nature, agregation } = indicateur;
  const values = measures.map(({ value }) => value);
  const total = values.reduce((sum, value) => sum + value, 0);
  const isRate = nature === 'taux';
  switch (agregation?.temps) {
    case 'derniere':
      return made(last.value, [last], isRate ? partsOf([last]) : undefined);
    case 'max': {
      const highest = measures.reduce((best, one) => (one.value > best.value ? one : best), last);
      return made(highest.value, [highest], isRate ? partsOf([highest]) : undefined);
    }
    case 'moyenne':
      if (isRate) return pooled(measures);
      return nature === 'ordinal' ? 'ne_s_additionne_pas' : made(total / measures.length, measures, undefined);
    case 'somme':
      if (isRate) return pooled(measures);
      if (nature === 'pourcentage' || nature === 'ordinal') return 'ne_s_additionne_pas';
      return overlaps(measures) ? 'chevauchement' : made(total, measures, undefined);
    case undefined:
      if (nature === 'oui_non' || measures.length === 1)
        return made(last.value, [last], isRate ? partsOf([last]) : undefined);
      return 'temps_non_dit';
  }
}

/** What the measures of an indicator make together, those of some days only where they are given, as its `agregation.temps` says. */
export function inTime(followed: Followed, days?: Days): InTime {
  if (followed.indicateur.nature === 'qualitatif') return 'qualitatif';
  const measures = followed.measures.filter((one) => days === undefined || inside(days, one.days));
  const known = measures.filter(isKnown);
  const last = known.at(-1);
  if (last === undefined) return measures.length === 0 ? 'sans_mesure' : 'valeur_inconnue';
  return combine(followed, known, last);
}

/** What was counted since the beginning, up to a day: the sum of increments, the last of totals. */
export function runningTotal(followed: Followed, until: string): InTime {
  const { indicateur } = followed;
  const temps = indicateur.saisie === 'increment' ? 'somme' : 'derniere';
  const cumulated = {
    ...followed,
    indicateur: { ...indicateur, agregation: { ...indicateur.agregation, temps } as const },
  };
  return inTime(cumulated, { debut: '0000-01-01', fin: until });
}
