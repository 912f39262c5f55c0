import { keyOf } from '../sheets/sheet.ts';
import type { PlainRow } from './base.ts';

/** A row of the plan as it is now, by its place among the rows of its sheet. */
export interface Current extends PlainRow {
  readonly index: number;
}

function sayTheSame(a: PlainRow, b: PlainRow, columns: readonly string[]): boolean {
  return columns.every((id) => (a.cells.get(id) ?? '') === (b.cells.get(id) ?? ''));
}

/**
 * Which row of now each exported row is. By key, where rows have one. Where a rank stands for it, an item that came before
 * moves those that follow: first the rows of the same group that say the same, the same rank preferred, then those of the same
 * rank which begin alike.
 *
 * `group`: the columns of the key but the rank; `columns`: what the rows say; the first of them tells what it is about.
 */
export function alignRanked(
  base: readonly PlainRow[],
  current: readonly Current[],
  group: readonly string[],
  columns: readonly string[],
): ReadonlyMap<string, Current> {
  const aligned = new Map<string, Current>();
  const taken = new Set<Current>();
  const groupOf = (row: PlainRow): string => keyOf(group.map((id) => row.cells.get(id) ?? ''));
  const groups = new Map<string, Current[]>();
  for (const row of current) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
  const take = (row: PlainRow, fits: (candidate: Current) => boolean): void => {
    if (aligned.has(row.key)) return;
    const free = (groups.get(groupOf(row)) ?? []).filter((one) => !taken.has(one) && fits(one));
    const found = free.find(({ key }) => key === row.key) ?? free[0];
    if (found === undefined) return;
    aligned.set(row.key, found);
    taken.add(found);
  };
  const [about = ''] = columns;
  for (const row of base) take(row, (one) => one.key === row.key && sayTheSame(one, row, columns));
  for (const row of base) take(row, (one) => sayTheSame(one, row, columns));
  for (const row of base) take(row, (one) => one.key === row.key && sayTheSame(one, row, [about]));
  return aligned;
}

export const alignKeyed = (current: readonly Current[]): ReadonlyMap<string, Current> =>
  new Map(current.map((row) => [row.key, row]));
