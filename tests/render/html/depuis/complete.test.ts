import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareTokens, tokensOf } from '../../../../src/diff/tokens.ts';
import { fusion } from '../../../../src/document/depuis/fusion.ts';
import { MARQUES, sansMarques } from '../../../../src/document/depuis/marques.ts';
import { DOCUMENT } from '../../../../src/document/depuis/nature-document.ts';
import type { PstDocument } from '../../../../src/document/index.ts';
import { type HtmlAssets, renderDepuis } from '../../../../src/render/html/index.ts';
import { fakeDocument } from '../fake-document.ts';
import type { Filling } from '../fake-maker.ts';
import { attribute, elementsOf, realAssets } from '../read-page.ts';

type Node = DefaultTreeAdapterTypes.Node;
const MEDIA = ['screen', 'print'] as const;

let assets: HtmlAssets;
beforeAll(async () => {
  assets = await realAssets();
});

function redline(before: PstDocument | undefined, after: PstDocument, medium: (typeof MEDIA)[number]): string {
  const [was, is] = [before && sansMarques(before), sansMarques(after)];
  const depuis = {
    document: fusion(DOCUMENT, was, is),
    marques: MARQUES,
    couverture: is,
    titre: 'Modifications depuis v1',
    versions: [{ terme: 'Version de départ', texte: 'v1' }],
    phrases: ['1 fiche modifiée.'],
    totaux: [{ libelle: 'Plan', avant: '1 €', apres: '2 €', effet: '+1 €' }],
    changements: [{ titre: 'Un objet', nature: 'ajout', href: undefined, combien: undefined, notes: ['une note'] }],
    mentions: { ajoutee: 'Fiche ajoutée', retiree: 'Fiche retirée' },
    modifie: true,
  };
  const comparaison = { decouper: tokensOf, comparer: compareTokens };
  return renderDepuis(depuis, assets, { medium, pages: new Map(), comparaison });
}

const filling = (word: string, more: Partial<Filling> = {}): Filling => ({
  text: (field) => `${word} ${field.replaceAll('.', ' ')}`,
  markdown: (field) => `${word} *${field.replaceAll('.', ' ')}*\n\n- ${word}`,
  url: (field) => `https://exemple.fr/${word}/${field}`,
  full: true,
  items: 2,
  ...more,
});

/** Drawings, and the years above them, show the new version. */
const DRAWN = /^(?:annees|figure-dessin)$/u;

/** The text below `main`, without what one element marks nor what is drawn. */
function textWithout(html: string, without: 'ins' | 'del'): string {
  const visit = (node: Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (tree.isElementNode(node) && [without, 'svg', 'style'].includes(node.tagName)) return '';
    if (tree.isElementNode(node) && DRAWN.test(attribute(node, 'class') ?? '')) return '';
    return 'childNodes' in node ? node.childNodes.map(visit).join(' ') : '';
  };
  const main = elementsOf(html).find(({ tagName }) => tagName === 'main');
  return visit(main ?? parse(html));
}

const HOSTILE: readonly string[] = [
  ...[MARQUES.garde, MARQUES.ajout, MARQUES.retrait, MARQUES.prose].flat(),
  `${MARQUES.retrait[0]}a${MARQUES.ajout[1]}`,
  `${MARQUES.prose[0]}a${MARQUES.prose[1]}b`,
  '<script>alert(1)</script>',
  '</style></title></main></svg><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '<!-- <p>',
  '" autofocus onfocus="alert(1)',
  "' onmouseover='alert(1)",
  '<ins></del>',
];

describe.each(MEDIA)('%s', (medium) => {
  test.each([
    ['everything was written anew', fakeDocument(filling('Avant')), fakeDocument(filling('Après'))],
    ['what is optional came', fakeDocument(filling('Avant', { full: false })), fakeDocument(filling('Après'))],
    ['what is optional went', fakeDocument(filling('Avant')), fakeDocument(filling('Après', { full: false }))],
    ['lists grew', fakeDocument(filling('Avant', { items: 1 })), fakeDocument(filling('Après', { items: 3 }))],
    ['lists emptied', fakeDocument(filling('Avant')), fakeDocument(filling('Après', { items: 0 }))],
  ])('tells each side of every kind of block: %s', (_, before, after) => {
    const html = redline(before, after, medium);
    expect(textWithout(html, 'del').match(/.{0,40}Avant.{0,40}/u)).toBeNull();
    expect(textWithout(html, 'ins').match(/.{0,40}Après.{0,40}/u)).toBeNull();
    const elements = elementsOf(html);
    // An address that is printed is marked there, and leads all the same.
    const urls = JSON.stringify(after).match(/https:[^"]*source\.url/gu) ?? [];
    expect(elements.flatMap((element) => attribute(element, 'href') ?? [])).toEqual(expect.arrayContaining(urls));
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\{|[\uFDD0-\uFDEF]/u);
  });

  test('marks nothing, breaks nothing and runs nothing of what texts hold', () => {
    const text = HOSTILE.join(' ');
    const hostile = (word: string): PstDocument =>
      fakeDocument(
        filling(word, { text: () => `${word} ${text} fin`, markdown: () => `${word} ${text} fin`, items: 1 }),
      );
    const html = redline(hostile('Avant'), hostile('Après'), medium);
    const elements = elementsOf(html);
    expect(elements.filter(({ tagName }) => ['script', 'img', 'iframe'].includes(tagName))).toEqual([]);
    expect(
      elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on') || name === 'autofocus')),
    ).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'main')).toHaveLength(1);
    expect(html.slice(html.indexOf('</style>'))).not.toMatch(/[\uFDD0-\uFDEF]/u);
    expect(textWithout(html, 'del')).not.toContain('Avant');
    expect(textWithout(html, 'ins')).not.toContain('Après');
  });
});
