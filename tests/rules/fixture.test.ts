import { expect, it } from 'vitest';
import { check, faults, load } from './plan.ts';

it('the plan of these tests has no fault, and its fiches are short', () => {
  expect(load().findings).toEqual([]);
  expect(faults()).toEqual([]);
  expect(new Set(check().map(({ code }) => code))).toEqual(new Set(['PST603']));
});
