import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PstDocument, SiteView } from '../../../src/document/index.ts';
import { renderSite, type HtmlAssets, type SitePage } from '../../../src/render/html/index.ts';
import { raiseHeadings } from '../../../src/render/html/titres.ts';
import { fakeDocument } from './fake-document.ts';
import { fiche } from './fake-fiche.ts';
import { lienFiche, makerOf, type Filling } from './fake-maker.ts';
import { attribute, elementsOf, realAssets, textOf } from './read-page.ts';

const WORDS: Filling = {
  text: (field) => field,
  markdown: () => '# Un\n\nmot [la fiche](#fiche-f2) [ailleurs](#nulle-part)',
  url: () => 'https://exemple.fr/',
  full: true,
  items: 2,
};

const HOSTILE = `</script><script>alert(1)</script><!-- "' \u2028 {{nom}}`;

let assets: HtmlAssets;
beforeAll(async () => {
  assets = await realAssets();
});

function siteOfWords(filling: Filling): readonly [PstDocument, SiteView] {
  const document = fakeDocument(filling);
  const make = makerOf(filling);
  const dashboard = document.parties
    .flatMap(({ blocs }) => blocs)
    .flatMap((bloc) => (bloc.type === 'tableau-de-bord' ? [bloc.tableauDeBord] : []))[0];
  return [
    document,
    {
      fiches: make.list((rank) => ({
        fiche: fiche(make, rank),
        page: `fiches/F${String(rank)}.html`,
        precedente: rank === 1 ? undefined : lienFiche(make, rank - 1),
        suivante: rank === 1 ? lienFiche(make, rank + 1) : undefined,
      })),
      tableauDeBord: dashboard,
      recherche: make.list((rank) => ({
        titre: make.text('recherche.titre'),
        lieu: make.text('recherche.lieu'),
        href: `#fiche-f${String(rank)}`,
        texte: make.text('recherche.texte'),
      })),
    },
  ];
}

function render(
  filling: Partial<Filling> = {},
  changes: Partial<SiteView> = {},
  { pdf, mention }: { readonly pdf?: string; readonly mention?: PstDocument['mention'] } = {},
): readonly SitePage[] {
  const [document, site] = siteOfWords({ ...WORDS, ...filling });
  return renderSite({ ...document, mention }, { ...site, ...changes }, assets, { pdf });
}

const pagesIn = (files: readonly SitePage[]): readonly SitePage[] => files.filter(({ path }) => path.endsWith('.html'));
const pageOf = (files: readonly SitePage[], path: string): string => files.find((file) => file.path === path)!.text;

test('is a page for the document, each fiche, the dashboard and the search, with one style sheet', () => {
  const expected = ['assets/site.css', 'fiches/F1.html', 'fiches/F2.html', 'index.html', 'recherche.html'];
  expect(
    render()
      .map(({ path }) => path)
      .sort(),
  ).toEqual([...expected, 'tableau-de-bord.html']);
  const without = render({}, { tableauDeBord: undefined });
  expect(without.map(({ path }) => path).sort()).toEqual(expected);
  expect(without.filter(({ text }) => text.includes('tableau-de-bord.html'))).toEqual([]);
});

describe.each([
  ['full', WORDS],
  ['bare', { ...WORDS, full: false, items: 1 }],
])('%s', (_, filling) => {
  test('every page has one widest heading, the others in order, and identifiers given once', () => {
    for (const { path, text } of pagesIn(render(filling))) {
      const elements = elementsOf(text);
      const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
      expect({ path, widest: levels.filter((level) => level === 1) }).toEqual({ path, widest: [1] });
      expect({ path, gaps: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1) }).toEqual({ path, gaps: [] });
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      expect({ path, twice: ids.filter((id, i) => ids.indexOf(id) !== i) }).toEqual({ path, twice: [] });
    }
  });

  test('every link within leads to a page, and to a place in it', () => {
    const files = render(filling);
    const ids = new Map(files.map(({ path, text }) => [path, elementsOf(text).map((one) => attribute(one, 'id'))]));
    for (const { path, text } of pagesIn(files)) {
      const hrefs = elementsOf(text).flatMap(
        (element) => attribute(element, 'href') ?? attribute(element, 'action') ?? [],
      );
      for (const href of hrefs.filter((one) => !one.startsWith('https:'))) {
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        expect({ path, href, ids: ids.get(target) }).toMatchObject({ ids: expect.any(Array) as unknown });
        if (anchor !== undefined) expect({ path, href, ids: ids.get(target) }.ids).toContain(anchor);
      }
    }
  });
});

test('the words of a fiche lead to the page of another, and keep to themselves what leads nowhere', () => {
  const page = elementsOf(pageOf(render(), 'fiches/F1.html'));
  const links = page.filter(({ tagName }) => tagName === 'a').map((link) => [textOf(link), attribute(link, 'href')]);
  expect(links).toContainEqual(['la fiche', '../fiches/F2.html']);
  expect(links.filter(([text]) => text === 'ailleurs')).toEqual([]);
});

test('the printed document is linked to where it is made, and nowhere else', () => {
  expect(pagesIn(render({}, {}, { pdf: 'plan.pdf' })).filter(({ text }) => !/plan\.pdf"/.test(text))).toEqual([]);
  expect(render().filter(({ text }) => /\.pdf"/.test(text))).toEqual([]);
});

test('search engines are asked to leave drafts alone, and the search always', () => {
  const hidden = (files: readonly SitePage[]): readonly string[] =>
    files.filter(({ text }) => text.includes('<meta name="robots" content="noindex">')).map(({ path }) => path);
  expect(hidden(render())).toEqual(['recherche.html']);
  expect(hidden(render({}, {}, { mention: { mot: 'Projet', phrase: 'Pas encore' } }))).toEqual(
    pagesIn(render()).map(({ path }) => path),
  );
});

test('no string of the plan runs, whatever it holds: the one script is the one that the policy names', () => {
  const files = render({ text: () => HOSTILE, markdown: () => HOSTILE });
  for (const { path, text } of pagesIn(files)) {
    const elements = elementsOf(text);
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    expect({ path, count: scripts.length }).toEqual({ path, count: path === 'recherche.html' ? 2 : 0 });
  }
  const [data, script] = elementsOf(pageOf(files, 'recherche.html')).filter(({ tagName }) => tagName === 'script');
  expect((JSON.parse(textOf(data!)) as readonly { texte: string }[])[0]!.texte).toBe(HOSTILE);
  const hash = createHash('sha256').update(textOf(script!)).digest('base64');
  const policy = elementsOf(pageOf(files, 'recherche.html')).find((one) => attribute(one, 'http-equiv') !== undefined);
  expect(attribute(policy!, 'content')).toContain(`script-src 'sha256-${hash}';`);
});

test('the pages beside the document share their style, and hold none', () => {
  const files = render();
  for (const { path, text } of pagesIn(files))
    expect({ path, own: text.includes('<style>') }).toEqual({ path, own: path === 'index.html' });
  expect(pageOf(files, 'assets/site.css')).not.toMatch(/@import|url\((?!["']?data:)/);
});

test('a page beside the document has no cover: its first sheet has the margins of the others', () => {
  expect(pageOf(render(), 'assets/site.css')).toMatch(/@media print\{@page :first\{margin:15mm/);
  expect(pageOf(render(), 'index.html')).not.toMatch(/@page :first\{margin:15mm/);
});

test('the same plan gives the same bytes', () => {
  expect(render()).toEqual(render());
});

test('headings go up together, and never above the first level', () => {
  expect(raiseHeadings('<h3 id="a">A</h3><h4>B</h4><h1>C</h1><hr><header>h3</header>', 2)).toBe(
    '<h1 id="a">A</h1><h2>B</h2><h1>C</h1><hr><header>h3</header>',
  );
});

describe('the reports of followed years', () => {
  const [document, site] = siteOfWords(WORDS);
  const withBilans = (...annees: readonly number[]): ReadonlyMap<string, string> => {
    const bilans = annees.map((annee) => ({ annee, document: { ...document, titre: `Bilan ${String(annee)}` } }));
    return new Map(
      renderSite(document, site, assets, { pdf: undefined, bilans }).map(({ path, text }) => [path, text]),
    );
  };
  const links = (html = ''): readonly (readonly [string, string | undefined])[] =>
    elementsOf(html)
      .filter(({ tagName }) => tagName === 'a')
      .filter((link) => /bilan-\d{4}\.html$/u.test(attribute(link, 'href') ?? ''))
      .map((link) => [attribute(link, 'href') ?? '', attribute(link, 'aria-current')] as const);

  test('stand beside the document, and every page leads to them', () => {
    const pages = withBilans(2023, 2024);
    const both = [
      ['bilan-2023.html', undefined],
      ['bilan-2024.html', undefined],
    ];
    expect(links(pages.get('index.html'))).toEqual(both);
    expect(links(pages.get('recherche.html'))).toEqual(both);
    expect(links(pages.get('fiches/F1.html'))).toEqual(both.map(([href]) => [`../${href ?? ''}`, undefined]));
    expect(links(pages.get('bilan-2024.html'))).toEqual([
      ['bilan-2023.html', undefined],
      ['bilan-2024.html', 'page'],
    ]);
  });

  test('are whole pages of their own, which lead back to the document', () => {
    const html = withBilans(2024).get('bilan-2024.html') ?? '';
    const elements = elementsOf(html);
    const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
    expect(named('h1').map(textOf)).toEqual(['Bilan 2024']);
    expect(named('a').some((link) => attribute(link, 'href') === 'index.html')).toBe(true);
    expect([named('style').length, named('link').length, named('script').length]).toEqual([1, 0, 0]);
  });

  test('are not there, nor named, without any', () => {
    const pages = withBilans();
    expect([...pages.keys()].filter((path) => path.startsWith('bilan'))).toEqual([]);
    expect(links(pages.get('index.html'))).toEqual([]);
  });
});
