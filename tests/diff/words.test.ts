import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../src/diff/words.ts';

const said = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ side, text }) => (side === 'both' ? text : side === 'before' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('comparing two texts word by word', () => {
  it('gives both texts back', () => {
    const words = fc.array(fc.constantFrom('le', 'la', ' ', '  ', '\n', 'été', 'l’', ',', '12'), { maxLength: 20 });
    const text = fc.oneof(
      words.map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after);
        const side = (wanted: string): string =>
          runs.flatMap((run) => (run.side === 'both' || run.side === wanted ? run.text : [])).join('');
        expect([side('before'), side('after')]).toEqual([before, after]);
      }),
    );
  });

  it('marks whole words', () => {
    expect(said('Ouvrir le centre en mars', 'Ouvrir le centre en avril')).toBe('Ouvrir le centre en [-mars-]{+avril+}');
  });

  it('marks words that follow each other as one change', () => {
    expect(said('un poste vacant', 'un poste pourvu depuis mars 2024')).toBe(
      'un poste [-vacant-]{+pourvu depuis mars 2024+}',
    );
    expect(said('deux mots rouges ici', 'trois grands chats ici')).toBe(
      '[-deux mots rouges-]{+trois grands chats+} ici',
    );
  });

  it('finds nothing in the same text', () => {
    expect(said('Le même', 'Le même')).toBe('Le même');
    expect(compareWords('', '')).toEqual([]);
  });
});
