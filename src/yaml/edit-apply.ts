import { steps } from './pointer.ts';

/** Where a new item of a list goes: at its end unless said otherwise. `before` and `after` are indices of items that exist. */
export interface ListPlace {
  readonly before?: number;
  readonly after?: number;
}

/** One change of the data of a file. `pointer` leads to the value, the list or the map that changes; for `rename`, to the value of the key. */
export type YamlEdit =
  | { readonly kind: 'set'; readonly pointer: string; readonly value: unknown }
  | { readonly kind: 'append'; readonly pointer: string; readonly value: unknown; readonly place: ListPlace }
  | {
      readonly kind: 'insert';
      readonly pointer: string;
      readonly key: string;
      readonly value: unknown;
      readonly order: readonly string[];
    }
  | { readonly kind: 'rename'; readonly pointer: string; readonly key: string }
  | { readonly kind: 'remove'; readonly pointer: string };

export type YamlMap = Readonly<Record<string, unknown>>;

/** What `edit` makes of `data`, or undefined where it does not apply: no such value, a key that is there already, not a list. */
export function applyEdit(data: unknown, edit: YamlEdit): { readonly data: unknown } | undefined {
  const path = steps(edit.pointer);
  const last = path.at(-1);
  switch (edit.kind) {
    case 'set':
      return change(data, path, () => ({ data: edit.value }));
    case 'append':
      return change(data, path, (list) => appended(list, edit.value, edit.place));
    case 'insert':
      return change(data, path, (map) => inserted(map, edit.key, edit.value));
    case 'rename':
      return last === undefined ? undefined : change(data, path.slice(0, -1), (map) => renamed(map, last, edit.key));
    case 'remove':
      return last === undefined ? undefined : change(data, path.slice(0, -1), (parent) => without(parent, last));
  }
}

type Change = (value: unknown) => { readonly data: unknown } | undefined;

function change(data: unknown, [step, ...rest]: readonly string[], make: Change): ReturnType<Change> {
  if (step === undefined) return make(data);
  if (!hasStep(data, step)) return undefined;
  const made = change(childOf(data, step), rest, make);
  if (made === undefined) return undefined;
  if (Array.isArray(data)) return { data: data.with(Number(step), made.data) };
  return isMapData(data) ? { data: withKey(data, step, made.data) } : undefined;
}

function appended(list: unknown, value: unknown, place: ListPlace): ReturnType<Change> {
  // A key left empty holds the list that nobody started.
  if (list === null) return place.before === undefined && place.after === undefined ? { data: [value] } : undefined;
  if (!Array.isArray(list)) return undefined;
  const items: readonly unknown[] = list;
  const index = indexOf(place, items.length);
  return index === undefined ? undefined : { data: items.toSpliced(index, 0, value) };
}

/** Where in a list of `length` items a place is; undefined where it names an item that does not exist. */
export function indexOf({ before, after }: ListPlace, length: number): number | undefined {
  const beside = before ?? after;
  if (beside === undefined) return length;
  if (!Number.isInteger(beside) || beside < 0 || beside >= length) return undefined;
  return before === undefined ? beside + 1 : beside;
}

function inserted(map: unknown, key: string, value: unknown): ReturnType<Change> {
  if (map === null) return { data: { [key]: value } };
  return isMapData(map) && !Object.hasOwn(map, key) ? { data: withKey(map, key, value) } : undefined;
}

/** Whether an edit fails because the key that it adds is there already. */
export function isTaken(data: unknown, edit: YamlEdit): boolean {
  if (edit.kind !== 'insert' && edit.kind !== 'rename') return false;
  const holder = edit.kind === 'insert' ? steps(edit.pointer) : steps(edit.pointer).slice(0, -1);
  const map = holder.reduce<unknown>((value, step) => (hasStep(value, step) ? childOf(value, step) : undefined), data);
  return isMapData(map) && Object.hasOwn(map, edit.key);
}

function renamed(map: unknown, from: string, to: string): ReturnType<Change> {
  if (!isMapData(map) || !Object.hasOwn(map, from)) return undefined;
  if (from !== to && Object.hasOwn(map, to)) return undefined;
  return { data: Object.fromEntries(Object.entries(map).map(([key, value]) => [key === from ? to : key, value])) };
}

function without(parent: unknown, step: string): ReturnType<Change> {
  if (!hasStep(parent, step)) return undefined;
  if (Array.isArray(parent)) return { data: parent.toSpliced(Number(step), 1) };
  return { data: Object.fromEntries(Object.entries(parent).filter(([key]) => key !== step)) };
}

/** `fromEntries` defines each key: none of them, `__proto__` included, means anything to it. */
function withKey(map: YamlMap, key: string, value: unknown): YamlMap {
  const entries = Object.entries(map);
  if (!Object.hasOwn(map, key)) return Object.fromEntries([...entries, [key, value]]);
  return Object.fromEntries(entries.map((entry) => (entry[0] === key ? [key, value] : entry)));
}

function hasStep(data: unknown, step: string): data is YamlMap | readonly unknown[] {
  if (Array.isArray(data)) return /^(?:0|[1-9]\d*)$/u.test(step) && Number(step) < data.length;
  return isMapData(data) && Object.hasOwn(data, step);
}

function childOf(data: YamlMap | readonly unknown[], step: string): unknown {
  return Array.isArray(data) ? data[Number(step)] : (data as YamlMap)[step];
}

export function isMapData(data: unknown): data is YamlMap {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
