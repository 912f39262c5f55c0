import { getDocumentProxy, extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { printPdf } from '../../../src/render/pdf/index.ts';
import { page, request } from './request.ts';

const FICHE = page('<h1>Plan d’actions</h1><h2>Fiche A1</h2><p>Accueil des familles</p><h2>Fiche A2</h2>');

test('the document is tagged, in French, with its title shown and its bookmarks', async () => {
  const { bytes, browser } = await printPdf(request(FICHE, { author: 'Ville de Paris', subject: 'PST' }));
  const pdf = await getDocumentProxy(bytes);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: 'Projet social de territoire – Paris 13ᵉ',
    Author: 'Ville de Paris',
    Subject: 'PST',
    Language: 'fr',
    Creator: 'pst',
    Producer: browser,
    CreationDate: 'D:20240305060708Z',
    ModDate: 'D:20240305060708Z',
  });
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  const [top] = await pdf.getOutline();
  expect(top?.title).toBe('Plan d’actions');
  expect(top?.items.map((item: { title: string }) => item.title)).toEqual(['Fiche A1', 'Fiche A2']);
  const tags = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  expect(tags).toContain('"H1"');
  expect(tags).toContain('"H2"');
  expect(tags).toContain('"P"');
});

test('pages of several sizes and orientations, with margin boxes, live in one document', async () => {
  const css = `
    :root { --plan: 'PST du 13e'; }
    @page { size: A4; margin: 20mm; @top-left { content: var(--plan) } @bottom-right { content: counter(page) ' sur ' counter(pages) } }
    @page spread { size: A4 landscape; @bottom-left { content: 'plan d’actions' } }
    .spread { page: spread }`;
  const { bytes, pageCount } = await printPdf(
    request(page('<p>un</p><div class="spread">deux</div><p>trois</p>', css)),
  );
  const pdf = await getDocumentProxy(bytes);
  expect(pageCount).toBe(3);
  const wide = await Promise.all([1, 2, 3].map(async (n) => (await pdf.getPage(n)).view).map(isWide));
  expect(wide).toEqual([false, true, false]);
  const { text } = await extractText(pdf);
  expect(text[0]).toContain('PST du 13e');
  expect(text[0]).toContain('1 sur 3');
  expect(text[1]).toContain('plan d’actions');
  expect(text[2]).toContain('3 sur 3');
});

async function isWide(view: Promise<number[]>): Promise<boolean> {
  const [, , width, height] = await view;
  return width! > height!;
}

test('links keep to the web, mailboxes and the document', async () => {
  const hrefs = [
    'https://exemple.fr/',
    'mailto:a@exemple.fr',
    'javascript:alert(1)',
    'file:///etc/hostname',
    'ftp://exemple.fr/',
  ];
  const links = hrefs.map((href) => `<a href="${href}">${href}</a><br>`).join('');
  const { bytes } = await printPdf(request(page(`${links}<a href="#la">ici</a><p id="la">là</p>`)));
  const first = await (await getDocumentProxy(bytes)).getPage(1);
  const found = (await first.getAnnotations()) as { unsafeUrl?: string; dest?: unknown }[];
  expect(found.map(({ unsafeUrl }) => unsafeUrl).filter(Boolean)).toEqual([
    'https://exemple.fr/',
    'mailto:a@exemple.fr',
  ]);
  expect(found.filter(({ dest }) => dest === 'la')).toHaveLength(1);
});

test('the same request gives the same bytes', async () => {
  const html = page(`${'<h1>Titre</h1><p>texte <a href="#x">lien</a></p>'.repeat(40)}<p id="x">fin</p>`);
  const first = await printPdf(request(html));
  const second = await printPdf(request(html, { env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } }));
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  const other = await printPdf(request(html, { date: new Date('2024-03-05T06:07:09Z') }));
  expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
});
