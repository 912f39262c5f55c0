import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv, csvEuros } from '../../src/export/csv.ts';

it.each(['=1+1', '+33', '-x', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")'])('keeps %j a text', (text) => {
  const [line = ''] = csv([[text]])
    .slice(1)
    .split('\r\n');
  expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
});

it('leaves numbers alone, even negative', () => {
  expect(csv([[csvEuros(-125_050), csvEuros(5)]])).toBe('\uFEFF-1250,50;0,05\r\n');
});

it('gives back any text that is no formula', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => !/^[=+\-@\t\r]/.test(value));
  fc.assert(
    fc.property(text, (value) => {
      const line = csv([[value]]).slice(1, -2);
      const back = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
      expect(back).toBe(value);
    }),
  );
});
