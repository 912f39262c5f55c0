import { expect, test } from 'vitest';
import { frameOf, numbersOf } from '../../../src/render/pdf/slots.ts';

const places = (...numbers: string[]): string =>
  numbers.map((number) => `<p>page 12 <span class="n" data-page>${number}</span></p>`).join('');

test('the numbers are those of the places, in their order, and nothing else is', () => {
  expect(numbersOf(places('7', '', '123'))).toEqual(['7', '', '123']);
  expect(numbersOf('<p data-page-de="3">12</p><p> data-page&gt;4</p>')).toEqual([]);
});

test('two documents have the same frame when they differ by their numbers alone', () => {
  expect(frameOf(places('7', '8'))).toBe(frameOf(places('', '10')));
  expect(frameOf(places('7', '8'))).not.toBe(frameOf(places('7')));
  expect(frameOf(places('7'))).not.toBe(frameOf(places('7').replace('12', '13')));
});
