import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearest, fold, nearest } from '../../src/schema/index.ts';

const WORDS = ['caf', 'cpam', 'esperem', 'eps-13', 'troc-ton-temps', 'en_cours', 'realise', 'pilotes', 'partenaires'];

describe('the nearest word', () => {
  it.each([
    ['esperm', 'esperem'],
    ['Espérem', 'esperem'],
    ['en cours', 'en_cours'],
    ['Réalisé', 'realise'],
    ['troc_ton_tems', 'troc-ton-temps'],
    ['troc', 'troc-ton-temps'],
    ['troc-ton-temps-2023', 'troc-ton-temps'],
    ['pilote', 'pilotes'],
    ['partnaire', 'partenaires'],
    ['cafe', 'caf'],
  ])('to %s is %s', (word, near) => {
    expect(nearest(word, WORDS)).toBe(near);
  });

  it.each(['dasco', 'x', '', 'esp', 'la', 'a'.repeat(500)])('to « %s » is none', (word) => {
    expect(nearest(word, WORDS)).toBeUndefined();
  });

  it('is none where two continue the word', () => {
    expect(nearest('eps', ['eps-13', 'eps-14'])).toBeUndefined();
  });

  it('is the first of those at the same distance', () => {
    expect(nearest('cat', ['car', 'cas'])).toBe('car');
  });

  it('of a word among them is itself', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{2,9}(-[a-z0-9]{1,9}){0,3}$/u), { minLength: 1 }),
        (words) => {
          const find = createNearest(words);
          for (const word of words) expect(find(word)).toBe(word);
        },
      ),
    );
  });

  it('is looked for among thousands without being felt', () => {
    const many = createNearest(Array.from({ length: 20_000 }, (_, i) => `fiche-numero-${String(i)}`));
    const start = performance.now();
    for (let i = 0; i < 50; i++) many(`fiche-nmero-${String(i)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('fold', () => {
  it.each([
    ['Lien social', 'lien-social'],
    ['Œuvres & « fêtes »', 'oeuvres-fetes'],
    ['ÉCOLE', 'ecole'],
    ['--', ''],
  ])('%s → %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('gives a slug, always the same', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(fold(word)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/u);
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});
