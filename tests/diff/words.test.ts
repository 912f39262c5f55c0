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

  it('leaves spaces alone where words only came, or only went', () => {
    expect(said('le matin et le soir', 'le matin, le midi et le soir')).toBe('le matin{+, le midi+} et le soir');
    expect(said('le matin, le midi et le soir', 'le matin et le soir')).toBe('le matin[-, le midi-] et le soir');
  });

  it('marks no run of spaces beside one of words, and never two runs of one side in a row', () => {
    const text = fc.array(fc.constantFrom('le', 'la', 'chat', ',', '.', 'été'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before.join(' '), after.join(' '));
        const changed = runs.filter(({ side }) => side !== 'both');
        for (const [index, { side }] of runs.entries()) expect(runs[index + 1]?.side).not.toBe(side);
        for (const { text: run } of changed.length > 1 ? changed : []) expect(run.trim()).not.toBe('');
      }),
    );
  });

  it('finds nothing in the same text', () => {
    expect(said('Le même', 'Le même')).toBe('Le même');
    expect(compareWords('', '')).toEqual([]);
  });
});
