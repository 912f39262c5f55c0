import { isList, isObject, type Json } from './items.ts';

export type Step = string | number;

/**
 * A change of our version. Each path leads where it does once the changes before it were made. `insert`: a key of a map, where
 * `order` puts it. `add`: an item of a list, before the one of that index, or at its end.
 */
export type MergeEdit =
  | { readonly kind: 'set'; readonly path: readonly Step[]; readonly value: Json }
  | {
      readonly kind: 'insert';
      readonly path: readonly Step[];
      readonly key: string;
      readonly value: Json;
      readonly order: readonly string[];
    }
  | { readonly kind: 'add'; readonly path: readonly Step[]; readonly index: number; readonly value: Json }
  | { readonly kind: 'remove'; readonly path: readonly Step[] };

/** Both sides changed the value at `path`. `take`: what would put theirs in the merged value, where ours stands. */
export interface Conflict {
  readonly path: readonly Step[];
  readonly take: MergeEdit;
}

/** `value`: the merged value, with ours where there is a conflict; undefined: not there. `edits`: what makes it of ours. */
export interface Merged {
  readonly value: Json | undefined;
  readonly edits: readonly MergeEdit[];
  readonly conflicts: readonly Conflict[];
}

export type Merge = (base: Json | undefined, ours: Json | undefined, theirs: Json | undefined, list?: string) => Merged;

export const unchanged = (value: Json | undefined): Merged => ({ value, edits: [], conflicts: [] });

/** The same edit, seen from the map or the list where its value has `step`. A key that is not there yet goes where `order` puts it. */
export function at(step: Step, edit: MergeEdit, order: readonly string[] = []): MergeEdit {
  if (edit.kind === 'insert' && edit.key === '') return { ...edit, key: String(step), order };
  return { ...edit, path: [step, ...edit.path] };
}

/** Whether two values say the same, in whatever order their keys stand. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
  }
  return Object.is(a, b);
}
