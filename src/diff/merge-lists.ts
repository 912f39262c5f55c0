import { isOrdered, type Json, nameOf } from './items.ts';
import { at, type Conflict, type Merge, type Merged, type MergeEdit, same } from './merge-result.ts';

/** Items by name, in their order. Of items that share a name, the second is « nom 2 », and so on. */
type Named = ReadonlyMap<string, Json>;

function named(items: readonly Json[], list: string): Named {
  const byName = new Map<string, Json>();
  const counts = new Map<string, number>();
  for (const item of items) {
    const name = nameOf(list, item);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    byName.set(JSON.stringify([name, count]), item);
  }
  return byName;
}

interface Sides {
  readonly base: Named;
  readonly ours: Named;
  readonly theirs: Named;
}

/** Merges two lists item by item. An item that one side removes and the other changes is a conflict: it is never lost. */
export function mergeLists(
  base: readonly Json[],
  ours: readonly Json[],
  theirs: readonly Json[],
  list: string,
  merge: Merge,
): Merged {
  const sides = { base: named(base, list), ours: named(ours, list), theirs: named(theirs, list) };
  const merged = new Map<string, Merged>();
  for (const name of new Set([...sides.ours.keys(), ...sides.theirs.keys()])) {
    merged.set(name, merge(sides.base.get(name), sides.ours.get(name), sides.theirs.get(name)));
  }
  const kept = new Set([...merged].flatMap(([name, { value }]) => (value === undefined ? [] : [name])));
  const { names, isDisputed } = orderOf(sides, kept);
  const valueOf = (name: string): Json => merged.get(name)?.value ?? null;
  const inner = [...sides.ours.keys()].flatMap((name, index) =>
    kept.has(name) ? (merged.get(name)?.edits ?? []).map((edit) => at(index, edit)) : [],
  );
  const conflicts =
    isDisputed && isOrdered(list)
      ? [{ path: [], take: { kind: 'set', path: [], value: inTheirOrder(names, sides, merged) } as const }]
      : [...merged].flatMap(([name, one]) => conflictsOf(name, one, names, sides));
  return {
    value: names.map(valueOf),
    edits: [...inner, ...moves([...sides.ours.keys()], names, valueOf)],
    conflicts,
  };
}

function conflictsOf(
  name: string,
  { conflicts, value }: Merged,
  names: readonly string[],
  { theirs }: Sides,
): readonly Conflict[] {
  const index = names.indexOf(name);
  if (value !== undefined)
    return conflicts.map(({ path, take }) => ({ path: [index, ...path], take: at(index, take) }));
  if (conflicts.length === 0) return [];
  // We removed what they changed: it would come back after the one it follows there.
  const before = [...theirs.keys()]
    .slice(0, [...theirs.keys()].indexOf(name))
    .findLast((other) => names.includes(other));
  const place = before === undefined ? 0 : names.indexOf(before) + 1;
  return [{ path: [place], take: { kind: 'add', path: [], index: place, value: theirs.get(name) ?? null } }];
}

/** The order of one side, and the items of the other after the one they follow there. */
function orderOf(
  { base, ours, theirs }: Sides,
  kept: ReadonlySet<string>,
): { readonly names: readonly string[]; readonly isDisputed: boolean } {
  const common = [...base.keys()].filter((name) => ours.has(name) && theirs.has(name));
  const of = (side: Named): readonly string[] => [...side.keys()].filter((name) => common.includes(name));
  const [mine, yours] = [of(ours), of(theirs)];
  const theyMoved = !same(yours, common);
  const weMoved = !same(mine, common);
  const [first, second] = theyMoved && !weMoved ? [theirs, ours] : [ours, theirs];
  const names = [...first.keys()].filter((name) => kept.has(name));
  let last: string | undefined;
  for (const name of second.keys()) {
    if (!kept.has(name)) continue;
    if (!names.includes(name)) {
      let index = last === undefined ? 0 : names.indexOf(last) + 1;
      if (last !== undefined) while (index < names.length && !second.has(names[index] ?? '')) index += 1;
      names.splice(index, 0, name);
    }
    last = name;
  }
  return { names, isDisputed: weMoved && theyMoved && !same(mine, yours) };
}

/** The whole list as they would have it, and what we added to it. */
function inTheirOrder(names: readonly string[], { theirs }: Sides, merged: ReadonlyMap<string, Merged>): Json {
  const isDisputed = (name: string): boolean => (merged.get(name)?.conflicts.length ?? 0) > 0;
  const ordered = [...theirs.keys()].filter((name) => names.includes(name) || isDisputed(name));
  const ours = names.filter((name) => !theirs.has(name) && !isDisputed(name));
  return [...ordered, ...ours].map((name) => (isDisputed(name) ? theirs.get(name) : merged.get(name)?.value) ?? null);
}

/** What makes a list of names of another: removals from the last, then items that come or move, from the first. */
function moves(from: readonly string[], to: readonly string[], valueOf: (name: string) => Json): readonly MergeEdit[] {
  const now = [...from];
  const edits: MergeEdit[] = [];
  for (let index = now.length - 1; index >= 0; index -= 1) {
    if (to.includes(now[index] ?? '')) continue;
    edits.push({ kind: 'remove', path: [index] });
    now.splice(index, 1);
  }
  for (const [index, name] of to.entries()) {
    if (now[index] === name) continue;
    const old = now.indexOf(name, index);
    if (old !== -1) {
      edits.push({ kind: 'remove', path: [old] });
      now.splice(old, 1);
    }
    edits.push({ kind: 'add', path: [], index, value: valueOf(name) });
    now.splice(index, 0, name);
  }
  return edits;
}
