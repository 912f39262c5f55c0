import type { Cents } from '../model/money.ts';

/** « a, b et c » */
export function list(items: readonly string[], last: 'et' | 'ou' = 'et'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** « 0 fiche », « 1 fiche », « 2 fiches »: in French the plural starts at two. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${String(n)} ${n < 2 ? singular : plural}`;
}

/** « 300 € », « 300,01 € » */
export const euros = (cents: Cents): string => `${decimal(cents / 100)} €`;

/** « 33,3 » */
export const decimal = (value: number): string => String(value).replace('.', ',');

/** « 25 543,3 » for 25543.28 with one place: at most so many. */
export function figure(value: number, places = 6): string {
  const [whole = '', fraction] = String(Number(Math.abs(value).toFixed(places))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u202f');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
