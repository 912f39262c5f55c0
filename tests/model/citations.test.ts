import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsIn, isCitable } from '../../src/model/citations.ts';

describe('citations', () => {
  it('are found with their place', () => {
    const text = 'Voir {{fiche:a}}, puis {{chiffre:t.r.c}}.';
    expect(citationsIn(text)).toEqual([
      { kind: 'fiche', id: 'a', start: 5, text: '{{fiche:a}}' },
      { kind: 'chiffre', id: 't.r.c', start: 23, text: '{{chiffre:t.r.c}}' },
    ]);
  });

  it.each(['', 'rien', '{{', '}}', '{fiche:a}', '{{fiche:a}', '{{fiche\n:a}}', '{{{{'])('%j holds none', (text) => {
    expect(citationsIn(text)).toEqual([]);
  });

  it('are all found again where they stand, in any text', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '{{fiche:', 'a}}', ':', '\n'));
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          for (const citation of citationsIn(text)) {
            expect(text.startsWith(citation.text, citation.start)).toBe(true);
          }
        },
      ),
    );
  });

  it('may be of three sorts', () => {
    expect(['fiche', 'partenaire', 'chiffre', 'axe', 'toString'].filter(isCitable)).toEqual([
      'fiche',
      'partenaire',
      'chiffre',
    ]);
  });
});
