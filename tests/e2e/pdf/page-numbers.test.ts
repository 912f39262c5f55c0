import { expect, test, vi } from 'vitest';
import { readPdf } from '../../render/read-pdf.ts';
import { page, printPdf, request } from './request.ts';

const FICHES = Array.from({ length: 40 }, (_, index) => `A${String(index + 1)}-FA`);
// Lengths that leave titles anywhere on a page, the contents on two pages, and the page numbers with one or two digits.
const BODY = FICHES.map(
  (id, index) => `<section id="${id}"><h2>Fiche ${id}.</h2>${'<p>mot</p>'.repeat((index * 7) % 30)}</section>`,
);
const CSS =
  '@page { size: A5; margin: 15mm } nav { break-after: page } h2 { break-after: avoid } nav a { display: block; line-height: 2 }';

function withContents(pages: ReadonlyMap<string, number>): string {
  const lines = FICHES.map((id) => `<a href="#${id}">${id}, page <b data-page>${String(pages.get(id) ?? '')}</b></a>`);
  return page(`<nav>${lines.join('')}</nav>${BODY.join('')}`, CSS);
}

test('the contents state the pages where the fiches are', async () => {
  const html = vi.fn(withContents);
  const { bytes, pages, pageCount } = await printPdf(request(html));
  const text = (await readPdf(bytes)).pages.map((content) => content.text);
  expect(pageCount).toBeGreaterThan(20);
  const contents = text.slice(0, 2).join('\n');
  for (const id of FICHES) {
    const real = 1 + text.findIndex((content) => content.includes(`Fiche ${id}.`));
    expect(pages.get(id), id).toBe(real);
    expect(contents).toContain(`${id}, page ${String(real)}`);
  }
  expect(html.mock.calls[0]?.[0].size).toBe(0);
});

test('an anchor is known when a link leads to it and it is displayed', async () => {
  const links = ['lié', 'A1-FA1', 'vide', 'svg', 'caché', 'absent'].map((id) => `<a href="#${id}">${id}</a>`).join(' ');
  const body = `${links}<a href="#">haut</a>
    <h2 id="A1-FA1" style="break-before: page">titre</h2>
    <p style="break-before: page"><span id="vide"></span>texte</p>
    <svg style="break-before: page; display: block"><g id="svg"><rect width="9" height="9" /></g></svg>
    <p id="caché" style="display: none">texte</p>
    <p id="lié" style="break-before: page">texte</p><p id="non-lié">texte</p>`;
  const { pages } = await printPdf(request(page(body)));
  expect(Object.fromEntries(pages)).toEqual({ 'A1-FA1': 2, vide: 3, svg: 4, lié: 5 });
});

test('a document that states no page is printed once', async () => {
  const onProgress = vi.fn();
  await printPdf(request(page('<a href="#a">a</a><p id="a">a</p>'), { onProgress }));
  expect(onProgress.mock.calls.flat().filter((message) => String(message).includes('mpression'))).toHaveLength(1);
});

test('a document that never agrees with itself is refused', async () => {
  const restless = (pages: ReadonlyMap<string, number>): string => {
    const before = pages.get('a') === 2 ? '' : '<p style="break-after: page">avant</p>';
    return page(`<a href="#a">a</a>${before}<p id="a">a</p>`);
  };
  await expect(printPdf(request(restless))).rejects.toThrow(/ne se stabilisent pas/);
});
