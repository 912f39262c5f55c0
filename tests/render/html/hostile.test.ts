import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Partie, PstDocument } from '../../../src/document/index.ts';
import { renderHtml, type HtmlAssets } from '../../../src/render/html/index.ts';
import { proseOf } from '../../../src/render/html/markdown.ts';
import { ownPlaces } from '../../../src/render/html/url.ts';
import { fakeDocument } from './fake-document.ts';
import type { Filling } from './fake-maker.ts';
import { attribute, elementsOf, realAssets, textOf } from './read-page.ts';

const CORPUS = new URL('../../../../shared/corpora/naughty-strings.json', import.meta.url);
const hasCorpus = existsSync(CORPUS);
const naughty = hasCorpus ? (JSON.parse(readFileSync(CORPUS, 'utf8')) as readonly string[]) : [];

/** Strings put together in one field. */
const BATCH = 32;

const OURS: readonly string[] = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '<!-- <p>',
  ']]><iframe srcdoc="<p>">',
  '{{{this}}} {{constructor.name}} {{> fiche}}',
  '*/}body{display:none}/*',
  '"}@page{margin:0}',
  '\u2028</script>\u0000<b>',
  '&lt;b&gt; &#60;b&#62; &amp;',
  '[lien](javascript:alert(1)) [lien](JaVaScRiPt:alert(1)) [lien](java&#x73;cript:alert(1))',
  '[lien](file:///etc/passwd) [lien](data:text/html,<b>) ![image](https://exemple.invalid/x.png)',
  '<javascript:alert(1)> <https://exemple.invalid/?a="b"> [a](<https://exemple.invalid/" onclick="x>)',
  '[a]: javascript:alert(1)\n\n[a] <b onclick=x>gras</b>\n\n<div onclick=x>\n',
  '[a](https://exemple.invalid "titre\\" onclick=\\"x")',
  '```"><script>\ncode\n```',
];

/** Every construction of CommonMark that the tool reads. */
const RICH = [
  '# Un\n\n## Deux\n\n### Trois\n\n#### Quatre',
  'mot *accent* **fort** `code` [lien](https://exemple.fr "titre") <https://exemple.fr>  \nsaut',
  '- un\n- deux\n\n3. trois\n4. quatre',
  '> cité\n\n---\n\n```js\ncode\n```\n\n    code',
].join('\n\n');

const WORD: Filling = {
  text: () => 'mot',
  markdown: () => 'mot',
  url: () => 'https://exemple.fr/',
  full: true,
  items: 1,
};

let assets: HtmlAssets;
beforeAll(async () => {
  assets = await realAssets();
});

const page = (filling: Partial<Filling>): string =>
  renderHtml(fakeDocument({ ...WORD, ...filling }), assets, { medium: 'screen', pages: new Map() });

/** The elements of a page with the names of their attributes, in order. A drawing has as many lines of words as they need. */
const shape = (html: string): readonly string[] =>
  elementsOf(html)
    .filter(({ tagName }) => tagName !== 'text')
    .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));

const addresses = (html: string): readonly string[] =>
  elementsOf(html).flatMap((element) =>
    ['href', 'src', 'action', 'data'].flatMap((name) => attribute(element, name) ?? []),
  );
const isFollowed = (address: string): boolean => /^(?:https?:\/\/|mailto:|#)/i.test(address);
const prose = proseOf(ownPlaces(['contenu']));

/** What no page can hold as written: HTML reads these characters as others, or as nothing. */
const asRead = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');

function testStrings(strings: readonly string[]): void {
  // Many in one field, for a page takes time to print.
  const batches = strings.filter((_, i) => i % BATCH === 0).map((_, i) => strings.slice(i * BATCH, (i + 1) * BATCH));

  test('stay text in every field of text', () => {
    const harmless = shape(page({}));
    for (const batch of batches) {
      const html = page({ text: () => batch.join(' · ') });
      expect(shape(html), JSON.stringify(batch)).toEqual(harmless);
      const title = elementsOf(html).find(({ tagName }) => tagName === 'h1');
      expect(textOf(title!)).toBe(asRead(batch.join(' · ')));
    }
  });

  test('make nothing new in every field of Markdown', () => {
    const known = new Set(shape(page({ markdown: () => RICH })));
    const html = page({ markdown: () => strings.join('\n\n') });
    expect([...new Set(shape(html))].filter((element) => !known.has(element))).toEqual([]);
    expect(addresses(html).filter((address) => !isFollowed(address))).toEqual([]);
  });

  test('make nothing new in Markdown, one by one', () => {
    const known = new Set(shape(prose(RICH, 2)));
    for (const string of strings) {
      const html = prose(string, 2);
      expect(
        shape(html).filter((element) => !known.has(element)),
        JSON.stringify(string),
      ).toEqual([]);
      expect(addresses(html).filter((address) => !isFollowed(address))).toEqual([]);
    }
  });

  test('lead nowhere as addresses', () => {
    const known = new Set(shape(page({})));
    const html = renderHtml(withSources(strings), assets, { medium: 'screen', pages: new Map() });
    expect(shape(html).filter((element) => !known.has(element))).toEqual([]);
    expect(addresses(html).filter((address) => !isFollowed(address))).toEqual([]);
  });
}

function withSources(urls: readonly string[]): PstDocument {
  const annexe = urls.map((url) => ({ titre: 'mot', details: undefined, url }));
  const partie: Partie = { id: 'sources', titre: 'mot', blocs: [{ type: 'sources', annexe, notes: [] }] };
  return { ...fakeDocument(WORD), parties: [partie] };
}

describe('hostile strings of ours', () => testStrings(OURS));

describe.skipIf(!hasCorpus)('naughty strings of the corpus (skipped without ../shared)', () => testStrings(naughty));

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  '//exemple.fr',
  '#ailleurs',
])('an address that may not be followed is printed as text: %s', (url) => {
  expect(addresses(page({ url: () => url }))).not.toContain(url);
  expect(textOf(elementsOf(page({ url: () => url }))[0]!)).toContain(url);
  expect(addresses(prose(`[mot](${url})`, 2))).toEqual([]);
  expect(prose(`[mot](${url})`, 2)).toContain('mot');
});

test('raw HTML in Markdown is text', () => {
  const html = prose('<b onclick="x">gras</b>\n\n<div>\nbloc\n</div>', 2);
  expect(shape(html)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:b|div)\b/)]));
  expect(textOf(elementsOf(html)[0]!)).toContain('<b onclick="x">gras</b>');
});

test('a title with CSS in it ends neither its rule nor the style sheet', () => {
  const html = page({ text: () => '"}body{display:none}</style><b>' });
  const style = elementsOf(html).find(({ tagName }) => tagName === 'style');
  expect(style!.childNodes).toHaveLength(1);
  expect(html).not.toMatch(/content:"[^"]*"\}body\{display/);
});
