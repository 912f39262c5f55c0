import { beforeAll, describe, expect, test } from 'vitest';
import type { HtmlAssets } from '../../../src/render/html/index.ts';
import { refusedLogo, refusedStyle, renderFicheSeule, renderHtml } from '../../../src/render/html/index.ts';
import { fakeDocument } from './fake-document.ts';
import { fiche } from './fake-fiche.ts';
import { makerOf, type Filling } from './fake-maker.ts';
import { attribute, elementsOf, realAssets, textOf } from './read-page.ts';

const FILLING: Filling = {
  text: (field) => field,
  markdown: (field) => field,
  url: () => 'https://exemple.fr/',
  full: true,
  items: 1,
};
const document = fakeDocument(FILLING);
const svg = (inside: string, attributes = ''): Parameters<typeof refusedLogo>[0] => ({
  type: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`,
  ),
});

let assets: HtmlAssets;
beforeAll(async () => {
  assets = await realAssets();
});

describe('a style sheet of a plan', () => {
  test.each([
    ':root { --accent: #a00 }',
    '@media (width < 40em) { h2 { margin: calc(1em + 2px) } }',
    '/* rouge */ h1::after { content: "»" }',
  ])('is accepted: %s', (css) => {
    expect(refusedStyle(css)).toBeUndefined();
  });

  test.each([
    'a{background:url(x)}',
    'a{background:URL ("data:,")}',
    'a{background:u\\72l(x)}',
    'a{background:image-set("x" 1x)}',
    '@import "x";',
    '@im/**/port "x";@IMPORT "y"',
    '@font-face{}',
    '</style><script>',
    '<!-- x',
    'a{behavior : x}',
    'a{width:expression(alert(1))}',
  ])('is refused: %s', (css) => {
    expect(refusedStyle(css)).toBeTypeOf('string');
  });
});

describe('a logo', () => {
  test('is a plain drawing, or a PNG', () => {
    expect(refusedLogo(svg('<g><path d="M0 0"/><text>A &amp; B</text></g>'))).toBeUndefined();
    expect(
      refusedLogo(svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#a"/>')),
    ).toBeUndefined();
    expect(
      refusedLogo({ type: 'image/png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0) }),
    ).toBeUndefined();
    expect(refusedLogo({ type: 'image/png', bytes: Uint8Array.of(0x47, 0x49, 0x46) })).toBe('n’est pas une image PNG');
  });

  test.each([
    svg('<script>alert(1)</script>'),
    svg('<sc&#114;ipt/>'),
    svg('<foreignObject><p/></foreignObject>'),
    svg('<image href="https://exemple.fr/"/>'),
    svg('<style>*{}</style>'),
    svg('<set attributeName="href"/>'),
    svg('<a href="x"/>'),
    svg('<use href="https://exemple.fr/#a"/>'),
    svg("<use xlink:href = 'data:x'/>"),
    svg('<rect fill="url(https://exemple.fr/)"/>'),
    svg('<rect style="fill:red"/>'),
    svg('<rect\nonclick="x"/>'),
    svg('', ' onload="x"'),
    svg('<![CDATA[<script>]]>'),
    svg('<?xml-stylesheet href="x"?>'),
    svg('&xxe;'),
    { type: 'image/svg+xml', bytes: new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>') } as const,
    { type: 'image/svg+xml', bytes: new TextEncoder().encode('<html><svg/></html>') } as const,
  ])('that does more is refused (%#)', (logo) => {
    expect(refusedLogo(logo)).toBeTypeOf('string');
  });

  test('stands on the cover, whole, with whom it is of', () => {
    const html = renderHtml(
      document,
      { ...assets, modele: { ...assets.modele, logo: svg('<rect/>') } },
      { medium: 'screen', pages: new Map() },
    );
    const [image, ...others] = elementsOf(html).filter(({ tagName }) => tagName === 'img');
    expect(others).toEqual([]);
    expect(attribute(image!, 'alt')).toBe('Logo : territoire');
    expect(attribute(image!, 'src')).toMatch(/^data:image\/svg\+xml;base64,PHN2Zy/);
  });
});

test('the style of a plan comes after ours', () => {
  const html = renderHtml(
    document,
    { ...assets, modele: { ...assets.modele, css: 'h1{color:#a00}' } },
    { medium: 'screen', pages: new Map() },
  );
  expect(html).toContain('h1{color:#a00}</style>');
});

describe('a draft', () => {
  const page = (html: string) => {
    const elements = elementsOf(html);
    const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
    return {
      elements,
      title: textOf(named('title')[0]!),
      robots: named('meta').some((one) => attribute(one, 'name') === 'robots'),
    };
  };
  const seule = {
    ...document,
    fiche: fiche(makerOf(FILLING), 2),
    partenaires: [{ nom: 'Caisse', description: 'Elle verse.' }],
    sigles: [{ sigle: 'CTG', sens: 'Convention' }],
  };

  test('says so first, in words for who does not see it across the page, and to search engines', () => {
    const html = renderHtml(document, assets, { medium: 'screen', pages: new Map() });
    const { elements, title, robots } = page(html);
    expect(title).toBe('mention.mot · nom');
    expect(robots).toBe(true);
    const mark = elements.find((one) => attribute(one, 'class') === 'filigrane');
    expect(attribute(mark!, 'aria-hidden')).toBe('true');
    expect(textOf(elements.find((one) => attribute(one, 'class') === 'couverture-mention')!)).toBe('mention.phrase');
  });

  test('leaves no trace on what is none', () => {
    const html = renderHtml({ ...document, mention: undefined }, assets, { medium: 'print', pages: new Map() });
    const { elements, title, robots } = page(html);
    expect([title, robots]).toEqual(['nom', false]);
    expect(elements.some((one) => attribute(one, 'class') === 'filigrane')).toBe(false);
  });

  test('is marked on a fiche alone, which says its plan, its words and its version, and leads nowhere else', () => {
    const { elements, title } = page(renderFicheSeule(seule, assets));
    const text = textOf(elements[0]!);
    expect(title).toContain('mention.mot · ');
    for (const said of ['nom', 'mention.phrase', 'statut', 'edition', 'Elle verse.', 'Convention', 'colophon'])
      expect(text).toContain(said);
    const links = elements.filter(({ tagName }) => tagName === 'a').map((one) => attribute(one, 'href') ?? '');
    const own = new Set(elements.map((one) => `#${attribute(one, 'id') ?? ''}`));
    expect(links.filter((href) => !href.startsWith('https://exemple.fr/') && !own.has(href))).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
  });
});
