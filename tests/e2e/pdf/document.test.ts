import { expect, test } from 'vitest';
import { readPdf } from '../../render/read-pdf.ts';
import { page, printPdf, request } from './request.ts';

test('the document is tagged, in French, with its title shown and its bookmarks', async () => {
  const html = page('<h1>Plan d’actions</h1><h2>Fiche A1</h2><p>Accueil des familles</p><h2>Fiche A2</h2>');
  const { bytes, browser } = await printPdf(request(html, { author: 'Ville de Paris', subject: 'PST' }));
  const pdf = await readPdf(bytes);
  expect(pdf.info).toMatchObject({
    Title: 'Projet social de territoire – Paris 13ᵉ',
    Author: 'Ville de Paris',
    Subject: 'PST',
    Language: 'fr',
    Creator: 'pst',
    Producer: browser,
    CreationDate: 'D:20240305060708Z',
    ModDate: 'D:20240305060708Z',
  });
  expect(pdf.isTagged).toBe(true);
  expect(pdf.isTitleShown).toBe(true);
  expect(pdf.outline).toMatchObject([
    { title: 'Plan d’actions', items: [{ title: 'Fiche A1' }, { title: 'Fiche A2' }] },
  ]);
  for (const role of ['"H1"', '"H2"', '"P"']) expect(pdf.pages[0]?.tags).toContain(role);
});

test('pages of several sizes and orientations, with margin boxes, live in one document', async () => {
  const css = `
    :root { --plan: 'PST du 13e'; }
    @page { size: A4; margin: 20mm; @top-left { content: var(--plan) } @bottom-right { content: counter(page) ' sur ' counter(pages) } }
    @page spread { size: A4 landscape; @bottom-left { content: 'plan d’actions' } }
    .spread { page: spread }`;
  const html = page('<p>un</p><div class="spread">deux</div><p>trois</p>', css);
  const { bytes, pageCount } = await printPdf(request(html));
  const { pages } = await readPdf(bytes);
  expect(pageCount).toBe(3);
  expect(pages.map(({ width, height }) => width > height)).toEqual([false, true, false]);
  expect(pages[0]?.text).toContain('PST du 13e');
  expect(pages[0]?.text).toContain('1 sur 3');
  expect(pages[1]?.text).toContain('plan d’actions');
  expect(pages[2]?.text).toContain('3 sur 3');
});

test('links keep to the web, mailboxes and the document', async () => {
  const safe = ['https://exemple.fr/', 'mailto:a@exemple.fr'];
  const hrefs = [...safe, 'javascript:alert(1)', 'file:///etc/hostname', 'ftp://exemple.fr/'];
  const links = hrefs.map((href) => `<a href="${href}">${href}</a><br>`).join('');
  const { bytes } = await printPdf(request(page(`${links}<a href="#la">ici</a><p id="la">là</p>`)));
  const [first] = (await readPdf(bytes)).pages;
  expect(first?.addresses).toEqual(safe);
  expect(first?.destinations).toEqual(['la']);
});

test('the same request gives the same bytes', async () => {
  const html = page(`${'<h1>Titre</h1><p>texte <a href="#x">lien</a></p>'.repeat(40)}<p id="x">fin</p>`);
  const first = await printPdf(request(html));
  const second = await printPdf(request(html, { env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } }));
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  const other = await printPdf(request(html, { date: new Date('2024-03-05T06:07:09Z') }));
  expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
});

test('a document drawn smaller, because of something too wide, says so', async () => {
  const css = "@page { size: A5; margin: 15mm; @bottom-left { content: 'bas' } } svg { width: 9mm }";
  const text = '<p>mot</p>'.repeat(90) + '<svg viewBox="0 0 50 50"><rect width="9" height="9" /></svg>';
  const wide = `<p>https://exemple.fr/${'x'.repeat(90)}</p>`;
  const shrunk = async (body: string, style = css): Promise<boolean> =>
    (await printPdf(request(page(body, style)))).isShrunk;
  expect(await shrunk(text)).toBe(false);
  expect(await shrunk(text + wide)).toBe(true);
  expect(await shrunk(text + wide, `${css} body { overflow-wrap: anywhere }`)).toBe(false);
  expect(await shrunk('<p>mot</p>', '@page { margin: 0 } body { margin: 0 }')).toBe(false);
});
