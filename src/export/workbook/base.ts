import type { Sheet } from '../sheets/index.ts';
import { keyOf } from '../sheets/sheet.ts';
import { written } from '../sheets/written.ts';

/** The hidden sheet: what was exported, so that an import can tell who changed what. */
export const BASE_SHEET = '_pst';

/** Of the hidden sheet. A newer one is refused. */
export const BASE_VERSION = 1;

/** A row of a sheet in the one spelling of `written`. */
export interface PlainRow {
  readonly key: string;
  /** By identifier of column. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Base {
  readonly plan: string;
  /** By identifier of sheet. */
  readonly sheets: ReadonlyMap<string, readonly PlainRow[]>;
}

/** What spreadsheets accept in a cell, with a margin. */
const CHUNK = 30_000;

export function plainRows({ colonnes, cle, lignes }: Sheet): readonly PlainRow[] {
  return lignes.map(({ cells }) => {
    const plain = new Map(colonnes.map(({ id, kind }, i) => [id, written(kind, cells[i])]));
    return { key: keyOf(cle.map((id) => plain.get(id) ?? '')), cells: plain };
  });
}

/** By code unit, so that a character of two units may be cut: it is whole again once the pieces are. */
function chunks(text: string): readonly string[] {
  // Pieces must survive a trim: JSON between quotes never begins nor ends with a space, its pieces might.
  const found: string[] = [];
  for (let i = 0; i < text.length; i += CHUNK) found.push(`|${text.slice(i, i + CHUNK)}|`);
  return found;
}

/** The rows of the hidden sheet. `empreinte`: of what is exported. */
export function baseRows(plan: string, sheets: readonly Sheet[], empreinte: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [['pst', String(BASE_VERSION), plan, empreinte]];
  for (const sheet of sheets) {
    const ids = sheet.colonnes.map(({ id }) => id);
    rows.push([sheet.id, ...chunks(toAscii(ids))]);
    for (const { cells } of plainRows(sheet))
      rows.push([sheet.id, ...chunks(toAscii(ids.map((id) => cells.get(id) ?? '')))]);
  }
  return rows;
}

/** JSON in ASCII: no spreadsheet normalises it. */
function toAscii(values: readonly string[]): string {
  return JSON.stringify(values).replace(/[^ -~]/gu, (char) =>
    Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** Reads the hidden sheet; undefined when it is not one that pst wrote. */
export function readBase(
  rows: readonly (readonly unknown[])[],
  keys: ReadonlyMap<string, readonly string[]>,
): Base | undefined {
  const [head, ...rest] = rows;
  if (head?.[0] !== 'pst' || typeof head[2] !== 'string') return undefined;
  const columns = new Map<string, readonly string[]>();
  const sheets = new Map<string, PlainRow[]>();
  for (const [id, ...pieces] of rest) {
    if (id === null || id === undefined) continue;
    const values = valuesOf(pieces);
    if (typeof id !== 'string' || values === undefined) return undefined;
    const ids = columns.get(id);
    if (ids === undefined) {
      columns.set(id, values);
      sheets.set(id, []);
      continue;
    }
    const cells = new Map(ids.map((column, i) => [column, values[i] ?? '']));
    sheets.get(id)?.push({ key: keyOf((keys.get(id) ?? []).map((column) => cells.get(column) ?? '')), cells });
  }
  return { plan: head[2], sheets };
}

export const baseVersion = (rows: readonly (readonly unknown[])[]): number => Number(rows[0]?.[1]);

function valuesOf(pieces: readonly unknown[]): readonly string[] | undefined {
  const text = pieces
    .filter((piece) => typeof piece === 'string')
    .map((piece) => piece.slice(1, -1))
    .join('');
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : undefined;
  } catch {
    return undefined;
  }
}
