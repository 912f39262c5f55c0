import { monthsIn, readDate, yearOf } from '../model/dates.ts';
import type { Fiche, Phase, Pst } from '../model/types.ts';

/** The years of an action inside the plan, and what had to be assumed to know them. */
export interface Span {
  readonly years: readonly number[];
  /** Where the number of years comes from: the announced duration, the calendar, or the plan when the fiche says neither. */
  readonly from: 'duree' | 'calendrier' | 'plan';
}

const phasesOf = (fiche: Fiche): readonly Phase[] => [
  ...(fiche.calendrier ?? []),
  ...(fiche.sous_actions ?? []).flatMap((sousAction) => sousAction.calendrier ?? []),
];

/** First day of the phases, ISO 8601; undefined when no phase has a readable start. */
function firstDay(phases: readonly Phase[]): string | undefined {
  const starts = phases.flatMap((phase) => (phase.debut === undefined ? [] : (readDate(phase.debut)?.debut ?? [])));
  return starts.sort()[0];
}

/** Last year of the phases; an open phase goes on to the end of the plan. */
function lastYear(phases: readonly Phase[], plan: Pst['periode']): number | undefined {
  const ends = phases.flatMap((phase) => {
    if (phase.ouvert) return [plan.fin];
    const end = phase.fin ?? phase.debut;
    const periode = end === undefined ? undefined : readDate(end);
    return periode === undefined ? [] : [yearOf(periode.fin)];
  });
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** The announced duration in whole years, rounded up: a school year counts once, 18 months count twice. */
function announcedYears(duree: Fiche['duree']): number | undefined {
  if (duree?.annees !== undefined) return Math.ceil(duree.annees);
  if (duree?.mois !== undefined) return Math.ceil(duree.mois / 12);
  const periode = duree?.periode === undefined ? undefined : readDate(duree.periode);
  return periode === undefined ? undefined : Math.ceil(monthsIn(periode.debut, periode.fin) / 12);
}

/**
 * The years of a fiche: they start with its calendar (or its announced period, or the plan), last as long as announced
 * (or as the calendar says), and never leave the plan.
 */
export function spanOf(fiche: Fiche, plan: Pst['periode']): Span {
  const phases = phasesOf(fiche);
  const announced = announcedYears(fiche.duree);
  const periode = fiche.duree?.periode === undefined ? undefined : readDate(fiche.duree.periode);
  const start = firstDay(phases) ?? periode?.debut;
  const first = start === undefined ? plan.debut : yearOf(start);
  const fromCalendar = lastYear(phases, plan);
  const last = announced !== undefined ? first + announced - 1 : (fromCalendar ?? plan.fin);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return {
    years: years.filter((year) => year >= plan.debut && year <= plan.fin),
    from: announced !== undefined ? 'duree' : fromCalendar !== undefined ? 'calendrier' : 'plan',
  };
}
