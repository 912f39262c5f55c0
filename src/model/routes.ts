import type { Leaf, Meaning } from './meaning.ts';

/** What is left of a meaning for who looks for some kinds of values: a walk that looks for dates does not go through the prose. */
export interface Route {
  readonly leaf: Leaf | undefined;
  /** For the items of a list or of a map. */
  readonly each: Route | undefined;
  readonly keys: ReadonlyMap<string, Route> | undefined;
}

const made = new Map<string, Map<Meaning, Route>>();

/** The route to the values of these kinds. */
export function routeTo(kinds: readonly Leaf['is'][], meaning: Meaning): Route {
  const name = kinds.join(' ');
  const known = made.get(name) ?? new Map<Meaning, Route>();
  made.set(name, known);
  return routeOf(meaning, kinds, known);
}

function routeOf(meaning: Meaning, kinds: readonly Leaf['is'][], known: Map<Meaning, Route>): Route {
  const before = known.get(meaning);
  if (before !== undefined) return before;
  if ('is' in meaning) return { leaf: meaning, each: undefined, keys: undefined };
  if ('each' in meaning) return { leaf: undefined, each: routeOf(meaning.each, kinds, known), keys: undefined };
  const keys = new Map<string, Route>();
  const route = { leaf: undefined, each: undefined, keys };
  // Before its keys: an objective may hold objectives.
  known.set(meaning, route);
  for (const [key, value] of Object.entries(meaning.keys)) {
    if (leadsTo(kinds, value, new Set())) keys.set(key, routeOf(value, kinds, known));
  }
  return route;
}

/** `seen`: meanings that were asked already, on the way here or in vain. */
function leadsTo(kinds: readonly Leaf['is'][], meaning: Meaning, seen: Set<Meaning>): boolean {
  if ('is' in meaning) return kinds.includes(meaning.is);
  if (seen.has(meaning)) return false;
  seen.add(meaning);
  const inside = 'each' in meaning ? [meaning.each] : Object.values(meaning.keys);
  return inside.some((one) => leadsTo(kinds, one, seen));
}
