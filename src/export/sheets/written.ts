import { isCut, isDay, UNKNOWN, type Cell, type Kind } from './cell.ts';

/** What a spreadsheet gives for a cell. */
export type Found = string | number | boolean | Date | null | undefined;

const two = (n: number): string => String(n).padStart(2, '0');

/** Day 25569 of spreadsheets is 1 January 1970. Under 20 000 (1954) a number is no date that a plan would hold. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const EPOCH_SERIAL = 25_569;

const isoDay = (date: Date): string => date.toISOString().slice(0, 'YYYY-MM-DD'.length);

const serialDay = (serial: number): string => isoDay(new Date((Math.floor(serial) - EPOCH_SERIAL) * 86_400_000));

const BLANKS = /[\s\u00A0\u202F\u2007\u2009]+/gu;

/** « 1 234,50 € », « 45 % », « −3 »: the number as JavaScript spells it; undefined when it is none. */
function frenchNumber(text: string): string | undefined {
  const bare = text.replace(BLANKS, '').replace(/[€%]$/u, '').replace(/^[−–]/u, '-').replace(',', '.');
  return /^[-+]?\d{1,15}(?:\.\d{1,10})?$/u.test(bare) ? String(Number(bare)) : undefined;
}

/** « 15/09/2023 », « 09/2023 » as the YAML spells them; any other text as it is. */
function frenchDate(text: string): string {
  const day = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(text);
  if (day !== null) return `${day[3] ?? ''}-${two(Number(day[2]))}-${two(Number(day[1]))}`;
  const month = /^(\d{1,2})[/.](\d{4})$/u.exec(text);
  if (month !== null) return `${month[2] ?? ''}-${two(Number(month[1]))}`;
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?Z?$/u.exec(text);
  return (
    iso?.[1] ??
    text.replace(
      /^(\d{4})-([st])([1-4])$/u,
      (_, year, letter, n) => `${String(year)}-${String(letter).toUpperCase()}${String(n)}`,
    )
  );
}

const YES = ['oui', 'vrai', 'true', 'x', '1'];
const NO = ['non', 'faux', 'false', '0'];

function yesNo(text: string): string {
  const word = text.toLowerCase();
  return YES.includes(word) ? 'oui' : NO.includes(word) ? 'non' : text;
}

function ofText(kind: Kind, text: string): string {
  const short = text.replace(/[\u00A0\u202F]/gu, ' ').trim();
  if (short.toLowerCase() === UNKNOWN) return UNKNOWN;
  switch (kind) {
    case 'texte':
    case 'markdown':
      return text.replace(/\r\n?/gu, '\n').trimEnd();
    case 'nombre':
    case 'montant':
      return frenchNumber(short) ?? short;
    case 'valeur':
      return frenchNumber(short) ?? yesNo(short);
    case 'date':
      return frenchDate(short);
    case 'liste':
    case 'annees':
      return short
        .split(/\s*[,;\n]\s*/u)
        .filter((item) => item !== '')
        .join(', ');
    case 'oui':
      return yesNo(short);
    case 'choix':
    case 'id':
      return short;
  }
}

function ofNumber(kind: Kind, value: number): string {
  if (kind === 'date' && value >= FIRST_SERIAL && value <= LAST_SERIAL) return serialDay(value);
  if (kind === 'oui') return yesNo(String(value));
  // 0.1 + 0.2, as spreadsheets compute it.
  return String(Number(value.toPrecision(15)));
}

/**
 * What a cell says, in one spelling whatever a spreadsheet made of it: numbers that became text, dates that became numbers,
 * no-break spaces. '' where it says nothing. Two cells that say the same are the same text.
 */
export function written(kind: Kind, cell: Found | Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : isoDay(cell);
  if (typeof cell === 'number') return ofNumber(kind, cell);
  if (typeof cell === 'boolean') return kind === 'texte' ? String(cell) : cell ? 'oui' : 'non';
  return isDay(cell) ? cell.jour : ofText(kind, cell);
}

/** A value for the YAML; undefined for none. `problem`: why there is none, in French. */
export type Read = { readonly value: unknown } | { readonly problem: string };

const DATE = /^\d{4}(?:-(?:S[12]|T[1-4]|\d{4}|\d{2}(?:-\d{2})?))?$/u;

/** The value that a text made by `written` stands for. */
export function valueOf(kind: Kind, text: string): Read {
  if (text === '') return { value: undefined };
  if (isCut(text)) return { problem: 'ce texte était trop long pour un tableur : modifiez-le dans le fichier YAML' };
  if (text === UNKNOWN && ['montant', 'nombre', 'valeur'].includes(kind)) return { value: null };
  switch (kind) {
    case 'texte':
    case 'choix':
    case 'id':
      return { value: text };
    case 'markdown':
      return { value: `${text}\n` };
    case 'nombre':
    case 'montant':
      return frenchNumber(text) === undefined ? { problem: 'un nombre est attendu' } : { value: Number(text) };
    case 'valeur':
      if (text === 'oui' || text === 'non') return { value: text === 'oui' };
      return frenchNumber(text) === undefined
        ? { problem: 'un nombre, « oui », « non » ou « inconnu » est attendu' }
        : { value: Number(text) };
    case 'date':
      if (!DATE.test(text)) return { problem: 'une date est attendue, comme 2023, 2023-09, 2023-S1 ou 15/09/2023' };
      return { value: /^\d{4}$/u.test(text) ? Number(text) : text };
    case 'annees':
      return yearsOf(text);
    case 'liste':
      return { value: text.split(', ') };
    case 'oui':
      if (text === 'oui') return { value: true };
      return text === 'non' ? { value: undefined } : { problem: '« oui » est attendu, ou rien' };
  }
}

function yearsOf(text: string): Read {
  if (/^\d{4}\.\.\d{4}$/u.test(text)) return { value: text };
  const years = text.split(', ');
  return years.every((year) => /^\d{4}$/u.test(year))
    ? { value: years.map(Number) }
    : { problem: 'des années sont attendues, comme « 2023, 2024 » ou « 2023..2027 »' };
}
