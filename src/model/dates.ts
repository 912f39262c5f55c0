import type { DateEcrite } from './types.ts';

export type Precision = 'annee' | 'annee_scolaire' | 'semestre' | 'trimestre' | 'mois' | 'jour';

/** A closed interval of days, both ISO 8601 (YYYY-MM-DD), and how precisely it was written. No time zone is involved. */
export interface Periode {
  readonly debut: string;
  readonly fin: string;
  readonly precision: Precision;
}

const two = (n: number): string => String(n).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${String(year)}-${two(month)}-${two(day)}`;
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function months(year: number, first: number, last: number, precision: Precision): Periode {
  return { debut: iso(year, first, 1), fin: iso(year, last, lastDay(year, last)), precision };
}

function day(year: number, month: number, date: number): Periode | undefined {
  if (date < 1 || date > lastDay(year, month)) return undefined;
  return { debut: iso(year, month, date), fin: iso(year, month, date), precision: 'jour' };
}

/** The school year of a text like « 2023-2024 »: 1 September to 31 August. Undefined unless the years follow each other. */
function schoolYear(first: number, second: number): Periode | undefined {
  if (second !== first + 1) return undefined;
  return { debut: iso(first, 9, 1), fin: iso(second, 8, 31), precision: 'annee_scolaire' };
}

const read = new Map<DateEcrite, Periode | undefined>();
const MAX_READ = 10_000;

/**
 * Reads a date as people write it: 2023, 2023-S1, 2023-T2, 2023-09, 2023-09-15, 2023-2024 (school year).
 * Undefined when no such day or period exists (2023-02-30, 2023-2026).
 */
export function readDate(written: DateEcrite): Periode | undefined {
  // A plan writes the same dates again and again, and every rule on its calendar reads them.
  if (read.has(written)) return read.get(written);
  if (read.size >= MAX_READ) read.clear();
  const period = parse(written);
  read.set(written, period);
  return period;
}

function parse(written: DateEcrite): Periode | undefined {
  const match = /^(\d{4})(?:-(?:S([12])|T([1-4])|(\d{4})|(\d{2})(?:-(\d{2}))?))?$/.exec(String(written));
  if (match === null) return undefined;
  const [year, semester, quarter, second, month, date] = match.slice(1).map(Number) as [number, ...number[]];
  if (semester) return months(year, semester * 6 - 5, semester * 6, 'semestre');
  if (quarter) return months(year, quarter * 3 - 2, quarter * 3, 'trimestre');
  if (second) return schoolYear(year, second);
  if (month === undefined || Number.isNaN(month)) return months(year, 1, 12, 'annee');
  if (month < 1 || month > 12) return undefined;
  return date === undefined || Number.isNaN(date) ? months(year, month, month, 'mois') : day(year, month, date);
}

export const yearOf = (isoDate: string): number => Number(isoDate.slice(0, 4));

/** Whole months that a closed interval touches. */
export function monthsIn(debut: string, fin: string): number {
  const index = (date: string): number => yearOf(date) * 12 + Number(date.slice(5, 7));
  return index(fin) - index(debut) + 1;
}

/** The years of a list [2023, 2024] or of an interval « 2023..2027 », in order. */
export function readYears(written: readonly number[] | string): readonly number[] {
  if (typeof written !== 'string') return [...written].sort((a, b) => a - b);
  const [first = 0, last = -1] = written.split('..').map(Number);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
