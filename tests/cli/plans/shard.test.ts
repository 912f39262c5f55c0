import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShard, shareOf, type Weighed } from '../../../src/cli/plans/shard.ts';

const plans = fc.uniqueArray(
  fc.record({ folder: fc.stringMatching(/^[a-z]{1,6}$/), weight: fc.oneof(fc.nat(3), fc.nat(5000)) }),
  {
    selector: ({ folder }) => folder,
    maxLength: 60,
  },
);
const of = fc.integer({ min: 1, max: 20 });
const parts = (all: readonly Weighed[], n: number) =>
  Array.from({ length: n }, (_, i) => shareOf(all, { index: i + 1, of: n }));

describe('shareOf', () => {
  it('puts each plan in exactly one part, whatever the order in which they were found', () => {
    fc.assert(
      fc.property(plans, of, fc.nat(), (all, n, turn) => {
        const shared = parts(all, n);
        expect(shared.flat().sort()).toEqual(all.map(({ folder }) => folder).sort());
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))];
        expect(parts(turned, n)).toEqual(shared);
      }),
    );
  });

  it('gives no part more than the mean and one plan', () => {
    fc.assert(
      fc.property(plans, of, (all, n) => {
        const weightOf = new Map(all.map(({ folder, weight }) => [folder, weight]));
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        const heaviest = Math.max(0, ...weightOf.values());
        for (const part of parts(all, n)) {
          const own = part.reduce((sum, folder) => sum + (weightOf.get(folder) ?? 0), 0);
          expect(own).toBeLessThanOrEqual(total / n + heaviest);
        }
      }),
    );
  });

  it('shares the heaviest first', () => {
    const all = [
      { folder: 'grand', weight: 90 },
      { folder: 'a', weight: 30 },
      { folder: 'b', weight: 30 },
      { folder: 'c', weight: 29 },
    ];
    expect(parts(all, 2)).toEqual([['grand'], ['a', 'b', 'c']]);
    expect(parts(all.slice(0, 1), 3)).toEqual([['grand'], [], []]);
  });
});

describe('readShard', () => {
  it('reads a part of several', () => {
    expect(readShard('2/4')).toEqual({ index: 2, of: 4 });
    expect(readShard('1000/1000')).toEqual({ index: 1000, of: 1000 });
  });

  it.each(['', '2', '0/4', '5/4', '1/0', '1/1001', '01/4', '1/4/2', '-1/4', '1.5/4', ' 1/4', 'a/b', '１/４'])(
    'refuses « %s »',
    (text) => {
      expect(() => readShard(text)).toThrow(/écrivez par exemple 2\/4/u);
    },
  );
});
