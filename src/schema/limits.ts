import { pointer } from '../yaml/pointer.ts';

/**
 * Caps that hold before the validator runs, which tries every pattern whatever the length, and compares the items of a list
 * two by two. Above any `maxLength` of the schemas (which count characters: at most two UTF-16 units each).
 */
export const LONGEST_TEXT = 100_000;
export const LONGEST_LIST = 2_000;

export interface Excess {
  readonly pointer: string;
  readonly what: 'text' | 'list';
  readonly length: number;
}

/** The values that are beyond the caps. */
export function findExcesses(data: unknown): readonly Excess[] {
  // Nearly no file has any, and every file is looked at.
  if (!isExcessive(data)) return [];
  const excesses: Excess[] = [];
  visit(data, [], excesses);
  return excesses;
}

function isExcessive(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST_TEXT;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > LONGEST_LIST || value.some(isExcessive);
  // A copy of the values would be made of each group of keys, a call of `Reflect.get` for each value: both take longer.
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) if (isExcessive(fields[key])) return true;
  return false;
}

function visit(value: unknown, path: (string | number)[], excesses: Excess[]): void {
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) excesses.push({ pointer: pointer(...path), what: 'text', length: value.length });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.length > LONGEST_LIST) {
    excesses.push({ pointer: pointer(...path), what: 'list', length: value.length });
    return;
  }
  const items: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [step, item] of items) {
    path.push(step);
    visit(item, path, excesses);
    path.pop();
  }
}
