import type { Column, Sheet } from '../sheets/index.ts';
import { keyOf } from '../sheets/sheet.ts';
import { written } from '../sheets/written.ts';
import type { PlainRow } from './base.ts';
import type { Tab } from './read.ts';

/** A row of a tab, with where each of its cells stands. */
export interface TabRow extends PlainRow {
  /** « Budget!E7 » */
  readonly address: (column: string) => string;
}

export interface TabContent {
  readonly rows: readonly TabRow[];
  /** The columns that the tab has. */
  readonly columns: ReadonlySet<string>;
  /** What forbids to read the tab, and what whoever imports should know; French sentences. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** Names are compared without case, accents of another composition nor doubled spaces. */
export const folded = (name: unknown): string =>
  typeof name === 'string'
    ? name
        .normalize('NFC')
        .replace(/[\s\u00A0\u202F’']+/gu, ' ')
        .trim()
        .toLowerCase()
    : '';

function letters(index: number): string {
  const more = Math.floor(index / 26);
  return `${more > 0 ? letters(more - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** The header is the first row that names a column of the key. */
function headerIndex({ rows }: Tab, { colonnes, cle }: Sheet): number {
  const names = colonnes.filter(({ id }) => cle.includes(id)).map(({ titre }) => folded(titre));
  return rows.slice(0, 20).findIndex((row) => row.some((cell) => names.includes(folded(cell))));
}

/** The columns of the sheet by their place in the tab. */
export function readTab(tab: Tab, sheet: Sheet): TabContent {
  const problems: string[] = [];
  const notes: string[] = [];
  const header = headerIndex(tab, sheet);
  if (header === -1) {
    const first = sheet.colonnes.find(({ id }) => sheet.cle.includes(id));
    const found = `Onglet « ${tab.nom} » : la ligne d’en-têtes ne se trouve pas ; elle contient « ${first?.titre ?? ''} ».`;
    return { rows: [], columns: new Set(), problems: [found], notes };
  }
  const places = new Map<number, Column>();
  for (const [index, cell] of (tab.rows[header] ?? []).entries()) {
    const name = folded(cell);
    if (name === '') continue;
    const column = sheet.colonnes.find(({ titre }) => folded(titre) === name);
    if (column === undefined) notes.push(`Onglet « ${tab.nom} » : la colonne « ${String(cell)} » n’est pas reprise.`);
    else if ([...places.values()].includes(column))
      problems.push(`Onglet « ${tab.nom} » : deux colonnes s’appellent « ${column.titre} ».`);
    else places.set(index, column);
  }
  const columns = new Set([...places.values()].map(({ id }) => id));
  for (const column of sheet.colonnes.filter(({ id }) => !columns.has(id))) {
    const lacking = `Onglet « ${tab.nom} » : la colonne « ${column.titre} » manque`;
    if (sheet.cle.includes(column.id)) problems.push(`${lacking}, sans elle aucune ligne ne se reconnaît.`);
    else if (column.champ !== undefined) notes.push(`${lacking} : rien n’en est repris.`);
  }
  const rows = problems.length > 0 ? [] : rowsBelow(tab, sheet, header, places);
  return { rows, columns, problems, notes };
}

function rowsBelow(
  tab: Tab,
  { cle, nom }: Sheet,
  header: number,
  places: ReadonlyMap<number, Column>,
): readonly TabRow[] {
  const columnOf = new Map([...places].map(([index, { id }]) => [id, index]));
  return tab.rows.slice(header + 1).flatMap((row, i): readonly TabRow[] => {
    const cells = new Map([...places].map(([index, { id, kind }]) => [id, written(kind, row[index])]));
    if ([...cells.values()].every((text) => text === '')) return [];
    const address = (column: string): string => `${nom}!${letters(columnOf.get(column) ?? 0)}${String(header + i + 2)}`;
    return [{ key: keyOf(cle.map((id) => cells.get(id) ?? '')), cells, address }];
  });
}
