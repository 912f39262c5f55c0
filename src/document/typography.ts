const NBSP = '\u00A0';
const NARROW = '\u202F';

/**
 * French typography, in one place: curly apostrophes, no-break spaces before « ; : ! ? % € » and inside guillemets, narrow
 * ones between thousands. Addresses and Markdown marks stay as they are: no space is added, no apostrophe of an address changed.
 */
export function typo(text: string): string {
  return text
    .replace(/https?:\/\/\S+|(?<=\p{L})'(?=[\p{L}«])/gu, (found) => (found === "'" ? '’' : found))
    .replace(/ (?=[:»%€])/g, NBSP)
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW)
    .replace(/(?<=\b(?:n°|art\.|p\.)) (?=\d)/g, NBSP);
}

/** « 182 632 », « 7,15 »: French digits, at most `decimals` decimals. The same on every machine. */
export function nombre(value: number, decimals = 2): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  const isZero = kept === '' && /^0+$/.test(whole);
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${kept === '' ? '' : `,${kept}`}`;
}

/** « 12 400 € », « 1 250,50 € »: cents appear only where there are some. */
export function euros(cents: number): string {
  const [whole, fraction] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100];
  const decimals = fraction === 0 ? '' : `,${String(fraction).padStart(2, '0')}`;
  return `${cents < 0 ? '−' : ''}${nombre(whole, 0)}${decimals}${NBSP}€`;
}

/** « 22 % », « 25 175 habitants/km² »: the value and its unit, in the plural from two on. */
export function mesure(value: number, unite: string | undefined): string {
  return unite === undefined ? nombre(value) : `${nombre(value)}${NBSP}${accord(unite, value)}`;
}

/** The unit in the plural when French wants it (from 2 on); symbols stay as they are. */
export function accord(unite: string, value: number): string {
  if (Math.abs(value) < 2 || !/^\p{Ll}{3,}/u.test(unite) || /^km/.test(unite)) return unite;
  const [, head = '', tail = ''] = /^(\p{L}+)(.*)$/u.exec(unite) ?? [];
  return `${pluriel(head)}${tail}`;
}

function pluriel(nom: string): string {
  if (/[sxz]$/.test(nom)) return nom;
  if (/al$/.test(nom) && !/(?:bal|carnaval|festival|récital)$/.test(nom)) return nom.replace(/l$/, 'ux');
  return /(?:au|eu)$/.test(nom) ? `${nom}x` : `${nom}s`;
}

/** « un mot », « 3 mots » */
export function compte(n: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre(n, 0)} ${Math.abs(n) < 2 ? singulier : pluriel}`;
}

/** « a, b et c » */
export function liste(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}

export const capitale = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
