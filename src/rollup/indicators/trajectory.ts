import { readDate, yearOf } from '../../model/dates.ts';
import { daysBetween, type Days } from '../days.ts';
import { inTime, isValue, runningTotal } from './in-time.ts';
import type { Followed } from './measures.ts';
import { tidy } from './measures.ts';
import { yearDays } from './periods.ts';
import type { TargetResult } from './targets.ts';

export type Pace = 'en_avance' | 'dans_les_temps' | 'en_retard' | 'inconnu';

/** How a pace was told, or why it could not be. */
export type PaceReason =
  /** A straight line from the starting value to the next target. */
  | 'lineaire'
  /** The last period of a target that holds for each period. */
  | 'par_periode'
  | 'sans_mesure'
  | 'sans_cible'
  | 'sans_depart'
  /** The starting value is the target, or the measure is no later than it. */
  | 'depart_confondu'
  /** Texts, answers and ranks follow no straight line. */
  | 'sans_echelle'
  /** Increments against a target whose period is not a year. */
  | 'autre_periode';

export interface Trajectory {
  readonly pace: Pace;
  readonly reason: PaceReason;
  /** What the line expects on the day of the value. */
  readonly expected: number | undefined;
  readonly value: number | undefined;
  /** ISO 8601 day. */
  readonly at: string | undefined;
  readonly cible: string | undefined;
}

/** In time: within this share of the way from the starting value to the target. */
export const TOLERANCE = 0.05;

interface Point {
  readonly day: string;
  readonly value: number;
}

const unknown = (reason: PaceReason): Trajectory => ({
  pace: 'inconnu',
  reason,
  expected: undefined,
  value: undefined,
  at: undefined,
  cible: undefined,
});

/** What is compared with the line: what the target speaks of, at the day of the last measure. */
function currentPoint(followed: Followed, { cible }: TargetResult, last: string): Point | PaceReason {
  const { saisie } = followed.indicateur;
  if (saisie === 'increment' && cible?.cumul) {
    const total = runningTotal(followed, last);
    return isValue(total) ? { day: last, value: total.value } : 'sans_mesure';
  }
  if (saisie !== 'increment') {
    const value = followed.measures.findLast((one) => one.value !== undefined)?.value;
    return value === undefined ? 'sans_mesure' : { day: last, value };
  }
  // A flow aimed at in a year is compared with that of the last year measured.
  if (cible?.periode === undefined || readDate(cible.periode)?.precision !== 'annee') return 'autre_periode';
  const year = yearDays(yearOf(last));
  const flow = inTime(followed, year);
  return isValue(flow) ? { day: year.fin, value: flow.value } : 'sans_mesure';
}

/** Counted from nothing where increments add up; from the starting value otherwise. */
function startPoint({ indicateur }: Followed, { cible }: TargetResult, plan: Days): Point | undefined {
  const { reference, saisie } = indicateur;
  const day = (reference?.date === undefined ? undefined : readDate(reference.date)?.fin) ?? plan.debut;
  if (saisie === 'increment' && cible?.cumul) return { day, value: 0 };
  return reference?.valeur === undefined ? undefined : { day, value: reference.valeur };
}

/** The bound that the indicator has to reach: of a range, the one on its side. */
function goalOf({ wanted }: TargetResult, start: number): number | undefined {
  if (wanted?.min === undefined || wanted.max === undefined) return wanted?.min ?? wanted?.max;
  return start > wanted.max ? wanted.max : wanted.min;
}

function onLine(start: Point, goal: Point, point: Point, cible: string | undefined): Trajectory {
  const way = goal.value - start.value;
  const whole = daysBetween(start.day, goal.day);
  const elapsed = daysBetween(start.day, point.day);
  if (way === 0 || whole <= 0 || elapsed <= 0) return unknown('depart_confondu');
  const expected = start.value + way * Math.min(1, elapsed / whole);
  const ahead = (point.value - expected) / way;
  const pace = ahead > TOLERANCE ? 'en_avance' : ahead < -TOLERANCE ? 'en_retard' : 'dans_les_temps';
  return { pace, reason: 'lineaire', expected: tidy(expected), value: point.value, at: point.day, cible };
}

function byPeriod({ state, value, cible }: TargetResult): Trajectory {
  const known = { value: value?.value, at: value?.until, cible: cible?.id, expected: undefined };
  return { ...known, pace: state === 'atteinte' ? 'dans_les_temps' : 'en_retard', reason: 'par_periode' };
}

/** Whether an indicator moves towards its next target as fast as it should. `targets`: those of `targetsOf`. */
export function trajectoryOf(followed: Followed, targets: readonly TargetResult[], plan: Days): Trajectory {
  if (['qualitatif', 'oui_non', 'ordinal'].includes(followed.indicateur.nature)) return unknown('sans_echelle');
  const last = followed.measures.findLast((one) => one.value !== undefined)?.days.fin;
  if (last === undefined) return unknown('sans_mesure');
  const repeated = targets.find(({ periods }) => periods !== undefined && periods.judged > 0);
  if (repeated !== undefined) return byPeriod(repeated);
  const next = targets
    .filter(({ periods, wanted, days }) => periods === undefined && wanted !== undefined && days.fin >= last)
    .reduce<TargetResult | undefined>((best, one) => (best && best.days.fin <= one.days.fin ? best : one), undefined);
  if (next === undefined) return unknown('sans_cible');
  const start = startPoint(followed, next, plan);
  const point = currentPoint(followed, next, last);
  const goal = start && goalOf(next, start.value);
  if (typeof point === 'string') return unknown(point);
  if (start === undefined || goal === undefined) return unknown('sans_depart');
  return onLine(start, { day: next.days.fin, value: goal }, point, next.cible?.id);
}
