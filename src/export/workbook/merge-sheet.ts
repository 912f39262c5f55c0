import type { Column, Sheet } from '../sheets/index.ts';
import { keyOf, rowName } from '../sheets/sheet.ts';
import { valueOf } from '../sheets/written.ts';
import { alignKeyed, alignRanked, type Current } from './align.ts';
import type { PlainRow } from './base.ts';
import type { TabContent, TabRow } from './tab-rows.ts';

/** A change of a file of the plan. */
export type Edit =
  /** Undefined: nothing is said any more. `path`: from the object that `pointer` leads to. */
  | {
      readonly kind: 'set';
      readonly file: string;
      readonly pointer: string;
      readonly path: readonly string[];
      readonly value: unknown;
      readonly order: readonly string[];
    }
  | { readonly kind: 'remove'; readonly file: string; readonly pointer: string }
  | { readonly kind: 'append'; readonly file: string; readonly pointer: string; readonly value: object };

/** What an edit does, for people. Texts are those of the cells; '' is an empty cell. */
export type Change = { readonly file: string; readonly feuille: string; readonly ligne: string } & (
  | {
      readonly kind: 'set';
      readonly cellule: string;
      readonly champ: string;
      readonly avant: string;
      readonly apres: string;
    }
  | { readonly kind: 'remove' | 'append' }
);

/** The same thing changed in the workbook and in the plan. `champ` is absent where a whole row is at stake. */
export interface Conflict {
  readonly feuille: string;
  /** « Budget!E7 »; absent where the row is gone from the workbook. */
  readonly cellule?: string;
  readonly ligne: string;
  readonly champ?: string;
  readonly exporte: string;
  readonly classeur: string;
  readonly plan: string;
}

interface Work {
  readonly sheet: Sheet;
  /** The editable columns that the tab has. */
  readonly colonnes: readonly Column[];
  readonly order: readonly string[];
  readonly edits: Edit[];
  readonly changes: Change[];
  readonly conflicts: Conflict[];
  readonly problems: string[];
  readonly notes: string[];
}

const GONE = '(ligne supprimée)';
const CHANGED = '(ligne modifiée)';

const cell = (row: PlainRow, { id }: Column): string => row.cells.get(id) ?? '';

/** One tab against what was exported and what the plan says now. */
export function mergeSheet(sheet: Sheet, base: readonly PlainRow[], content: TabContent, now: readonly PlainRow[]) {
  const colonnes = sheet.colonnes.filter(({ id, champ }) => champ !== undefined && content.columns.has(id));
  const order = sheet.colonnes.flatMap(({ champ }) => champ?.[0] ?? []);
  const work: Work = { sheet, colonnes, order, edits: [], changes: [], conflicts: [], problems: [], notes: [] };
  const current = now.map((row, index) => ({ ...row, index }));
  const group = sheet.cle.slice(0, -1);
  const aligned = sheet.rang
    ? alignRanked(
        base,
        current,
        group,
        sheet.colonnes.filter(({ champ }) => champ).map(({ id }) => id),
      )
    : alignKeyed(current);
  const theirs = byKey(work, content.rows);
  for (const row of base) {
    const found = theirs.get(row.key);
    if (found === undefined) removed(work, row, aligned.get(row.key));
    else changed(work, row, found, aligned.get(row.key));
  }
  const known = new Set(base.map(({ key }) => key));
  for (const row of content.rows)
    if (!known.has(row.key)) added(work, row, sheet.rang ? undefined : aligned.get(row.key));
  noteComputed(work, base, theirs);
  return work;
}

function byKey({ sheet, problems }: Work, rows: readonly TabRow[]): ReadonlyMap<string, TabRow> {
  const found = new Map<string, TabRow>();
  for (const row of rows) {
    const last = sheet.cle.at(-1) ?? '';
    // Several new rows may have no rank yet.
    if (found.has(row.key) && !(sheet.rang && row.cells.get(last) === '')) {
      problems.push(
        `${row.address(last)} : une autre ligne est déjà « ${rowName(row.key)} ». Donnez à celle-ci un autre identifiant.`,
      );
    }
    found.set(row.key, row);
  }
  return found;
}

function changed(work: Work, base: PlainRow, found: TabRow, current: Current | undefined): void {
  for (const column of work.colonnes) {
    const [before, after] = [cell(base, column), cell(found, column)];
    if (before === after) continue;
    const at = { feuille: work.sheet.nom, ligne: base.key, cellule: found.address(column.id), champ: column.titre };
    const now = current === undefined ? GONE : cell(current, column);
    if (now === after) continue;
    if (now !== before) work.conflicts.push({ ...at, exporte: before, classeur: after, plan: now });
    else if (current !== undefined) set(work, column, { row: found, current, before, after });
  }
}

interface Setting {
  readonly row: TabRow;
  readonly current: Current;
  readonly before: string;
  readonly after: string;
}

function set(
  { sheet, order, edits, changes, problems }: Work,
  column: Column,
  { row, current, before, after }: Setting,
): void {
  const place = sheet.lignes[current.index]?.place;
  const cellule = row.address(column.id);
  const read = valueOf(column.kind, after);
  if ('problem' in read) problems.push(`${cellule} (${column.titre}) : « ${after} » ne convient pas, ${read.problem}.`);
  else if (place !== undefined) {
    edits.push({ kind: 'set', ...place, path: column.champ ?? [], value: read.value, order });
    const said = { feuille: sheet.nom, ligne: row.key, cellule, champ: column.titre, avant: before, apres: after };
    changes.push({ kind: 'set', file: place.file, ...said });
  }
}

function removed(work: Work, base: PlainRow, current: Current | undefined): void {
  const { sheet, edits, changes, conflicts, notes } = work;
  if (current === undefined) return;
  const place = sheet.lignes[current.index]?.place;
  if (sheet.listes === undefined || place === undefined) {
    if (place !== undefined)
      notes.push(
        `Onglet « ${sheet.nom} » : la ligne « ${rowName(base.key)} » a disparu ; elle reste dans le plan, ce qui s’y retire se retire dans son fichier.`,
      );
    return;
  }
  const both = sheet.colonnes.some((column) => column.champ && cell(base, column) !== cell(current, column));
  if (both) {
    conflicts.push({ feuille: sheet.nom, ligne: base.key, exporte: '', classeur: GONE, plan: CHANGED });
    return;
  }
  edits.push({ kind: 'remove', ...place });
  changes.push({ kind: 'remove', file: place.file, feuille: sheet.nom, ligne: base.key });
}

function added(work: Work, row: TabRow, current: Current | undefined): void {
  const { sheet, edits, changes, problems, conflicts } = work;
  const last = sheet.cle.at(-1) ?? '';
  const address = row.address(last);
  if (sheet.lignes.every(({ place }) => place === undefined) && sheet.listes === undefined) return;
  if (sheet.listes === undefined) {
    problems.push(
      `${address} : la ligne « ${rowName(row.key)} » n’est pas dans le plan, et cet onglet n’accepte pas de ligne nouvelle.`,
    );
    return;
  }
  if (current !== undefined) {
    const differs = work.colonnes.find((column) => cell(current, column) !== cell(row, column));
    if (differs === undefined) return;
    const values = { exporte: '', classeur: cell(row, differs), plan: cell(current, differs) };
    conflicts.push({
      feuille: sheet.nom,
      cellule: row.address(differs.id),
      ligne: row.key,
      champ: differs.titre,
      ...values,
    });
    return;
  }
  if (!sheet.rang && row.cells.get(last) === '') {
    problems.push(`${address} : il manque un identifiant. Pour retirer une ligne, supprimez-la tout entière.`);
    return;
  }
  const liste = sheet.listes.get(keyOf(sheet.cle.slice(0, -1).map((id) => row.cells.get(id) ?? '')));
  if (liste === undefined) {
    problems.push(
      `${address} : « ${rowName(row.key)} » ne dit pas où écrire cette ligne. ${WHERE[sheet.source?.kind ?? ''] ?? ''}`,
    );
    return;
  }
  const value = objectOf(work, row);
  edits.push({ kind: 'append', file: liste.file, pointer: liste.pointer, value });
  changes.push({ kind: 'append', file: liste.file, feuille: sheet.nom, ligne: row.key });
}

const WHERE: Readonly<Record<string, string>> = {
  fiche: 'Recopiez l’identifiant de la fiche (et de la sous-action) depuis une autre ligne.',
  suivi:
    'Recopiez l’identifiant d’une fiche et une année déjà suivie ; pour une année nouvelle, créez d’abord son fichier de suivi.',
};

function objectOf({ colonnes, problems }: Work, row: TabRow): object {
  const made: Record<string, unknown> = {};
  for (const column of colonnes) {
    const read = valueOf(column.kind, cell(row, column));
    if ('problem' in read)
      problems.push(
        `${row.address(column.id)} (${column.titre}) : « ${cell(row, column)} » ne convient pas, ${read.problem}.`,
      );
    else if (read.value !== undefined) put(made, column.champ ?? [], read.value);
  }
  return made;
}

function put(object: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) object[step] = value;
  else {
    const inner: Record<string, unknown> = { ...(object[step] as object | undefined) }; // made here, from the steps of a column
    put(inner, rest, value);
    object[step] = inner;
  }
}

/** What was changed where nothing can be changed. */
function noteComputed({ sheet, notes }: Work, base: readonly PlainRow[], theirs: ReadonlyMap<string, TabRow>): void {
  for (const column of sheet.colonnes.filter(({ id, champ }) => champ === undefined && !sheet.cle.includes(id))) {
    const touched = base.flatMap((row) => {
      const found = theirs.get(row.key);
      return found?.cells.has(column.id) && cell(found, column) !== cell(row, column) ? [found.address(column.id)] : [];
    });
    const [first] = touched;
    if (first === undefined) continue;
    const others = touched.length > 1 ? ` et ${String(touched.length - 1)} autre(s)` : '';
    notes.push(
      `${first}${others} : la colonne « ${column.titre} » est calculée, ce que vous y avez changé n’est pas repris.`,
    );
  }
}
