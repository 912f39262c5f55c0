import type { Item } from '../model/entries.ts';
import type { Path } from '../model/walk.ts';
import { steps } from '../model/pointer.ts';

type Visit = (list: readonly unknown[], path: Path) => void;

/** Visits every list of an object of the plan, from the outside in. `path` changes after the call. */
export function visitLists({ value, pointer }: Item, visit: Visit): void {
  follow(value, [...steps(pointer)], visit);
}

function follow(node: unknown, path: (string | number)[], visit: Visit): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) visit(node, path);
  for (const [index, item] of Array.isArray(node) ? node.entries() : Object.entries(node)) {
    path.push(index);
    follow(item, path, visit);
    path.pop();
  }
}
