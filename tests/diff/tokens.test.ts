import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTokens, tokensOf } from '../../src/diff/tokens.ts';

const tokens = (text: string) => tokensOf(text).map((one) => ({ text: one, key: one }));

/** The text of each side, and the runs in signs. */
function compared(before: string, after: string) {
  const [was, is] = [tokens(before), tokens(after)];
  const at = { before: 0, after: 0 };
  const runs = compareTokens(was, is).map(({ side, count }) => {
    const from = side === 'before' ? 'before' : 'after';
    const text = (side === 'before' ? was : is).slice(at[from], at[from] + count).map((one) => one.text);
    if (side !== 'after') at.before += count;
    if (side !== 'before') at.after += count;
    return { side, text: text.join('') };
  });
  const of = (wanted: string): string =>
    runs.flatMap(({ side, text }) => (side === 'both' || side === wanted ? text : [])).join('');
  const said = runs.map(({ side, text }) =>
    side === 'both' ? text : side === 'before' ? `[-${text}-]` : `[+${text}+]`,
  );
  return { before: of('before'), after: of('after'), said: said.join('') };
}

const said = (before: string, after: string): string => compared(before, after).said;

const words = fc.array(
  fc.constantFrom('le', 'quartier', ' ', '\n', 'l’', ',', '1\u202F200', '12,5', '€', '.', 'A1-FA2'),
);
const text = fc.oneof(
  words.map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('comparing two texts to be read', () => {
  it('cuts a text in pieces that are the text', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(tokensOf(one).join('')).toBe(one);
      }),
    );
  });

  it('gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { before: was, after: is } = compared(before, after);
        expect([was, is]).toEqual([before, after]);
      }),
    );
  });

  it('never cuts a number, a code, nor a word with hyphens', () => {
    expect(said('soit 1\u202F500 € par an', 'soit 1\u202F800 € par an')).toBe(
      'soit [-1\u202F500-][+1\u202F800+] € par an',
    );
    expect(said('voir A1-FA2 et la suite', 'voir A1-FA3 et la suite')).toBe('voir [-A1-FA2-][+A1-FA3+] et la suite');
    expect(said('un taux de 12,5 % ici', 'un taux de 13,5 % ici')).toBe('un taux de [-12,5-][+13,5+] % ici');
    expect(said('l’école du quartier', 'l’atelier du quartier')).toBe('l’[-école-][+atelier+] du quartier');
  });

  it('joins changes that a little word parts, and keeps apart what words part', () => {
    expect(said('Ouvrir le centre de jour en mars', 'Ouvrir la maison de nuit en mars')).toBe(
      'Ouvrir [-le centre de jour-][+la maison de nuit+] en mars',
    );
    expect(said('deux ateliers par mois, le lundi', 'trois ateliers par mois, le mardi')).toBe(
      '[-deux-][+trois+] ateliers par mois, le [-lundi-][+mardi+]',
    );
  });

  it('reads whole what has little in common', () => {
    expect(said('Café des parents', 'Une boîte à livres des quartiers')).toBe(
      '[-Café des parents-][+Une boîte à livres des quartiers+]',
    );
    expect(said('', 'nouveau')).toBe('[+nouveau+]');
    expect(said('même', 'même')).toBe('même');
  });

  it('takes no time over long texts that have nothing in common', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, i) => `${word}${String(i)}`).join(' ');
    const start = performance.now();
    expect(said(long('a'), long('b'))).toContain('a0 a1 a2');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
