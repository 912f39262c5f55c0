import { isList, isObject, type Json, type JsonObject } from './items.ts';
import { mergeLists } from './merge-lists.ts';
import { mergeProse } from './merge-prose.ts';
import { at, type Merge, type Merged, same, unchanged } from './merge-result.ts';

export type { Conflict, Merged, MergeEdit, Step } from './merge-result.ts';

/**
 * Three versions of a value as one: what one side alone changed is taken, what both changed in the same way too. Maps are merged by
 * key, lists by what names their items, prose by line. Anything else that both changed is a conflict, where ours stands for now.
 * `list`: the key of the list that the value is, or `exceptions` for that file. Undefined: not there.
 */
export const mergeValues: Merge = (base, ours, theirs, list = '') => {
  if (same(ours, theirs) || same(base, theirs)) return unchanged(ours);
  // Where only they changed a map or a list, ours keeps its text around what changed.
  if (isObject(ours) && isObject(theirs)) return mergeMaps(isObject(base) ? base : {}, ours, theirs);
  if (isList(ours) && isList(theirs)) return mergeLists(isList(base) ? base : [], ours, theirs, list, mergeValues);
  if (same(base, ours)) return { value: theirs, edits: [taking(ours, theirs)], conflicts: [] };
  if (typeof base === 'string' && typeof ours === 'string' && typeof theirs === 'string') {
    return mergeTexts(base, ours, theirs);
  }
  return { ...unchanged(ours), conflicts: [{ path: [], take: taking(ours, theirs) }] };
};

function taking(ours: Json | undefined, theirs: Json | undefined) {
  if (theirs === undefined) return { kind: 'remove', path: [] } as const;
  return ours === undefined
    ? ({ kind: 'insert', path: [], key: '', value: theirs, order: [] } as const)
    : ({ kind: 'set', path: [], value: theirs } as const);
}

function mergeMaps(base: JsonObject, ours: JsonObject, theirs: JsonObject): Merged {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const order = Object.keys(theirs);
  const merged = keys.map((key) => [key, mergeValues(base[key], ours[key], theirs[key], key)] as const);
  return {
    value: Object.fromEntries(merged.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]]))),
    edits: merged.flatMap(([key, { edits }]) => edits.map((edit) => at(key, edit, order))),
    conflicts: merged.flatMap(([key, { conflicts }]) =>
      conflicts.map(({ path, take }) => ({ path: [key, ...path], take: at(key, take, order) })),
    ),
  };
}

function mergeTexts(base: string, ours: string, theirs: string): Merged {
  const { value, other } = mergeProse(base, ours, theirs);
  const edits = value === ours ? [] : [{ kind: 'set', path: [], value } as const];
  const conflicts = other === undefined ? [] : [{ path: [], take: { kind: 'set', path: [], value: other } as const }];
  return { value, edits, conflicts };
}
