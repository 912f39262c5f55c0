import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type HtmlAssets, loadHtmlAssets, renderHtml } from '../../../src/render/html/index.ts';
import { MAX_POLICE, readPolice } from '../../../src/render/html/modele/polices.ts';
import { readAsset } from '../../../src/workspace/index.ts';
import { fakeDocument } from './fake-document.ts';

const FILE = '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-600-normal.woff2';
const OTHER = '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-600-normal.woff2';
const NAME = 'texte-400.woff2';

let good: Uint8Array;
let other: Uint8Array;
let assets: HtmlAssets;
beforeAll(async () => {
  [good, other, assets] = await Promise.all([readAsset(FILE), readAsset(OTHER), loadHtmlAssets(readAsset)]);
});

/** The same file, with another number in its header. */
function withNumber(at: number, value: number, bytes: 2 | 4): Uint8Array {
  const copy = Buffer.from(good);
  if (bytes === 2) copy.writeUInt16BE(value, at);
  else copy.writeUInt32BE(value, at);
  return copy;
}

describe('a font of a plan', () => {
  test.each([
    [NAME, { role: 'texte', weight: 400, style: 'normal' }],
    ['texte-700-italique.woff2', { role: 'texte', weight: 700, style: 'italic' }],
    ['titres-800.woff2', { role: 'titres', weight: 800, style: 'normal' }],
  ])('is told by its name: %s', (name, expected) => {
    const read = readPolice(name, good);
    expect(read).toMatchObject({ police: { ...expected, woff2: good }, remarques: [] });
  });

  test.each([
    'texte.woff2',
    'texte-450.woff2',
    'titre-400.woff2',
    'texte-400-italic.woff2',
    'a/texte-400.woff2',
    'TEXTE-400.woff2',
  ])('has one of the names that pst knows: not %s', (name) => {
    expect(readPolice(name, good)).toContain('n’a pas un nom que pst connaît');
  });

  test('draws French, or is refused with what it lacks', () => {
    expect(readPolice(NAME, other)).toMatch(
      /^ne dessine pas B C D .* et \d+ autres signes : ce n’est pas une police pour du texte$/u,
    );
    expect(readPolice(NAME, good)).toMatchObject({ remarques: [] });
  });

  test('is a whole WOFF2 file', () => {
    const bomb = brotliCompressSync(Buffer.alloc(30_000_000));
    const broken: readonly Uint8Array[] = [
      new Uint8Array(),
      Buffer.from('wOF2'),
      Buffer.from('OTTO and what follows, longer than a header of forty-eight bytes'),
      good.subarray(0, -1),
      good.subarray(0, 100),
      withNumber(4, 0x74746366, 4),
      withNumber(12, 0, 2),
      withNumber(12, 60_000, 2),
      withNumber(16, 0xffffffff, 4),
      withNumber(20, 0xffffffff, 4),
      withNumber(20, 100, 4),
      Buffer.concat([good.subarray(0, 300), Buffer.alloc(good.length - 300)]),
      Buffer.concat([good.subarray(0, 300), bomb]),
    ];
    for (const [i, bytes] of broken.entries()) expect([i, readPolice(NAME, bytes)]).toEqual([i, expect.any(String)]);
  });

  test('never takes long, whatever a byte of it is', () => {
    const start = performance.now();
    for (let i = 0; i < 400; i++) {
      const copy = Buffer.from(good);
      copy[(i * 7919) % copy.length] = (i * 31) % 256;
      readPolice(NAME, copy);
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);

  test('is not heavy', () => {
    expect(readPolice(NAME, new Uint8Array(MAX_POLICE + 1))).toContain('pèse plus de 300 Ko');
  });
});

describe('the pages of a plan with a font', () => {
  const render = (text: string, name: string): string => {
    const read = readPolice(name, good);
    if (typeof read === 'string') throw new Error(read);
    const document = fakeDocument({ text: () => text, markdown: () => text, url: () => '', full: false, items: 1 });
    const own = { ...assets, modele: { ...assets.modele, polices: [read.police] } };
    return renderHtml(document, own, { medium: 'screen', pages: new Map() });
  };
  const families = (html: string): readonly string[] =>
    [...new Set([...html.matchAll(/@font-face\{font-family:"([^"]*)"/gu)].map(([, family = '']) => family))].sort();

  test('ask for it first, then for ours, and for nothing outside', () => {
    const html = render('Žižek et Ķīlis', 'texte-400.woff2');
    expect(html).toContain(`:root{--texte:'Texte du plan', 'Source Sans 3', sans-serif}`);
    expect(families(html)).toEqual(['Bricolage Grotesque', 'Source Sans 3', 'Texte du plan']);
    expect(html).not.toMatch(/url\((?!data:|#)/u);
  });
});
