/** Arithmetic on ISO 8601 days (YYYY-MM-DD). No time zone is involved; ISO days compare as strings. */

const DAY = 86_400_000;

/** A closed interval of days. */
export interface Days {
  readonly debut: string;
  readonly fin: string;
}

const two = (n: number): string => String(n).padStart(2, '0');

const dayNumber = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`) / DAY;

const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Months since year 0. */
const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** First day of a month counted since year 0. */
const monthStart = (index: number): string => `${String(Math.floor(index / 12))}-${two((index % 12) + 1)}-01`;

export const addDays = (day: string, days: number): string => isoDay(dayNumber(day) + days);

/** The same day `months` later, or the last of the month where there is no such day: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: string, months: number): string {
  const index = monthIndex(day) + months;
  const same = `${monthStart(index).slice(0, 8)}${day.slice(8)}`;
  const last = addDays(monthStart(index + 1), -1);
  return same < last ? same : last;
}

/** The days that two intervals share; empty, its last day before its first, where they share none. */
export const intersection = (a: Days, b: Days): Days => ({
  debut: a.debut > b.debut ? a.debut : b.debut,
  fin: a.fin < b.fin ? a.fin : b.fin,
});

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
