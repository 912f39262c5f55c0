import { misuse } from './misuse.ts';

/** A year of the command line. */
export function readYear(written: string): number {
  if (/^\d{4}$/.test(written)) return Number(written);
  throw misuse(`« ${written} » n’est pas une année : écrivez-la comme 2024`);
}
