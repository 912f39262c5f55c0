import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/report/lines.ts';

describe('linesOf', () => {
  it.each([
    ['', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['abc', 99, 1, 4],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\n', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['é😀b', 3, 1, 4],
  ])('finds in %j the offset %i at %i:%i', (text, offset, line, column) => {
    expect(linesOf(text).position(offset)).toEqual({ line, column });
  });

  it.each([
    ['a\r\nb\n', 1, 'a', 0],
    ['a\r\nb\n', 2, 'b', 3],
    ['a\r\nb\n', 3, '', 5],
    ['a', 9, '', 1],
  ])('gives of %j line %i: %j from %i', (text, number, line, start) => {
    expect(linesOf(text).line(number)).toEqual({ text: line, start });
  });

  it('finds every offset back from its position', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(80), (text, anywhere) => {
        const offset = Math.min(anywhere, text.length);
        const lines = linesOf(text);
        const { line, column } = lines.position(offset);
        expect(lines.line(line).start + column - 1).toBe(offset);
        expect(line).toBe(text.slice(0, offset).split('\n').length);
      }),
    );
  });
});
