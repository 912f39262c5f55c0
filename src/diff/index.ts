import type { Plan } from '../model/plan.ts';
import { budgetOf } from '../rollup/budget.ts';
import { type BudgetShift, budgetShift } from './budget.ts';
import { type CodeChange, codeChanges } from './codes.ts';
import { objectsOf, type PlanObject } from './objects.ts';
import { renamed, type Rename, renamesOf } from './renames.ts';
import { compareValues, type Edit } from './values.ts';

export type { BudgetShift, LineShift, Shift } from './budget.ts';
import { isObject } from './items.ts';
export { isList, isObject, type Json, type JsonObject } from './items.ts';
export type { PlanObject } from './objects.ts';
export { compareValues, type Edit, partsOf, valueAt } from './values.ts';
export { compareWords } from './words.ts';

/** What became of an object: a side is absent where it was not there. */
export interface ObjectChange {
  readonly kind: PlanObject['kind'];
  /** As it is now, or was when it left. */
  readonly id: string;
  readonly before?: PlanObject;
  readonly after?: PlanObject;
  /** What is different inside; nothing for an object that came, went, or only changed its identifier. */
  readonly edits: readonly Edit[];
}

/** What two versions of a plan do not say alike, and what follows from it. */
export interface PlanDiff {
  /** In the order in which a reader of the plan meets them; what left comes where it was, at the end of its kind. */
  readonly objects: readonly ObjectChange[];
  readonly codes: readonly CodeChange[];
  readonly budget: BudgetShift;
}

/** Compares by identifier: the order of keys, of lists and of files does not count. */
export function comparePlans(before: Plan, after: Plan): PlanDiff {
  const all = { was: objectsOf(before), is: objectsOf(after) };
  const { was, is } = withoutShared(all);
  const renames = renamesOf(without(was, is), without(is, was));
  const now = (kind: PlanObject['kind'], id: string): string =>
    renames.find((one) => one.kind === kind && one.from === id)?.to ?? id;
  const then = (kind: PlanObject['kind'], id: string): string =>
    renames.find((one) => one.kind === kind && one.to === id)?.from ?? id;
  return {
    // What did not change may still name what was renamed.
    objects: renames.length === 0 ? compareObjects(was, is, renames) : compareObjects(all.was, all.is, renames),
    codes: codeChanges(before, after, then),
    budget: budgetShift(budgetOf(before), budgetOf(after), (fiche) => now('fiche', fiche)),
  };
}

interface Objects {
  readonly was: readonly PlanObject[];
  readonly is: readonly PlanObject[];
}

/** What both versions have in one file was read once: it is the same value. */
function withoutShared({ was, is }: Objects): Objects {
  const [before, after] = [was, is].map((objects) => new Set(objects.map(({ value }) => value)));
  const isOwn = ({ value }: PlanObject): boolean => !isObject(value) || !before?.has(value) || !after?.has(value);
  return { was: was.filter(isOwn), is: is.filter(isOwn) };
}

/** Two objects of one kind may only share an identifier in a plan that has errors: they then keep their order. */
function byKey(objects: readonly PlanObject[]): ReadonlyMap<string, PlanObject> {
  const seen = new Map<string, number>();
  return new Map(
    objects.map((object) => {
      const key = `${object.kind} ${object.id}`;
      const times = seen.get(key) ?? 0;
      seen.set(key, times + 1);
      return [`${key} ${String(times)}`, object];
    }),
  );
}

function without(objects: readonly PlanObject[], others: readonly PlanObject[]): readonly PlanObject[] {
  const known = byKey(others);
  return [...byKey(objects)].flatMap(([key, object]) => (known.has(key) ? [] : object));
}

function compareObjects(
  was: readonly PlanObject[],
  is: readonly PlanObject[],
  renames: readonly Rename[],
): readonly ObjectChange[] {
  const original = new Map(was.map((object) => [renamed(object, renames), object]));
  const before = byKey([...original.keys()]);
  const after = byKey(is);
  const kept = [...after].flatMap(([key, object]): readonly ObjectChange[] => {
    const old = before.get(key);
    if (old === undefined) return [{ kind: object.kind, id: object.id, after: object, edits: [] }];
    const edits = old.value === object.value ? [] : compareValues(old.value, object.value);
    const isRenamed = renames.some(({ kind, to }) => kind === object.kind && to === object.id);
    if (edits.length === 0 && !isRenamed) return [];
    return [{ kind: object.kind, id: object.id, before: original.get(old) ?? old, after: object, edits }];
  });
  const gone = [...before].flatMap(([key, object]): readonly ObjectChange[] =>
    after.has(key) ? [] : [{ kind: object.kind, id: object.id, before: object, edits: [] }],
  );
  return inOrder([...kept, ...gone]);
}

const inOrder = (changes: readonly ObjectChange[]): readonly ObjectChange[] =>
  [...changes].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/** Pst, texts, axes and fiches first: what is signed comes before what happened, and both before the directories. */
const ORDER: readonly PlanObject['kind'][] = [
  'pst',
  'texte',
  'axe',
  'fiche',
  'suivi',
  'copil',
  'partenaires',
  'territoires',
  'theme',
  'chiffres',
  'tableau',
  'sources',
  'sigles',
  'thematiques',
  'exceptions',
];
