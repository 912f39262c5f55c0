import type { Kind } from '../schema/index.ts';
import { steps } from '../yaml/pointer.ts';
import { type Leaf, MEANINGS } from './meaning.ts';
import type { Entry, Plan } from './plan.ts';
import { type Route, routeTo } from './routes.ts';
import { type Visit, walk } from './walk.ts';

/** An object of the plan, with the kind of file it was read from. */
export interface Item extends Entry<unknown> {
  readonly kind: Kind;
}

/** Every object of the plan: each file, and each object of the files that hold several. */
export function* itemsOf(plan: Plan): Iterable<Item> {
  yield { kind: 'pst', ...plan.pst };
  yield* ofKind('axe', plan.axes.entries.values());
  yield* ofKind('fiche', plan.fiches.entries.values());
  yield* ofKind('suivi', plan.suivis);
  yield* ofKind('copil', plan.copils);
  yield* ofKind('chiffres', plan.chiffres.entries.values());
  yield* ofKind('chiffres', plan.tableaux);
  yield* ofKind('partenaires', plan.partenaires.entries.values());
  yield* ofKind('territoires', plan.territoires.entries.values());
  yield* ofKind('sources', plan.sources.entries.values());
  yield* ofKind('thematiques', plan.thematiques.entries.values());
  yield* ofKind('exceptions', plan.exceptions);
}

function* ofKind(kind: Kind, entries: Iterable<Entry<unknown>>): Iterable<Item> {
  for (const entry of entries) yield { ...entry, kind };
}

/** Visits the values of these kinds in an object of the plan. Paths start at the root of its file. */
export function visitItem({ kind, pointer, value }: Item, kinds: readonly Leaf['is'][], visit: Visit): void {
  const path = steps(pointer).map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  let route: Route | undefined = routeTo(kinds, MEANINGS[kind]);
  for (const step of path) route = route?.each ?? route?.keys?.get(String(step));
  if (route !== undefined) walk(value, route, path, visit);
}
