import type { Sheet } from '../sheets/index.ts';
import { type Base, type PlainRow, plainRows } from './base.ts';
import { type Change, type Conflict, type Edit, mergeSheet } from './merge-sheet.ts';
import type { Tab } from './read.ts';
import { folded, readTab } from './tab-rows.ts';

export type { Change, Conflict, Edit } from './merge-sheet.ts';

/** What a workbook changes in a plan that may itself have changed since the export. */
export interface Merge {
  readonly edits: readonly Edit[];
  /** What the edits do, for people. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  /** What forbids the import, and what does not: French sentences. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Three readings of each cell: `base`, as exported; the tabs, as they came back; `sheets`, the plan as it is now. What only the
 * workbook changed is an edit, what only the plan changed stays, what both changed differently is a conflict.
 */
export function mergeWorkbook(sheets: readonly Sheet[], base: Base, tabs: readonly Tab[]): Merge {
  const merges = sheets.map((sheet) => mergeTab(sheet, base.sheets.get(sheet.id) ?? [], tabs));
  return {
    edits: merges.flatMap(({ edits }) => edits),
    changes: merges.flatMap(({ changes }) => changes),
    conflicts: merges.flatMap(({ conflicts }) => conflicts),
    problems: merges.flatMap(({ problems }) => problems),
    notes: merges.flatMap(({ notes }) => notes),
  };
}

const NOTHING = { edits: [], changes: [], conflicts: [], problems: [], notes: [] } as const;

function mergeTab(sheet: Sheet, base: readonly PlainRow[], tabs: readonly Tab[]): Merge {
  const tab = tabs.find(({ nom }) => folded(nom) === folded(sheet.nom));
  if (tab === undefined) {
    if (base.length === 0) return NOTHING;
    return { ...NOTHING, notes: [`L’onglet « ${sheet.nom} » manque dans le classeur : rien n’en est repris.`] };
  }
  const content = readTab(tab, sheet);
  // A tab that was exported empty may have been left without anything.
  if (content.problems.length > 0) return { ...NOTHING, problems: content.problems, notes: content.notes };
  const merged = mergeSheet(sheet, base, content, plainRows(sheet));
  return { ...merged, notes: [...content.notes, ...merged.notes] };
}
