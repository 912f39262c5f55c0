import { isList, isObject, isOrdered, type Json, type JsonObject, nameOf } from './items.ts';

/**
 * One value that is not the same on both sides. A side that is absent had, or has, no such value; of an object or an item that
 * came or went there is a single edit, at its top.
 */
export interface Edit {
  /** Keys from the top of the object; of a list, what the item is called: `['budget', 'convivialite', 'montant']`. */
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
  /** The items are the same, their order is not; both sides are the names in their order. */
  readonly order?: true;
}

/** What differs between two values, wherever the items of a list stand. Nothing, for what means the same. */
export function compareValues(before: Json | undefined, after: Json | undefined, list = ''): readonly Edit[] {
  return compareAt([], before, after, list);
}

function compareAt(
  path: readonly string[],
  before: Json | undefined,
  after: Json | undefined,
  list: string,
): readonly Edit[] {
  if (isObject(before) && isObject(after)) return compareObjects(path, before, after);
  const [was, is] = [asList(list, before), asList(list, after)];
  if (isList(was) && isList(is)) return compareLists(path, was, is, list);
  return before === after ? [] : [edit(path, before, after)];
}

function edit(path: readonly string[], before: Json | undefined, after: Json | undefined): Edit {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function compareObjects(path: readonly string[], before: JsonObject, after: JsonObject): readonly Edit[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => compareAt([...path, key], before[key], after[key], key));
}

/** Years are written as a list or as an interval: 2023..2025 says the same as [2023, 2024, 2025]. */
function asList(key: string, value: Json | undefined): Json | undefined {
  if (key !== 'annees' || typeof value !== 'string') return value;
  const [first = 0, last = -1] = value.split('..').map(Number);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function compareLists(
  path: readonly string[],
  before: readonly Json[],
  after: readonly Json[],
  list: string,
): readonly Edit[] {
  const pairs = pair(before, after, list);
  const edits = pairs.flatMap(({ name, was, is }) => compareAt([...path, name], was, is, ''));
  return isOrdered(list) ? [...edits, ...orderEdits(path, pairs)] : edits;
}

interface Pair {
  readonly name: string;
  readonly was: Json | undefined;
  readonly is: Json | undefined;
  readonly from: number;
  readonly to: number;
}

/** Each item with the one of the same name on the other side; where several share a name, first those that are equal. */
function pair(before: readonly Json[], after: readonly Json[], list: string): readonly Pair[] {
  const waiting = new Map<string, { readonly item: Json; readonly text: string; readonly to: number }[]>();
  for (const [to, item] of after.entries()) {
    const name = nameOf(list, item);
    waiting.set(name, [...(waiting.get(name) ?? []), { item, text: canonical(item), to }]);
  }
  const pairs: Pair[] = before.map((was, from) => ({ name: nameOf(list, was), was, is: undefined, from, to: -1 }));
  const take = (one: Pair, equal: boolean): Pair => {
    if (one.to !== -1) return one;
    const candidates = waiting.get(one.name) ?? [];
    const at = equal ? candidates.findIndex(({ text }) => text === canonical(one.was ?? null)) : 0;
    const [found] = at === -1 ? [] : candidates.splice(at, 1);
    return found === undefined ? one : { ...one, is: found.item, to: found.to };
  };
  const matched = pairs.map((one) => take(one, true)).map((one) => take(one, false));
  const added = [...waiting].flatMap(([name, items]) =>
    items.map(({ item, to }): Pair => ({ name, was: undefined, is: item, from: -1, to })),
  );
  return [...matched, ...added.sort((a, b) => a.to - b.to)];
}

function orderEdits(path: readonly string[], pairs: readonly Pair[]): readonly Edit[] {
  const kept = pairs.filter(({ from, to }) => from !== -1 && to !== -1);
  const now = [...kept].sort((a, b) => a.to - b.to);
  if (now.every((one, index) => one === kept[index])) return [];
  return [{ path, before: kept.map(({ name }) => name), after: now.map(({ name }) => name), order: true }];
}

/** The same text for values that mean the same: the order of keys does not count. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** The value at the path of an edit; undefined where there is none. Of items that share a name, the first. */
export function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  let [at, list]: [Json | undefined, string] = [value, ''];
  for (const step of path) {
    if (isList(at)) at = at.find((item) => nameOf(list, item) === step);
    else at = isObject(at) ? at[step] : undefined;
    list = step;
  }
  return at;
}

/** The parts of an object: its keys and, of a list of objects, the items. The paths are those of edits. */
export function partsOf(value: Json | undefined): readonly (readonly string[])[] {
  if (!isObject(value)) return [[]];
  return Object.entries(value).flatMap(([key, part]) =>
    isList(part) && part.some(isObject) ? part.map((item) => [key, nameOf(key, item)]) : [[key]],
  );
}
