import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCents } from '../../src/model/money.ts';

const written = (cents: number): number =>
  Number(`${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`);

describe('euros in cents', () => {
  it.each([
    [0.29, 29],
    [1.15, 115],
    [4.35, 435],
    [1250.5, 125_050],
    [0, 0],
    [182.4, 18_240],
  ])('%d € is %i', (euros, cents) => {
    expect(toCents(euros)).toBe(cents);
  });

  it('loses nothing, and adds up exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 20 }), (amounts) => {
        const total = amounts.reduce((sum, cents) => sum + cents, 0);
        expect(amounts.map((cents) => toCents(written(cents))).reduce((sum, cents) => sum + cents, 0)).toBe(total);
      }),
    );
  });
});
