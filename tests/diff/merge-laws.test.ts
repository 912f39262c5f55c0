import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/diff/items.ts';
import { type Merged, mergeValues, type Step } from '../../src/diff/merge.ts';
import { same } from '../../src/diff/merge-result.ts';

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const scalar = fc.oneof(word, fc.integer({ min: 0, max: 9 }), fc.boolean(), fc.constant('un\ndeux\ntrois\n'));
const item = fc.record({ id: word, montant: fc.nat(9), texte: scalar }, { requiredKeys: ['id'] });
const measure = fc.record({ indicateur: word, date: fc.constantFrom(2023, 2024), valeur: fc.nat(9) });
const file = fc.record(
  {
    nom: scalar,
    description: fc.array(word, { maxLength: 5 }).map((lines) => `${lines.join('\n')}\n`),
    budget: fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 5 }),
    mesures: fc.uniqueArray(measure, {
      selector: ({ indicateur, date }) => `${indicateur} ${String(date)}`,
      maxLength: 5,
    }),
    territoires: fc.uniqueArray(word, { maxLength: 5 }),
    sommaire: fc.uniqueArray(word, { maxLength: 5 }),
    meteo: fc.record({ niveau: word, motif: word }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Json>;

/** Three versions with much in common: each side takes some of its keys from another file. */
const versions = fc
  .tuple(file, file, file, fc.array(fc.constantFrom(0, 0, 1, 2, 3), { minLength: 7, maxLength: 7 }))
  .map(([base, a, b, choices]) => {
    const side = (other: Json, bit: number): Json =>
      mixed(
        base,
        other,
        choices.map((choice) => (choice & bit) !== 0),
      );
    return { base, ours: side(a, 1), theirs: side(b, 2) };
  });

const KEYS = ['nom', 'description', 'budget', 'mesures', 'territoires', 'sommaire', 'meteo'];

function mixed(base: Json, other: Json, fromOther: readonly boolean[]): Json {
  const [one, two] = [base, other] as Record<string, Json>[];
  const chosen = KEYS.map((key, index) => [key, (fromOther[index] ? two : one)?.[key]] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

/** Every item of a list that is somewhere in a value, and every scalar. */
function leaves(value: Json | undefined, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? [] : [`${path}=${JSON.stringify(value)}`];
  if (Array.isArray(value)) return value.flatMap((one: Json) => leaves(one, `${path}/*`));
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}/${key}`));
}

const everything = ({ value, conflicts }: Merged): string =>
  JSON.stringify([value, conflicts.map(({ take }) => ('value' in take ? take.value : null))]);

describe('a merge of three versions', () => {
  it('takes what one side alone changed, and what both changed alike', () => {
    fc.assert(
      fc.property(file, file, (base, changed) => {
        for (const [ours, theirs] of [
          [changed, base],
          [base, changed],
          [changed, changed],
        ] as const) {
          const { value, conflicts } = mergeValues(base, ours, theirs);
          expect([value, conflicts]).toEqual([changed, []]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is both changes where the sides changed different keys', () => {
    fc.assert(
      fc.property(
        file,
        file,
        file,
        fc.array(fc.constantFrom(0, 1, 2), { minLength: 7, maxLength: 7 }),
        (base, a, b, choices) => {
          const ours = mixed(
            base,
            a,
            choices.map((choice) => choice === 1),
          );
          const theirs = mixed(
            base,
            b,
            choices.map((choice) => choice === 2),
          );
          const both = mixed(
            ours,
            b,
            choices.map((choice) => choice === 2),
          );
          const { value, conflicts } = mergeValues(base, ours, theirs);
          expect(conflicts).toEqual([]);
          expect(same(value, both)).toBe(true);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('is both changes where they changed different fields of different items', () => {
    const items = fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(items, fc.nat(), fc.nat(), (base, first, second) => {
        const [i, j] = [first % base.length, second % base.length];
        const change = (at: number, key: string) =>
          base.map((one, index) => (index === at ? { ...one, [key]: 'neuf' } : one));
        const both = change(i, 'montant').map((one, index) => (index === j ? { ...one, texte: 'neuf' } : one));
        const merged = mergeValues({ budget: base }, { budget: change(i, 'montant') }, { budget: change(j, 'texte') });
        expect([merged.value, merged.conflicts]).toEqual([{ budget: both }, []]);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing that a side wrote, and marks every conflict', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const merged = mergeValues(base, ours, theirs);
        const known = new Set(leaves(base));
        const kept = everything(merged);
        for (const side of [ours, theirs]) {
          for (const leaf of leaves(side)) {
            if (known.has(leaf)) continue;
            const written: unknown = JSON.parse(leaf.slice(leaf.indexOf('=') + 1));
            const lines = typeof written === 'string' ? written.split('\n') : [JSON.stringify(written)];
            for (const line of lines) expect(kept).toContain(line);
          }
        }
        for (const key of KEYS) {
          const [b, o, t] = [base, ours, theirs].map((side) => (side as Record<string, Json>)[key]);
          const bothChanged = !same(b, o) && !same(b, t) && !same(o, t);
          const isMarked = merged.conflicts.some(({ path }) => path[0] === key);
          if (!bothChanged) expect(isMarked).toBe(false);
          if (bothChanged && typeof o !== 'object' && typeof t !== 'object' && !String(o).includes('\n'))
            expect(isMarked).toBe(true);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('says the same, whichever side is ours, where nothing is in conflict', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const [one, two] = [mergeValues(base, ours, theirs), mergeValues(base, theirs, ours)];
        expect(one.conflicts.length === 0).toBe(two.conflicts.length === 0);
        if (one.conflicts.length === 0) expect(leaves(one.value).toSorted()).toEqual(leaves(two.value).toSorted());
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what is a conflict', () => {
  const budget = (...items: readonly Json[]): Json => ({ budget: items });
  const line = (montant: number): Json => ({ id: 'cafe', montant });
  const paths = ({ conflicts }: Merged): readonly (readonly Step[])[] => conflicts.map(({ path }) => path);

  it.each<[string, Json, Json, Json, readonly Step[]]>([
    ['the same scalar', { nom: 'a' }, { nom: 'b' }, { nom: 'c' }, ['nom']],
    ['the same field of an item', budget(line(1)), budget(line(2)), budget(line(3)), ['budget', 0, 'montant']],
    ['an item removed here, changed there', budget(line(1)), budget(), budget(line(3)), ['budget', 0]],
    ['an item changed here, removed there', budget(line(1)), budget(line(2)), budget(), ['budget', 0]],
    ['an item added twice, differently', budget(), budget(line(2)), budget(line(3)), ['budget', 0, 'montant']],
    ['a key removed here, changed there', { nom: 'a' }, {}, { nom: 'b' }, ['nom']],
    ['a scalar here, a map there', { nom: 'a' }, { nom: 'b' }, { nom: { x: 1 } }, ['nom']],
    ['the same line', { t: 'a\nb\n' }, { t: 'x\nb\n' }, { t: 'y\nb\n' }, ['t']],
    [
      'an order that means something',
      { sommaire: ['a', 'b', 'c'] },
      { sommaire: ['b', 'a', 'c'] },
      { sommaire: ['a', 'c', 'b'] },
      ['sommaire'],
    ],
  ])('%s', (_name, base, ours, theirs, path) => {
    expect(paths(mergeValues(base, ours, theirs))).toEqual([path]);
  });
});
