import { readDate } from '../../model/dates.ts';
import type { Cible, Indicateur } from '../../model/types.ts';
import type { Days } from '../days.ts';
import { inTime, type InTime, isValue, runningTotal, type Value } from './in-time.ts';
import type { Followed } from './measures.ts';
import { tidy } from './measures.ts';
import { type Unit, unitsIn, unitsWorth } from './periods.ts';

/** What a target asks for, at least one of the two. */
export interface Wanted {
  readonly min?: number;
  readonly max?: number;
}

/** `en_cours`: the period of the target is not over; `inconnue`: nothing was measured that tells. */
export type TargetState = 'atteinte' | 'non_atteinte' | 'en_cours' | 'inconnue';

export interface TargetResult {
  /** Undefined for a deliverable that only has to be there. */
  readonly cible: Cible | undefined;
  readonly wanted: Wanted | undefined;
  readonly state: TargetState;
  /** What is compared; of a target by period, that of the last period judged. */
  readonly value: Value | undefined;
  /** Of a target by period: those that are over and measured, and how many of them attained it. */
  readonly periods: { readonly judged: number; readonly attained: number } | undefined;
  readonly days: Days;
}

/** An exact value is a floor where more is better, a ceiling where less is. Undefined where the starting value is not known well enough. */
function wantedOf({ sens, reference }: Indicateur, cible: Cible): Wanted | undefined {
  const { valeur, min, max, evolution } = cible;
  if (evolution !== undefined) {
    if (reference?.valeur === undefined) return undefined;
    const goal = tidy(reference.valeur * (1 + evolution / 100));
    return evolution < 0 ? { max: goal } : { min: goal };
  }
  if (valeur !== undefined) {
    return { ...(sens !== 'baisse' && { min: valeur }), ...(sens !== 'hausse' && { max: valeur }) };
  }
  if (min === undefined && max === undefined) return undefined;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

const attains = (value: number, { min = -Infinity, max = Infinity }: Wanted): boolean => value >= min && value <= max;

const valued = (result: InTime): Value | undefined => (isValue(result) ? result : undefined);

/** What counts for a target: everything since the beginning where it says so, what its period says otherwise. */
function valueFor(followed: Followed, cible: Cible, days: Days): Value | undefined {
  if (!cible.cumul) return valued(inTime(followed, days));
  const total = valued(runningTotal(followed, days.fin));
  return total !== undefined && total.until >= days.debut ? total : undefined;
}

function single(followed: Followed, cible: Cible, days: Days, today: string): TargetResult {
  const wanted = wantedOf(followed.indicateur, cible);
  const value = valueFor(followed, cible, days);
  const result = { cible, wanted, value, periods: undefined, days };
  const isOver = days.fin < today;
  if (wanted === undefined || value === undefined) {
    return { ...result, state: isOver || wanted === undefined ? 'inconnue' : 'en_cours' };
  }
  const ok = attains(value.value, wanted);
  if (isOver) return { ...result, state: ok ? 'atteinte' : 'non_atteinte' };
  // What is counted only grows: a floor that is reached stays so.
  const grows = followed.indicateur.saisie !== undefined && wanted.max === undefined;
  return { ...result, state: ok && grows ? 'atteinte' : 'en_cours' };
}

/** The value of each unit; where measures span several units, their pace. */
function paces(followed: Followed, days: Days, unit: Unit): readonly Value[] {
  const byUnit = unitsIn(days, unit).flatMap((one) => valued(inTime(followed, one)) ?? []);
  if (byUnit.length > 0 || followed.indicateur.saisie !== 'increment') return byUnit;
  const spans = new Map(followed.measures.map((one) => [`${one.days.debut}/${one.days.fin}`, one.days]));
  return [...spans.values()].flatMap((span) => {
    const worth = unitsWorth(span, unit);
    const value = span.fin <= days.fin && worth > 1 ? valued(inTime(followed, span)) : undefined;
    return value === undefined ? [] : [{ ...value, value: tidy(value.value / worth) }];
  });
}

function byPeriod(followed: Followed, cible: Cible, unit: Unit, days: Days, today: string): TargetResult {
  const wanted = wantedOf(followed.indicateur, cible);
  const past = { debut: days.debut, fin: days.fin < today ? days.fin : today };
  const values = wanted === undefined ? [] : paces(followed, past, unit);
  const attained = values.filter(({ value }) => wanted !== undefined && attains(value, wanted)).length;
  const last = values.at(-1);
  const isOk = last !== undefined && wanted !== undefined && attains(last.value, wanted);
  return {
    cible,
    wanted,
    value: last,
    days,
    periods: { judged: values.length, attained },
    state: last === undefined ? 'inconnue' : isOk ? 'atteinte' : 'non_atteinte',
  };
}

/** A deliverable without target has to be there before the action ends. */
function delivered(followed: Followed, days: Days, today: string): TargetResult {
  const value = valued(inTime(followed));
  const isThere = value !== undefined && value.value > 0;
  const isOver = days.fin < today;
  const state = isThere ? 'atteinte' : !isOver ? 'en_cours' : value === undefined ? 'inconnue' : 'non_atteinte';
  return { cible: undefined, wanted: { min: 1 }, state, value, periods: undefined, days };
}

/** Where an indicator stands in front of its targets, at a day. `plan`: the days of the plan; `action`: those of the action. */
export function targetsOf(followed: Followed, plan: Days, action: Days, today: string): readonly TargetResult[] {
  const { cibles = [], nature, sens } = followed.indicateur;
  if (nature === 'qualitatif') return [];
  if (nature === 'oui_non' && cibles.length === 0) return sens === 'baisse' ? [] : [delivered(followed, action, today)];
  return cibles.map((cible) => {
    const days = (cible.periode === undefined ? undefined : readDate(cible.periode)) ?? plan;
    return cible.par === undefined
      ? single(followed, cible, days, today)
      : byPeriod(followed, cible, cible.par, days, today);
  });
}
