import type { Leaf, Meaning } from './meaning.ts';

export type Path = readonly (string | number)[];

/** `path` changes after the call: a visitor that keeps it must copy it, or make a pointer of it. */
export type Visit = (leaf: Leaf, value: unknown, path: Path) => void;

/** Visits every value that means something, in the order of the file's keys. `start`: where the value stands in its file. */
export function walk(value: unknown, meaning: Meaning, start: Path, visit: Visit): void {
  follow(value, meaning, [...start], visit);
}

function follow(value: unknown, meaning: Meaning, path: (string | number)[], visit: Visit): void {
  if (value === undefined || value === null) return;
  if ('is' in meaning) visit(meaning, value, path);
  else if (typeof value === 'object') followItems(value, meaning, path, visit);
}

function followItems(value: object, meaning: Exclude<Meaning, Leaf>, path: (string | number)[], visit: Visit): void {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let index = 0; index < list.length; index += 1) followItem(list[index], index, meaning, path, visit);
  } else {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(fields)) followItem(fields[key], key, meaning, path, visit);
  }
}

function followItem(
  item: unknown,
  step: string | number,
  meaning: Exclude<Meaning, Leaf>,
  path: (string | number)[],
  visit: Visit,
): void {
  const next = 'each' in meaning ? meaning.each : meaning.keys[step];
  if (next === undefined) return;
  path.push(step);
  follow(item, next, path, visit);
  path.pop();
}
