import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/diff/items.ts';
import { compareValues } from '../../src/diff/values.ts';

const key = fc.constantFrom('nom', 'titre', 'budget', 'calendrier', 'pilotes', 'territoires');
const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), montant: fc.integer({ min: 0, max: 9 }) });
const list = fc.uniqueArray(item, { selector: ({ id }) => id });
const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  list,
  fc.uniqueArray(fc.string()),
  fc.dictionary(fc.constantFrom('x', 'y'), fc.integer()),
);
const anyObject = fc.dictionary(key, value);

const shuffled = (object: JsonObject, order: readonly number[]): JsonObject => {
  const turn = <T>(items: readonly T[]): readonly T[] =>
    items
      .map((one, i) => [order[i % order.length] ?? 0, one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  const entries = Object.entries(object).map(([name, part]) => [
    name,
    Array.isArray(part) ? turn(part as Json[]) : part,
  ]);
  return Object.fromEntries(turn(entries)) as JsonObject;
};

describe('comparing two values', () => {
  it('finds nothing when only the order of keys and items is another', () => {
    fc.assert(
      fc.property(anyObject, fc.array(fc.integer(), { minLength: 1 }), (object, order) => {
        expect(compareValues(object as JsonObject, shuffled(object as JsonObject, order))).toEqual([]);
      }),
    );
  });

  it('finds what it takes to make one of the other', () => {
    fc.assert(
      fc.property(anyObject, anyObject, (before, after) => {
        const edits = compareValues(before, after);
        expect(compareValues(apply(before as JsonObject, edits), after as JsonObject)).toEqual([]);
      }),
    );
  });

  it('says the same backwards', () => {
    fc.assert(
      fc.property(anyObject, anyObject, (before, after) => {
        const there = compareValues(before, after);
        const back = compareValues(after, before);
        const paths = (edits: typeof there): readonly string[] => edits.map(({ path }) => path.join('/')).sort();
        expect(paths(back)).toEqual(paths(there));
      }),
    );
  });

  it('follows an item by its name, wherever it stands', () => {
    const before = {
      budget: [
        { id: 'a', montant: 300 },
        { id: 'b', montant: 1 },
      ],
    };
    const after = {
      budget: [
        { id: 'c', montant: 2 },
        { id: 'b', montant: 1 },
        { id: 'a', montant: 400 },
      ],
    };
    expect(compareValues(before, after)).toEqual([
      { path: ['budget', 'a', 'montant'], before: 300, after: 400 },
      { path: ['budget', 'c'], after: { id: 'c', montant: 2 } },
    ]);
  });

  it('knows an item without identifier by what it is about', () => {
    const before = { mesures: [{ indicateur: 'reunions', date: '2024-01', valeur: 2 }] };
    const after = { mesures: [{ indicateur: 'reunions', date: '2024-01', valeur: 3 }] };
    expect(compareValues(before, after)).toEqual([
      { path: ['mesures', 'reunions 2024-01', 'valeur'], before: 2, after: 3 },
    ]);
  });

  it('loses none of several items that share a name', () => {
    const spent = (...amounts: readonly number[]): Json => ({
      depenses: amounts.map((montant) => ({ ligne: 'l', montant })),
    });
    expect(compareValues(spent(1, 2), spent(2, 3, 4))).toEqual([
      { path: ['depenses', 'l', 'montant'], before: 1, after: 3 },
      { path: ['depenses', 'l'], after: { ligne: 'l', montant: 4 } },
    ]);
  });

  it('reads years written in two ways as the same', () => {
    expect(compareValues({ annees: '2023..2025' }, { annees: [2023, 2024, 2025] })).toEqual([]);
    expect(compareValues({ annees: '2023..2024' }, { annees: [2023, 2025] })).toHaveLength(2);
  });

  it('tells apart what is absent, unknown and nothing', () => {
    expect(compareValues({}, { montant: null })).toEqual([{ path: ['montant'], after: null }]);
    expect(compareValues({ montant: null }, { montant: 0 })).toEqual([{ path: ['montant'], before: null, after: 0 }]);
  });

  it('tells the order where it is printed', () => {
    const part = (...ids: readonly string[]): Json => ({ sommaire: ids.map((id) => ({ id })) });
    expect(compareValues(part('a', 'b'), part('b', 'a'))).toEqual([
      { path: ['sommaire'], before: ['a', 'b'], after: ['b', 'a'], order: true },
    ]);
  });
});

/** Applies edits to an object of the shapes above. */
function apply(object: JsonObject, edits: ReturnType<typeof compareValues>): JsonObject {
  let result: Record<string, Json | undefined> = structuredClone(object);
  for (const { path, before, after } of edits) {
    const [top = '', name, field] = path;
    const at = result[top];
    if (name === undefined) {
      if (after === undefined) result = Object.fromEntries(Object.entries(result).filter(([k]) => k !== top));
      else result[top] = after;
    } else if (Array.isArray(at)) {
      const items = at as Json[];
      const index = items.findIndex(
        (one) => nameIn(one) === name && (before === undefined || field !== undefined || same(one, before)),
      );
      if (field !== undefined) items[index] = { ...(items[index] as JsonObject), [field]: after };
      else if (after === undefined) items.splice(index, 1);
      else items.push(after);
    } else if (typeof at === 'object' && at !== null) {
      const { [name]: _, ...rest } = at as JsonObject;
      result[top] = after === undefined ? rest : { ...rest, [name]: after };
    }
  }
  return result;
}

const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
const nameIn = (one: Json): string =>
  typeof one === 'object' && one !== null && 'id' in one ? JSON.stringify(one['id']).slice(1, -1) : JSON.stringify(one);
