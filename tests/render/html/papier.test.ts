import { describe, expect, test } from 'vitest';
import type { Bloc, Partie } from '../../../src/document/index.ts';
import { foliosOf, suitLeSommaire } from '../../../src/render/html/folios.ts';
import { fontFaces, FONT_FILES } from '../../../src/render/html/fonts.ts';
import { ouvertureDe, ouvertureDouble } from '../../../src/render/html/ouverture.ts';
import { cssString, pageRules } from '../../../src/render/html/papier.ts';
import { fiche } from './fake-fiche.ts';
import { makerOf } from './fake-maker.ts';

const texte = (length: number): Bloc => ({
  type: 'texte',
  titre: undefined,
  encadre: false,
  markdown: 'm'.repeat(length),
});
const partie = (id: string, bloc: Bloc): Partie => ({ id, titre: id, blocs: [bloc] });
const short = (id: string): Partie => partie(id, texte(100));
const long = (id: string): Partie => partie(id, texte(4000));
const fiches: Partie = partie('fiches', { type: 'fiches', fiches: [] });
const plan: Partie = partie('plan', { type: 'plan-actions', plan: { annees: [], axes: [] } });
const besoins: Partie = partie('besoins', { type: 'besoins', axes: [] });

const groups = (...parties: readonly Partie[]): readonly string[] =>
  foliosOf(parties).map((folio) => folio.parties.map(({ id }) => id).join('+'));

describe('parts share their pages', () => {
  test('when they are short', () => {
    expect(groups(short('a'), short('b'), short('c'))).toEqual(['a+b+c']);
    expect(groups(long('a'), short('b'))).toEqual(['a+b']);
    expect(groups(short('a'), long('b'), short('c'))).toEqual(['a+b+c']);
  });

  test('never with the plan of actions nor the fiches, nor before the needs', () => {
    expect(groups(short('a'), plan, short('b'), fiches, short('c'))).toEqual(['a', 'plan', 'b', 'fiches', 'c']);
    expect(groups(short('a'), besoins, short('b'))).toEqual(['a', 'besoins+b']);
  });

  test('long ones have their own', () => {
    expect(groups(long('a'), long('b'))).toEqual(['a', 'b']);
    expect(groups(long('a'), short('b'), long('c'))).toEqual(['a+b', 'c']);
  });
});

describe('the contents', () => {
  test('share their page with the first part where they are short', () => {
    expect(suitLeSommaire([long('a'), short('b')])).toBe(true);
    expect(suitLeSommaire(Array.from({ length: 9 }, (_, i) => short(String(i))))).toBe(false);
  });

  test('stand alone before fiches, and before what has its own pages', () => {
    expect(suitLeSommaire([short('a'), fiches])).toBe(false);
    expect(suitLeSommaire([plan, short('a')])).toBe(false);
  });
});

describe('the opening of the fiches', () => {
  test('takes one page when it lies on the right', () => {
    expect(ouvertureDouble(23, [24, 26, 28], 30)).toBe(false);
  });

  test('takes two pages when it lies on the left, and the same once it has', () => {
    expect(ouvertureDouble(22, [23, 25, 27], 29)).toBe(true);
    expect(ouvertureDouble(22, [24, 26, 28], 30)).toBe(true);
  });

  test('takes one page while nothing is printed, or when fiches have an odd number of pages', () => {
    expect(ouvertureDouble(undefined, [undefined, undefined], undefined)).toBe(false);
    expect(ouvertureDouble(22, [23, 26], 28)).toBe(false);
    expect(ouvertureDouble(22, [23, 25], 26)).toBe(false);
    expect(ouvertureDouble(22, [23, 27], 29)).toBe(true);
  });

  test('moves the pages after it, where it was printed on one', () => {
    const one = {
      ...fiche(makerOf({ text: String, markdown: String, url: String, full: false, items: 0 }), 1),
      id: 'a',
    };
    const parties = [partie('fiches', { type: 'fiches', fiches: [one] }), short('suite')];
    const moved = (debut: number, premiere: number): unknown =>
      ouvertureDe(
        parties,
        new Map([
          ['avant', 3],
          ['fiches', debut],
          ['fiche-a', premiere],
          ['suite', premiere + 2],
        ]),
      );
    const pages = (...numbers: readonly number[]) =>
      new Map(['avant', 'fiches', 'fiche-a', 'suite'].map((ancre, i) => [ancre, numbers[i]]));
    expect(moved(22, 23)).toEqual({ double: true, numbers: pages(3, 22, 24, 26) });
    expect(moved(22, 24)).toEqual({ double: true, numbers: pages(3, 22, 24, 26) });
    expect(moved(23, 24)).toEqual({ double: false, numbers: pages(3, 23, 24, 26) });
  });

  test('does not ask what follows the last fiche when nothing does', () => {
    expect(ouvertureDouble(22, [23, 25], undefined)).toBe(true);
  });
});

test('a string of CSS ends neither itself nor its element', () => {
  expect(cssString('Le plan d’actions : « A1 »')).toBe('"Le plan d’actions : \\ab  A1 \\bb "');
  for (const hostile of ['"', '\\', '\n', '</style>', '}', '\u0000', '\ud800', '\u2028', '*/', '<!--'])
    expect(cssString(hostile)).toMatch(/^"(?:[\p{L}\p{N} .,:·–’()-]|\\[0-9a-f]{1,6} )*"$/u);
});

test('the contents are on the pages of the first part, where they share one', () => {
  const pages = { nom: 'folio-1', titre: 'Bref', paysage: false, ouverture: false, onglet: undefined };
  expect(pageRules('Plan', [{ ...pages, sommaire: true }])).toContain('.folio-1,.sommaire{page:folio-1}');
  expect(pageRules('Plan', [pages])).not.toContain('sommaire');
});

test('a page says on its side which part it belongs to', () => {
  const rules = pageRules('Plan', [
    { nom: 'folio-1', titre: 'Budget', paysage: false, ouverture: false, onglet: undefined },
    { nom: 'folio-2', titre: 'Actions', paysage: true, ouverture: false, onglet: undefined },
    {
      nom: 'folio-3',
      titre: 'A1-FA1',
      paysage: false,
      ouverture: false,
      onglet: { texte: 'A1', couleur: '--teinte-1', rang: 0 },
    },
  ]);
  expect(rules).toContain('@page folio-1:left{@bottom-right{content:"Plan"}}');
  expect(rules).toContain('@page folio-1:right{@bottom-left{content:"Budget"}}');
  expect(rules).toMatch(/@page folio-2:left\{size:A4 landscape/);
  expect(rules).toMatch(
    /@page folio-3:left\{@bottom-right\{[^}]*\}@left-top\{content:"A1";background:var\(--teinte-1\)/,
  );
  expect(rules).toMatch(/@page folio-3:right\{@bottom-left\{[^}]*\}@right-top\{/);
});

describe('fonts', () => {
  const fonts = FONT_FILES.map((file) => ({ ...file, woff2: new Uint8Array([1, 2, 3]) }));
  const families = (text: string): number => fontFaces(fonts, text).split('\n').length;

  test('are those that the text needs', () => {
    const french = families('Où l’élève œuvre : 12 400 €, « déjà »…');
    expect(french).toBe(fonts.length / 2);
    expect(families('Œuvre à Łódź')).toBe(fonts.length);
  });

  test('are inside the page', () => {
    expect(fontFaces(fonts, 'a')).toContain('url(data:font/woff2;base64,AQID)');
    expect(fontFaces(fonts, 'a')).not.toMatch(/https?:/);
  });
});
