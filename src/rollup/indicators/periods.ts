import { monthsIn } from '../../model/dates.ts';
import { addDays, addMonths, type Days } from '../days.ts';

/** Months in the units by which targets and measures are counted. */
const MONTHS = { an: 12, semestre: 6, trimestre: 3, mois: 1 } as const;

export type Unit = keyof typeof MONTHS;

/** The whole units of the calendar inside some days: civil years, half-years, quarters, months. In order. */
export function unitsIn({ debut, fin }: Days, unit: Unit): readonly Days[] {
  const units: Days[] = [];
  for (let start = `${debut.slice(0, 4)}-01-01`; start <= fin; start = addMonths(start, MONTHS[unit])) {
    const last = addDays(addMonths(start, MONTHS[unit]), -1);
    if (start >= debut && last <= fin) units.push({ debut: start, fin: last });
  }
  return units;
}

/** How many units some days are worth, by their months. */
export const unitsWorth = ({ debut, fin }: Days, unit: Unit): number => monthsIn(debut, fin) / MONTHS[unit];

export const yearDays = (year: number): Days => ({ debut: `${String(year)}-01-01`, fin: `${String(year)}-12-31` });
