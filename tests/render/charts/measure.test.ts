import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf, wrap } from '../../../src/render/charts/measure.ts';

const text = fc
  .array(fc.stringMatching(/^[a-zA-Zé€’.,0-9-]{1,14}$/), { maxLength: 30 })
  .map((words) => words.join(' '));

test('lines hold in their room, and say the whole text where they may be as many as it takes', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 130, max: 400 }), (written, room) => {
      const lines = wrap(written, room, 13, 100);
      expect(lines.join(' ')).toBe(written);
      expect(lines.every((line) => widthOf(line, 13) <= room)).toBe(true);
    }),
  );
});

test('what is cut says so, and holds in its room too', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 400 }), fc.integer({ min: 1, max: 3 }), (written, room, most) => {
      const lines = wrap(written, room, 13, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      expect(lines.every((line) => widthOf(line, 13) <= room)).toBe(true);
      expect(lines.join(' ') === written || lines.some((line) => line.endsWith('…'))).toBe(true);
    }),
  );
});

test('bold letters are wider, and an em is the widest of letters', () => {
  expect(widthOf('Axe', 13, true)).toBeGreaterThan(widthOf('Axe', 13));
  expect(widthOf('m', 10)).toBeLessThanOrEqual(10);
  expect(wrap('', 100, 13, 3)).toEqual([]);
});
