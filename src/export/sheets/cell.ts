/** What a column holds: it decides how a value of the plan becomes a cell, and a cell a value again. */
export type Kind =
  | 'texte'
  /** Prose of several lines. */
  | 'markdown'
  /** One of the words of the schema, as the YAML spells it. */
  | 'choix'
  /** An identifier. */
  | 'id'
  | 'nombre'
  /** Euros, at most two decimals. */
  | 'montant'
  /** A date as people write it; a cell that is a date only where it says a day. */
  | 'date'
  /** « 2023, 2024 » or « 2023..2027 ». */
  | 'annees'
  /** Identifiers, separated by commas. */
  | 'liste'
  /** True, or absent. */
  | 'oui'
  /** What a measure may be: a number, yes or no, or not known. */
  | 'valeur';

/** A whole day, ISO 8601. */
export interface Day {
  readonly jour: string;
}

/** What a cell shows; null when the plan says nothing. Amounts are in euros. */
export type Cell = string | number | Day | null;

/** What is known to be unknown: neither absent nor zero. */
export const UNKNOWN = 'inconnu';

/** What the cells of a spreadsheet hold, with room for the words that say the rest is elsewhere. */
const MAX_TEXT = 32_000;
const TOO_LONG = '… [texte trop long pour un tableur : la suite est dans le fichier YAML, où il se modifie]';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export const isCut = (cell: Cell): boolean => typeof cell === 'string' && cell.endsWith(TOO_LONG);

export const isDay = (cell: Cell): cell is Day => typeof cell === 'object' && cell !== null;

/** The cell of a value; null where there is none. */
export function cellOf(kind: Kind, value: unknown): Cell {
  if (value === undefined) return null;
  if (value === null) return UNKNOWN;
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return kind === 'date' ? String(value) : value;
  if (typeof value !== 'string' || value === '') return null;
  if (kind === 'date' && DAY.test(value)) return { jour: value };
  return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT).trimEnd()}${TOO_LONG}` : value.trimEnd();
}
