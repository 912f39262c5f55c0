import { monthsIn, readDate, yearOf } from '../model/dates.ts';
import type { Fiche, Phase, Pst } from '../model/types.ts';
import type { Days } from './days.ts';
import { addDays, addMonths } from './days.ts';

/** The years of an action inside the plan, and what had to be assumed to know them. */
export interface Span {
  readonly years: readonly number[];
  /** Civil years in which the school years of the action begin; what is paid by school year is paid then. */
  readonly schoolYears: readonly number[];
  /** Where the number of years comes from: the announced duration, the calendar, or the plan when the fiche says neither. */
  readonly from: 'duree' | 'calendrier' | 'plan';
  /** First and last day of the action as announced, or as its calendar says, or of the plan; it may leave the plan. */
  readonly days: Days;
}

const phasesOf = (fiche: Fiche): readonly Phase[] => [
  ...(fiche.calendrier ?? []),
  ...(fiche.sous_actions ?? []).flatMap((sousAction) => sousAction.calendrier ?? []),
];

/** First day of the phases, ISO 8601; undefined when no phase has a readable start. */
function firstDay(phases: readonly Phase[]): string | undefined {
  let first: string | undefined;
  for (const { debut } of phases) {
    const start = debut === undefined ? undefined : readDate(debut)?.debut;
    if (start !== undefined && (first === undefined || start < first)) first = start;
  }
  return first;
}

/** Last day of the phases; an open phase goes on to the end of the plan. */
function lastDay(phases: readonly Phase[], planEnd: string): string | undefined {
  let last: string | undefined;
  for (const { debut, fin = debut, ouvert } of phases) {
    const end = ouvert ? planEnd : fin === undefined ? undefined : readDate(fin)?.fin;
    if (end !== undefined && (last === undefined || end > last)) last = end;
  }
  return last;
}

/** The announced duration in whole years, rounded up: a school year counts once, 18 months count twice. */
function announcedYears(duree: Fiche['duree']): number | undefined {
  if (duree?.annees !== undefined) return Math.ceil(duree.annees);
  if (duree?.mois !== undefined) return Math.ceil(duree.mois / 12);
  const periode = duree?.periode === undefined ? undefined : readDate(duree.periode);
  return periode === undefined ? undefined : Math.ceil(monthsIn(periode.debut, periode.fin) / 12);
}

/** A duration in years ends with a civil year, as the money does; one in months ends to the day. */
function announcedEnd(duree: Fiche['duree'], start: string, lastYear: number): string {
  if (duree?.annees !== undefined) return `${String(lastYear)}-12-31`;
  if (duree?.mois !== undefined) return addDays(addMonths(start, duree.mois), -1);
  return readDate(duree?.periode ?? '')?.fin ?? `${String(lastYear)}-12-31`;
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** The Septembers between two days; one that is entirely inside a school year counts once, in its first year. */
function septembers({ debut, fin }: Days): readonly number[] {
  const first = debut.slice(5) <= '09-01' ? yearOf(debut) : yearOf(debut) + 1;
  const last = fin.slice(5) >= '09-01' ? yearOf(fin) : yearOf(fin) - 1;
  return last < first ? [yearOf(debut)] : range(first, last);
}

/**
 * The years of a fiche: they start with its calendar (or its announced period, or the plan), last as long as announced
 * (or as the calendar says), and never leave the plan.
 */
export function spanOf(fiche: Fiche, plan: Pst['periode']): Span {
  const { duree } = fiche;
  const phases = phasesOf(fiche);
  const planEnd = `${String(plan.fin)}-12-31`;
  const announced = announcedYears(duree);
  const periode = duree?.periode === undefined ? undefined : readDate(duree.periode);
  const debut = firstDay(phases) ?? periode?.debut ?? `${String(plan.debut)}-01-01`;
  const fromCalendar = lastDay(phases, planEnd);
  const first = yearOf(debut);
  const last = announced === undefined ? yearOf(fromCalendar ?? planEnd) : first + announced - 1;
  const fin = announced === undefined ? (fromCalendar ?? planEnd) : announcedEnd(duree, debut, last);
  const inPlan = (year: number): boolean => year >= plan.debut && year <= plan.fin;
  const years = range(first, last).filter(inPlan);
  return {
    years,
    schoolYears: announced === undefined ? septembers({ debut, fin }).filter(inPlan) : years,
    from: announced !== undefined ? 'duree' : fromCalendar !== undefined ? 'calendrier' : 'plan',
    days: { debut, fin },
  };
}
