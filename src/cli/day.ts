import { readDate } from '../model/dates.ts';
import type { Host } from './host.ts';
import { misuse } from './misuse.ts';

/** Today, ISO 8601. */
export const todayOf = ({ now }: Pick<Host, 'now'>): string => now().toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Reads a day of the command line, ISO 8601. Throws a misuse for what is none. */
export function readDay(written: string): string {
  if (readDate(written)?.precision === 'jour') return written;
  throw misuse(`« ${written} » n’est pas un jour : écrivez-le comme 2025-03-27`);
}
