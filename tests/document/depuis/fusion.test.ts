import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textesDe } from '../../../src/document/depuis/apparier.ts';
import { fusion } from '../../../src/document/depuis/fusion.ts';
import { isMarked, MARQUES, sansMarques } from '../../../src/document/depuis/marques.ts';
import { liste, objet, textes } from '../../../src/document/depuis/nature.ts';
import { TABLEAU_SEUL } from '../../../src/document/depuis/natures-communes.ts';
import type { TableauDeFigure } from '../../../src/document/types.ts';
import { sideOf, stringsOf } from './sides.ts';

interface Vue {
  readonly id: string;
  readonly code: string;
  readonly nom: string;
  readonly texte: string | undefined;
  readonly notes: readonly string[];
}

const VUES = liste<Vue>(
  objet<Vue>({ id: 'tel-quel', code: 'mot', nom: 'texte', texte: 'prose', notes: textes }),
  ({ id }) => id,
);

const signs = (text: string): string =>
  text
    .replace(/[\uFDD0\uFDD1]/gu, '')
    .replace(/\uFDD2/gu, '[+')
    .replace(/\uFDD3/gu, '+]')
    .replace(/\uFDD4/gu, '[-')
    .replace(/\uFDD5/gu, '-]')
    .replace(/^\uFDD6(.*)\uFDD7(.*)$/su, '<$1|$2>');

const shown = (before: readonly Vue[] | undefined, after: readonly Vue[]) =>
  fusion<readonly Vue[]>(VUES, before, after).map(({ id, ...one }) => [id, ...stringsOf(one).map(signs)]);

const vue = (id: string, more: Partial<Vue> = {}): Vue => ({
  id,
  code: 'A1',
  nom: `Nom de ${id}`,
  texte: undefined,
  notes: [],
  ...more,
});

describe('two versions of a view as one', () => {
  it('marks words of a text, codes as a whole, and leaves identifiers', () => {
    const before = [vue('a', { code: 'A1', nom: 'Café des parents', texte: 'un *mot*' })];
    const after = [vue('a', { code: 'A2', nom: 'Café des familles', texte: 'deux *mots*' })];
    expect(shown(before, after)).toEqual([
      ['a', '[-A1-][+A2+]', 'Café des [-parents-][+familles+]', '<un *mot*|deux *mots*>'],
    ]);
  });

  it('still has what went, after what it followed, and says of what came that it did', () => {
    const before = ['a', 'b', 'c', 'd'].map((id) => vue(id, { nom: `${id}${id} ${id}x` }));
    const after = ['a', 'd', 'e'].map((id) => vue(id, { nom: `${id}${id} ${id}x` }));
    const differ = before.map((one, i) => ({ ...one, code: `${one.id}${String(i)}` }));
    expect(
      shown(
        differ,
        after.map((one) => ({ ...one, code: one.id })),
      ).map(([id, code]) => [id, code]),
    ).toEqual([
      ['a', '[-a0-][+a+]'],
      ['b', '[-b1-]'],
      ['c', '[-c2-]'],
      ['d', '[-d3-][+d+]'],
      ['e', '[+e+]'],
    ]);
  });

  it('knows an item by its identifier wherever it stands, or by what it says when it has another', () => {
    const [a, b] = [vue('a', { notes: ['une note'] }), vue('b')];
    expect(isMarked(fusion(VUES, [a, b], [b, a]))).toBe(false);
    const renamed = { ...vue('a'), id: 'z', nom: 'Nom de a, renommé' };
    expect(shown([vue('a')], [renamed])).toEqual([['z', 'A1', 'Nom de a[+, renommé+]']]);
  });

  it('is all new without an old version', () => {
    expect(shown(undefined, [vue('a', { notes: ['x'], texte: 'p' })])).toEqual([
      ['a', '[+A1+]', '[+Nom de a+]', '<|p>', '[+x+]'],
    ]);
  });

  it('aligns the cells of two tables on their columns', () => {
    const table = (
      colonnes: readonly string[],
      ...lignes: readonly (readonly [string, ...string[]])[]
    ): TableauDeFigure => ({
      colonnes,
      lignes: lignes.map(([nom, ...cellules]) => ({ nom, cellules })),
    });
    const before = table(['Axe', '2023', '2024', '2025'], ['Un', '10', '20', '30'], ['Deux', '1', '2', '3']);
    const after = table(['Axe', '2022', '2023', '2025'], ['Un', '5', '10', '35']);
    const merged = fusion(TABLEAU_SEUL, before, after);
    expect(merged.colonnes.map(signs)).toEqual(['Axe', '[+2022+]', '2023', '[-2024-]', '2025']);
    expect(merged.lignes.map(({ nom, cellules }) => [nom, ...cellules].map(signs))).toEqual([
      ['Un', '[+5+]', '10', '[-20-]', '[-30-][+35+]'],
      ['[-Deux-]', '', '[-1-]', '[-2-]', '[-3-]'],
    ]);
  });

  it('pairs nothing by resemblance where there is too much to compare', () => {
    const many = (word: string): readonly Vue[] =>
      Array.from({ length: 1500 }, (_, i) => vue(`${word}${String(i)}`, { nom: `${word} ${String(i)} de la liste` }));
    const start = performance.now();
    expect(fusion(VUES, many('a'), many('b'))).toHaveLength(3000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

const HOSTILE = ['\uFDD0', '\uFDD1', '\uFDD2', '\uFDD3', '\uFDD4', '\uFDD5', '\uFDD6', '\uFDD7', '\uFDEF'];
const texte = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE, 'le', 'la', ' ', 'quartier', '300 €', '\u202E', '\0'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));
const anyVue = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  code: texte,
  nom: texte,
  texte: fc.option(texte, { nil: undefined }),
  notes: fc.array(texte, { maxLength: 3 }),
});
const anyVues = fc.uniqueArray(anyVue, { maxLength: 5, selector: ({ id }) => id });

describe('laws', () => {
  /** What both versions say is there, and nothing else: the order of a list is that of the new one. */
  it('gives back each version without the marks of the other, whatever the texts hold', () => {
    const said = (view: unknown): readonly string[] => [...textesDe(VUES, view)].sort();
    fc.assert(
      fc.property(anyVues, anyVues, (was, is) => {
        const [before, after] = [sansMarques(was), sansMarques(is)];
        const merged = textesDe(VUES, fusion<readonly Vue[]>(VUES, before, after));
        for (const [side, view] of [
          ['avant', before],
          ['apres', after],
        ] as const)
          expect(
            merged
              .map((text) => sideOf(text, side))
              .filter((text) => text !== '')
              .sort(),
          ).toEqual(said(view));
      }),
    );
  });

  it('marks nothing where nothing changed', () => {
    fc.assert(
      fc.property(anyVues, (view) => {
        const plain = sansMarques(view);
        expect(isMarked(fusion<readonly Vue[]>(VUES, plain, [...plain].reverse()))).toBe(false);
      }),
    );
  });

  it('keeps of a hostile text everything but the characters of the marks', () => {
    const marks = new RegExp(`[${Object.values(MARQUES).flat().join('')}]`, 'u');
    fc.assert(
      fc.property(texte, (one) => {
        const clean = sansMarques(one);
        expect(marks.test(clean)).toBe(false);
        expect(clean.length).toBe(one.length);
      }),
    );
  });
});
