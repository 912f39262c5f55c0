import { yearOf } from '../../model/dates.ts';
import type { Recurrence } from '../../model/types.ts';
import { addDays, addMonths, type Days, intersection } from '../days.ts';
import type { PlannedPhase } from './phases.ts';

const MONTHS = { an: 12, semestre: 6, trimestre: 3, mois: 1 } as const;

const monthStart = (year: number, month: number): string => `${String(year)}-${String(month).padStart(2, '0')}-01`;

const isSome = ({ debut, fin }: Days): boolean => debut <= fin;

/** Months that follow each other are one season: « de mars à octobre » happens once a year. */
function seasons(months: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const month of [...new Set(months)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === month - 1) run[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

/** Civil years, semesters, quarters or months, from the one of the first day to the one of the last. */
function periodsIn({ debut, fin }: Days, length: number): readonly Days[] {
  const periods: Days[] = [];
  for (let start = monthStart(yearOf(debut), 1); start <= fin; start = addMonths(start, length)) {
    periods.push({ debut: start, fin: addDays(addMonths(start, length), -1) });
  }
  return periods;
}

function wholesOf(days: Days, { par, mois }: Recurrence): readonly Days[] {
  if (mois === undefined) return periodsIn(days, MONTHS[par]);
  const runs = seasons(mois);
  return periodsIn(days, 12).flatMap(({ debut }) =>
    runs.map(([first, last]) => ({
      debut: addMonths(debut, first - 1),
      fin: addDays(addMonths(debut, last), -1),
    })),
  );
}

/**
 * When a recurrent phase comes back: each season of the months that it names, else each civil period of its recurrence, as
 * far as the phase goes. None for a phase that does not recur, or whose dates are not known.
 */
export function occurrencesOf({ phase: { recurrence }, days }: PlannedPhase): readonly Days[] {
  if (recurrence === undefined || days === undefined) return [];
  return wholesOf(days, recurrence)
    .map((whole) => intersection(whole, days))
    .filter(isSome);
}

/** Whether it comes back too often to be told each time: every month or more, and not in months that it names. */
export const isRoutine = ({ par, mois }: Recurrence): boolean => par === 'mois' && mois === undefined;
