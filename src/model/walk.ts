import type { Leaf } from './meaning.ts';
import type { Route } from './routes.ts';

export type Path = readonly (string | number)[];

/** `path` changes after the call: a visitor that keeps it must copy it, or make a pointer of it. */
export type Visit = (leaf: Leaf, value: unknown, path: Path) => void;

/** Visits every value that the route leads to, in the order of the file's keys. `start`: where the value stands in its file. */
export function walk(value: unknown, route: Route, start: Path, visit: Visit): void {
  follow(value, route, [...start], visit);
}

function follow(value: unknown, route: Route, path: (string | number)[], visit: Visit): void {
  if (value === undefined || value === null) return;
  if (route.leaf !== undefined) visit(route.leaf, value, path);
  else if (typeof value === 'object') followItems(value, route, path, visit);
}

function followItems(value: object, { each, keys }: Route, path: (string | number)[], visit: Visit): void {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let index = 0; index < list.length; index += 1) followItem(list[index], index, each, path, visit);
  } else {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(fields)) followItem(fields[key], key, each ?? keys?.get(key), path, visit);
  }
}

function followItem(
  item: unknown,
  step: string | number,
  route: Route | undefined,
  path: (string | number)[],
  visit: Visit,
): void {
  if (route === undefined) return;
  path.push(step);
  follow(item, route, path, visit);
  path.pop();
}
