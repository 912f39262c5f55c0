import type { Item } from '../model/entries.ts';
import type { Path } from '../model/walk.ts';
import { pointer, steps } from '../model/pointer.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Visits every group of keys of an object of the plan, from the outside in. `path` changes after the call. */
export function visitObjects({ value, pointer: place }: Item, visit: (fields: Fields, path: Path) => void): void {
  follow(value, [...steps(place)], (node, path) => {
    if (!Array.isArray(node)) visit(node as Fields, path);
  });
}

/** Visits every list of an object of the plan, from the outside in. `path` changes after the call. */
export function visitLists(
  { value, pointer: place }: Item,
  visit: (list: readonly unknown[], path: Path) => void,
): void {
  follow(value, [...steps(place)], (node, path) => {
    if (Array.isArray(node)) visit(node, path);
  });
}

export const pointerTo = (path: Path, ...more: Path): string => pointer(...path, ...more);

function follow(node: unknown, path: (string | number)[], visit: (node: object, path: Path) => void): void {
  if (typeof node !== 'object' || node === null) return;
  visit(node, path);
  if (Array.isArray(node)) {
    const list: readonly unknown[] = node;
    for (let index = 0; index < list.length; index += 1) descend(list[index], index, path, visit);
  } else {
    const fields = node as Fields;
    for (const key of Object.keys(fields)) descend(fields[key], key, path, visit);
  }
}

/** Most values are no groups of others: nothing is done for these. */
function descend(
  item: unknown,
  step: string | number,
  path: (string | number)[],
  visit: (node: object, path: Path) => void,
): void {
  if (typeof item !== 'object' || item === null) return;
  path.push(step);
  follow(item, path, visit);
  path.pop();
}
