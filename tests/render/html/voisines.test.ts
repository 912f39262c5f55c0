import { beforeAll, describe, expect, test } from 'vitest';
import type { FicheView, PstDocument } from '../../../src/document/index.ts';
import { estCourte, estEnRegard, estSerree, pagesDe } from '../../../src/render/html/densite.ts';
import { renderHtml, type HtmlAssets } from '../../../src/render/html/index.ts';
import { voisinesOf } from '../../../src/render/html/voisines.ts';
import { fakeDocument } from './fake-document.ts';
import { fiche } from './fake-fiche.ts';
import { barre, makerOf } from './fake-maker.ts';
import { attribute, elementsOf, realAssets, type Element } from './read-page.ts';

const make = (items: number) =>
  makerOf({ text: (field) => field, markdown: (field) => field, url: () => '', full: items > 0, items });
const bare = (id: string, changes: Partial<FicheView> = {}): FicheView => ({
  ...fiche(make(0), 1),
  id,
  code: `A1-${id.toUpperCase()}`,
  ...changes,
});
const long = (id: string, changes: Partial<FicheView> = {}): FicheView =>
  bare(id, { description: 'Un mot après un autre. '.repeat(120), ...changes });
const withSousAction = (id: string): FicheView => long(id, { sousActions: fiche(make(2), 1).sousActions });

const ids = (fiches: readonly FicheView[]): readonly string[] =>
  voisinesOf(fiches).map((group) => group.map((one) => one.id).join('+'));

describe('a fiche of a few lines', () => {
  test('shares the page of the one before, of its axe', () => {
    expect(ids([long('a'), bare('b'), bare('c'), long('d')])).toEqual(['a+b+c', 'd']);
    expect(ids([bare('a'), long('b')])).toEqual(['a', 'b']);
    const other = { ...bare('b').axe, id: 'autre' };
    expect(ids([long('a'), bare('b', { axe: other })])).toEqual(['a', 'b']);
  });

  test('is told from those that have more to say', () => {
    expect([bare('a'), long('a'), withSousAction('a')].map(estCourte)).toEqual([true, false, false]);
  });
});

test('a fiche is set closer where two pages would hardly hold it, and takes more than two where they would not', () => {
  const described = (words: number): FicheView => bare('a', { description: 'mot '.repeat(words) });
  const [ordinary, full, tooLong] = [described(800), described(3000), described(6000)];
  expect([ordinary, full, tooLong].map(estSerree)).toEqual([false, true, true]);
  expect([bare('a'), ordinary, full, tooLong].map((one) => pagesDe([one]))).toEqual([1, 2, 2, 3]);
});

test('the follow-up is opposite a text that surely holds on a page, where it would not hold under it', () => {
  const calendrier = (phases: number): Partial<FicheView> => ({
    calendrier: Array.from({ length: phases }, () => ({ ...barre(make(1), 'phase'), precisions: [] })),
  });
  const described = (words: number, phases: number): FicheView =>
    bare('a', { description: 'mot '.repeat(words), ...calendrier(phases) });
  expect([described(600, 30), described(600, 1), described(2500, 30)].map(estEnRegard)).toEqual([true, false, false]);
});

let assets: HtmlAssets;
beforeAll(async () => {
  assets = await realAssets();
});

/** A document with these fiches alone, each with a phase that is drawn. */
function documentWith(fiches: readonly FicheView[]): PstDocument {
  const axe = bare('a').axe;
  const barres = [{ ...barre(make(1), 'phase'), dessine: true }];
  const drawn = fiches.map(({ code, nom, id }) => ({
    code,
    nom,
    href: `#fiche-${id}`,
    enjeu: undefined,
    pilotes: [],
    publics: undefined,
    barres,
  }));
  return {
    ...fakeDocument({ text: (field) => field, markdown: () => '', url: () => '', full: false, items: 0 }),
    dessin: { annees: ['2022', '2023'], axes: [{ axe, fiches: drawn }] },
    parties: [{ id: 'fiches', titre: 'Annexe 1 – Les fiches', blocs: [{ type: 'fiches', fiches }] }],
  };
}

const read = (
  fiches: readonly FicheView[],
  pages: Readonly<Record<string, number>> = {},
  medium: 'print' | 'screen' = 'print',
) => elementsOf(renderHtml(documentWith(fiches), assets, { medium, pages: new Map(Object.entries(pages)) }));
const having = (elements: readonly Element[], name: string): readonly Element[] =>
  elements.filter((one) => attribute(one, 'class')?.split(' ').includes(name));

describe('the page that keeps the next fiche on facing pages', () => {
  const SUB = 'fiche-a-sous-action-2';

  test('is foreseen before anything is printed, then follows where the last sub-action is', () => {
    const fiches = [withSousAction('a'), long('b')];
    expect(having(read(fiches, { 'fiche-a': 4, [SUB]: 6 }), 'respiration')).toHaveLength(1);
    expect(having(read(fiches, { 'fiche-a': 4, [SUB]: 6, 'fiche-b': 8 }), 'respiration')).toHaveLength(1);
    expect(having(read(fiches, { 'fiche-a': 4, [SUB]: 5 }), 'respiration')).toHaveLength(0);
    expect(having(read([bare('a'), long('b')]), 'respiration')).toHaveLength(1);
    expect(having(read([long('a'), bare('b')]), 'respiration')).toHaveLength(0);
  });

  test('shows the axe, the fiche standing out, to who sees it alone', () => {
    const elements = read([bare('a'), long('b')]);
    const [page] = having(elements, 'respiration');
    expect(attribute(page!, 'aria-hidden')).toBe('true');
    expect(having(elements, 'estompee')).toHaveLength(1);
  });

  test('is for paper', () => {
    expect(having(read([bare('a'), long('b')], {}, 'screen'), 'respiration')).toHaveLength(0);
  });
});

test('the first words of an annexe stand above its title, and are read with it', () => {
  const [surtitre] = having(read([long('a')]), 'surtitre');
  expect(surtitre).toBeDefined();
  const titles = renderHtml({ ...documentWith([long('a')]) }, assets, { medium: 'print', pages: new Map() });
  expect(titles).toContain('<span class="surtitre">Annexe 1<span class="lu"> –</span></span> Les fiches</h2>');
});
