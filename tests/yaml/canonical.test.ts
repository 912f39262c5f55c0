import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, isCanonical, NO_ORDER, type Order } from '../../src/yaml/canonical/index.ts';
import { anyDocument } from './any-document.ts';
import { readYaml } from '../../src/yaml/index.ts';

const ORDER: Order = {
  ranks: new Map(['c', 'a', 'b', 'é'].map((key, rank) => [key, rank])),
  sorted: false,
  of: (key) => (key === 'b' ? { ...NO_ORDER, sorted: true } : ORDER),
  items: () => ORDER,
};

const COMMENT = /# (?:a: )?\d+(?!\d)/gu;

function read(text: string): { readonly data: unknown; readonly comments: readonly string[] } | undefined {
  const { data, problems } = readYaml(new TextEncoder().encode(text), 'list');
  if (data === undefined || problems.some(({ severity }) => severity === 'error')) return undefined;
  // In a block of text, it is text.
  const texts: readonly string[] = JSON.stringify(data).match(COMMENT) ?? [];
  return { data, comments: (text.match(COMMENT) ?? []).filter((comment) => !texts.includes(comment)).toSorted() };
}

const format = (text: string): string | undefined => canonical(text, ORDER);

describe('the canonical text', () => {
  it('says the same, keeps every comment, and is its own canonical text', () => {
    let written = 0;
    let readable = 0;
    let proven = 0;
    fc.assert(
      fc.property(anyDocument, (text) => {
        const before = read(text);
        if (before === undefined) return;
        readable += 1;
        const once = format(text);
        if (once === undefined) return;
        written += 1;
        const after = read(once);
        expect(after?.data).toEqual(before.data);
        expect(after?.comments).toEqual(before.comments);
        expect(format(once)).toBe(once);
        // Where the quick check is sure, it is right.
        expect([once === text, undefined]).toContain(isCanonical(text, ORDER));
        expect([true, undefined]).toContain(isCanonical(once, ORDER));
        if (isCanonical(once, ORDER) === true) proven += 1;
      }),
      { numRuns: 1000 },
    );
    expect([readable, written]).toEqual([readable, readable]);
    expect(readable).toBeGreaterThan(150);
    expect(proven).toBeGreaterThan(10);
  });

  it('is told at a glance of wrapped paragraphs, and only where it is so', () => {
    const words = fc.constantFrom(
      'un',
      'mot',
      'anticonstitutionnel',
      '«',
      '»',
      'fin :',
      '–',
      '12 %',
      '-',
      '#',
      'x\u00A0!',
      '  ',
    );
    const paragraph = fc.array(words, { minLength: 12, maxLength: 60 }).map((all) => all.join(' ').trim());
    const cuts = fc.array(fc.nat(400), { maxLength: 3 });
    let proven = 0;
    fc.assert(
      fc.property(paragraph, fc.constantFrom('', '\n'), fc.boolean(), cuts, (text, end, nested, moved) => {
        const value = JSON.stringify(text + end);
        const once = format(nested ? `c:\n  - a: ${value}\n` : `a: ${value}\n`) ?? '';
        expect([true, undefined]).toContain(isCanonical(once, ORDER));
        if (isCanonical(once, ORDER) === true) proven += 1;
        const other = moved.reduce(moveCut, once);
        const expected = format(other);
        // Of what cannot be read nothing is asked.
        if (expected !== undefined) expect([expected === other, undefined]).toContain(isCanonical(other, ORDER));
      }),
      { numRuns: 1000 },
    );
    expect(proven).toBeGreaterThan(200);
  });
});

/** Moves a cut of a block: its line gives its last word to the next, or takes the first of that. */
function moveCut(text: string, at: number): string {
  const [head, tail] = [text.slice(0, 30 + at), text.slice(30 + at)];
  if (at % 2 === 0) return head + tail.replace(/ (\S+)\n( +)/u, '\n$2$1 ');
  return head + tail.replace(/\n( +)(\S+) /u, ' $2\n$1');
}
