import { beforeAll, describe, expect, test } from 'vitest';
import type { PstDocument } from '../../../src/document/index.ts';
import { renderHtml, type HtmlAssets } from '../../../src/render/html/index.ts';
import { fakeDocument } from './fake-document.ts';
import type { Filling } from './fake-maker.ts';
import { attribute, elementsOf, realAssets, textOf, type Element } from './read-page.ts';

const MEDIA = ['screen', 'print'] as const;

/** Said elsewhere on the same page, in the words that are left. */
const NOT_PRINTED = [
  'budget.total.bas',
  'budget.total.haut', // the total is one sentence
  'fiche.budgetTotal.bas',
  'fiche.budgetTotal.haut',
  'ventilation.montant.texte', // in two columns
  'action.barre.type', // in the fiche
  'synthese.indicateur.definition',
  'synthese.indicateur.unite',
  'synthese.indicateur.origine',
  'synthese.indicateur.justifications',
  'synthese.indicateur.precisions', // in the fiche
  'fiche.annees', // those of the plan are drawn
  'dessin.depart', // once something was measured; in the table
  'axe.code', // once, at the opening of the fiches: see below
  'axe.titreCourt', // no place is too narrow for the whole title
];

const made = new Map<string, string>();
const unique = (field: string): string => {
  const text = `${field} ${String(made.size).padStart(4, '0')}`;
  made.set(text, field);
  return text;
};
const FULL: Filling = {
  text: unique,
  markdown: unique,
  url: (field) => `https://exemple.fr/${unique(field).replaceAll(' ', '/')}`,
  full: true,
  items: 2,
};

const full = fakeDocument(FULL);
const fields = [...made].filter(([, field]) => !/\.(href|url)$/.test(field));
const bare = fakeDocument({ ...FULL, full: false, items: 1 });
const empty = fakeDocument({ ...FULL, full: false, items: 0 });

let assets: HtmlAssets;
beforeAll(async () => {
  assets = await realAssets();
});

const render = (document: PstDocument, medium: (typeof MEDIA)[number], pages = new Map<string, number>()): string =>
  renderHtml(document, assets, { medium, pages });

const named = (elements: readonly Element[], ...names: readonly string[]): readonly Element[] =>
  elements.filter(({ tagName }) => names.includes(tagName));

describe.each(MEDIA)('%s', (medium) => {
  test('prints every string of the document', () => {
    const [page] = elementsOf(render(full, medium));
    const text = textOf(page!);
    const missing = fields.filter(([string]) => !text.includes(string)).map(([, field]) => field);
    expect([...new Set(missing)].filter((field) => !NOT_PRINTED.includes(field))).toEqual([]);
    const codes = full.parties.flatMap(({ blocs }) =>
      blocs.flatMap((bloc) => (bloc.type === 'fiches' ? bloc.fiches.map((fiche) => fiche.axe.code) : [])),
    );
    expect(codes.filter((code) => !text.includes(code))).toEqual([]);
  });

  test('leads to every address', () => {
    const hrefs = named(elementsOf(render(full, medium)), 'a').map((link) => attribute(link, 'href'));
    const addresses = full.parties.flatMap(({ blocs }) =>
      blocs.flatMap((bloc) => {
        if (bloc.type === 'fiches') return bloc.fiches.flatMap(({ documents }) => documents.map(({ href }) => href));
        return bloc.type === 'sources' ? [...bloc.annexe, ...bloc.notes].map(({ url }) => url) : [];
      }),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(hrefs).toEqual(expect.arrayContaining(addresses));
  });

  test.each([
    ['full', full],
    ['without what is optional', bare],
    ['with empty lists', empty],
  ])('is sound: %s', (_, document) => {
    const elements = elementsOf(render(document, medium));
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const internal = elements.flatMap((element) => [
      ...(attribute(element, 'href')?.match(/^#.*/) ?? []),
      ...(attribute(element, 'aria-labelledby')
        ?.split(' ')
        .map((id) => `#${id}`) ?? []),
    ]);
    expect(internal.length).toBeGreaterThan(0);
    expect(internal.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    expect(named(elements, 'a').filter((link) => !attribute(link, 'href'))).toEqual([]);
    expect(attribute(named(elements, 'html')[0]!, 'lang')).toBe('fr');
    expect(textOf(named(elements, 'title')[0]!)).not.toBe('');
    expect(render(document, medium)).not.toMatch(/undefined|\[object|NaN|\{\{/);
  });

  test.each([
    ['full', full],
    ['without what is optional', bare],
  ])('has headings in order, the first of them alone: %s', (_, document) => {
    const headings = elementsOf(render(document, medium)).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    expect(headings.filter((_heading, i) => levels[i]! > (levels[i - 1] ?? 0) + 1).map(textOf)).toEqual([]);
    expect(headings.filter((heading) => textOf(heading).trim() === '')).toEqual([]);
  });

  test('names every table and the direction of its headers', () => {
    const elements = elementsOf(render(full, medium));
    const tables = named(elements, 'table');
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const caption = table.childNodes.find(({ nodeName }) => nodeName === 'caption');
      expect(caption === undefined ? '' : textOf(caption).trim()).not.toBe('');
    }
    const scopes = new Set(named(elements, 'th').map((th) => attribute(th, 'scope')));
    expect([...scopes].sort()).toEqual(['col', 'row', 'rowgroup']);
  });
});

describe('headings written in Markdown', () => {
  const written = (markdown: string, whole: boolean): readonly string[] => {
    const document = fakeDocument({ ...FULL, full: whole, items: whole ? 1 : 0, markdown: () => markdown });
    const headings = elementsOf(render(document, 'screen')).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    return headings.filter((_, i) => levels[i]! > (levels[i - 1] ?? 0) + 1).map(textOf);
  };

  test.each(['# Un', '## Deux', '# Un\n\n### Trois', '### Trois\n\n# Un\n\n## Deux'])(
    'leave no gap: %j',
    (markdown) => {
      expect(written(markdown, true)).toEqual([]);
      expect(written(markdown, false)).toEqual([]);
    },
  );
});

describe('pages', () => {
  const anchors = ['partie-budget', 'fiche-f2'];
  const contents = (medium: (typeof MEDIA)[number], pages: ReadonlyMap<string, number>): readonly string[] =>
    elementsOf(render(full, medium, new Map(pages)))
      .filter((element) => attribute(element, 'class') === 'entree-page')
      .map(textOf);

  test('fill the contents on paper, and nothing on screen', () => {
    const pages = new Map(anchors.map((anchor, i) => [anchor, 4321 + i]));
    const [, ...others] = contents('print', pages).filter((page) => page !== '');
    expect(contents('print', pages)).toContain('4321');
    expect(others).toContain('4322');
    expect(contents('screen', pages)).toEqual([]);
  });

  test('leave the contents empty until they are known', () => {
    expect(contents('print', new Map()).length).toBeGreaterThan(full.parties.length);
    expect(contents('print', new Map()).join('')).toBe('');
  });
});

test('the same document gives the same page', () => {
  expect(render(full, 'print')).toBe(render(full, 'print'));
});
