const WORDS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
] as const;

/** The alternatives of a pattern that reads a small whole number, in figures or in letters. */
export const SMALL_NUMBER = `\\d{1,3}|une|${WORDS.slice(1).join('|')}`;

/** What SMALL_NUMBER read. */
export function readSmall(written: string): number {
  const word = written.toLowerCase() === 'une' ? 'un' : written.toLowerCase();
  const index = WORDS.findIndex((one) => one === word);
  return index === -1 ? Number(written) : index;
}
