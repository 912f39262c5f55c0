import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Financeur } from '../../src/model/types.ts';
import { sum } from '../../src/rollup/budget.ts';
import { splitAmong } from '../../src/rollup/split.ts';

const exact = (cents: number) => ({ low: cents, high: cents });
const shares = (cents: number, financeurs: readonly Financeur[], times?: number) =>
  splitAmong(exact(cents), { financeurs }, times).map(({ financeur, low }) => [financeur ?? 'personne', low]);

describe('an amount among its funders', () => {
  it.each<[string, number, Financeur[], (string | number)[][]]>([
    ['nobody named', 300, [], [['personne', 300]]],
    ['alone without amount, pays all', 300, [{ partenaire: 'caf' }], [['caf', 300]]],
    ['alone, refused', 300, [{ partenaire: 'caf', statut: 'refuse' }], [['personne', 300]]],
    [
      'alone, of unknown amount, refused',
      300,
      [{ partenaire: 'caf', montant: null, statut: 'refuse' }],
      [['personne', 300]],
    ],
    [
      'an amount, the rest to find',
      300,
      [{ partenaire: 'caf', montant: 1 }],
      [
        ['caf', 100],
        ['personne', 200],
      ],
    ],
    [
      'another of unknown amount brings nothing known',
      300,
      [{ partenaire: 'caf', montant: 1 }, { partenaire: 'ville' }],
      [
        ['caf', 100],
        ['personne', 200],
      ],
    ],
    [
      'parts that make a hundred leave no cent',
      100_001,
      [
        { partenaire: 'a', part: 33.3 },
        { partenaire: 'b', part: 33.3 },
        { partenaire: 'c', part: 33.4 },
      ],
      [
        ['a', 33_300],
        ['b', 33_301],
        ['c', 33_400],
      ],
    ],
    ['more than the amount is cut', 300, [{ partenaire: 'caf', montant: 5 }], [['caf', 300]]],
    ['a free line', 0, [{ partenaire: 'caf' }], [['personne', 0]]],
  ])('%s', (_, cents, financeurs, expected) => {
    expect(shares(cents, financeurs)).toEqual(expected);
  });

  it('takes the amount of a funder for one occurrence', () => {
    expect(
      shares(
        560_000,
        [
          { partenaire: 'caf', montant: 420 },
          { partenaire: 'ccas', montant: 150 },
        ],
        8,
      ),
    ).toEqual([
      ['caf', 336_000],
      ['ccas', 120_000],
      ['personne', 104_000],
    ]);
  });

  it('takes the status of the funder, else of the line', () => {
    const financeurs = [
      { partenaire: 'caf', montant: 1, statut: 'confirme' },
      { partenaire: 'ville', montant: 1 },
    ] as const;
    const found = splitAmong(exact(300), { financeurs, statut: 'a_negocier' });
    expect(found.map(({ statut }) => statut)).toEqual(['confirme', 'a_negocier', 'a_negocier']);
    expect(splitAmong(exact(300), {})[0]!.statut).toBe('non_dit');
  });
});

const anyFunders = fc.array(
  fc.record(
    {
      partenaire: fc.constantFrom('caf', 'ville', 'etat'),
      part: fc.double({ min: 0, max: 100, noNaN: true }),
      montant: fc.integer({ min: 0, max: 2_000 }).map((cents) => cents / 100),
      statut: fc.constantFrom('confirme', 'refuse'),
    },
    { requiredKeys: ['partenaire'] },
  ),
  { maxLength: 4 },
);
const anyReadings = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .map(([low, more]) => ({ low, high: low + more }));

it('the shares add up to the amount in both readings, none being lower in the high one', () => {
  fc.assert(
    fc.property(anyReadings, anyFunders, (amount, financeurs) => {
      const found = splitAmong(amount, { financeurs });
      expect(sum(found)).toEqual(amount);
      for (const { low, high } of found) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
      }
    }),
  );
});
