import { PDFDocument, type PDFArray, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { anchorPages } from '../../../src/render/pdf/anchors.ts';
import type { About } from '../../../src/render/pdf/about.ts';
import { finish } from '../../../src/render/pdf/finish.ts';
import { readPdf } from '../read-pdf.ts';

const ABOUT: About = { title: 'Projet – « été »', lang: 'fr', date: new Date('2024-12-31T23:30:00Z') };
const BROWSER = 'HeadlessChrome/143.0.7499.0';

async function blank(pages = 1): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let index = 0; index < pages; index++) document.addPage();
  return document;
}

test('the same values give the same bytes; any other value, others', async () => {
  const bytes = async (about: About, html = 'html'): Promise<string> =>
    Buffer.from(finish(await blank(), about, html, BROWSER)).toString('base64');
  const usual = await bytes(ABOUT);
  expect(await bytes({ ...ABOUT })).toBe(usual);
  expect(await bytes({ ...ABOUT, title: 'autre' })).not.toBe(usual);
  expect(await bytes({ ...ABOUT, subject: 'autre' })).not.toBe(usual);
  expect(await bytes(ABOUT, 'autre')).not.toBe(usual);
});

test('dates are written in UTC, with an identifier', async () => {
  const { info, fingerprint } = await readPdf(finish(await blank(), ABOUT, 'html', BROWSER));
  expect(info).toMatchObject({ Title: ABOUT.title, CreationDate: 'D:20241231233000Z', ModDate: 'D:20241231233000Z' });
  expect(info).not.toHaveProperty('Author');
  expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
});

test('an action that is not a web or mail address is removed, direct or not', async () => {
  const document = await blank();
  const { context } = document;
  const uris = ['HTTPS://a.fr', 'mailto:a@a.fr', 'javascript:1', ' file:///etc', 'data:text/html,1', '//a.fr'];
  const annotations = uris.map((uri, index) => {
    const action = context.obj({ Type: 'Action', S: 'URI', URI: PDFString.of(uri) });
    const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
    link.set(PDFName.of('A'), index % 2 === 0 ? action : context.register(action));
    return link;
  });
  const launch = context.obj({ Type: 'Annot', Subtype: 'Link', A: { S: 'Launch', F: PDFString.of('/bin/sh') } });
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([...annotations, launch]));
  const bytes = finish(document, ABOUT, '', BROWSER);
  const kept = (await PDFDocument.load(bytes)).context
    .enumerateIndirectObjects()
    .map(([, value]) => String(value))
    .join('\n');
  expect(kept).toContain('HTTPS://a.fr');
  expect(kept).toContain('mailto:a@a.fr');
  expect(kept).not.toMatch(/javascript:|file:|data:|\(\/\/|Launch/);
});

test('anchors are read with their page, decoded as the browser encodes them', async () => {
  const document = await blank(3);
  const [first, , third] = document.getPages();
  const destinations = document.context.obj({});
  const at = (page = first): PDFArray => {
    const destination = document.context.obj([PDFName.of('XYZ'), 0, 0, 0]);
    destination.insert(0, page!.ref);
    return destination;
  };
  destinations.set(PDFName.of('A1-FA2'), at(third));
  destinations.set(PDFName.of('%C3%A9t%C3%A9'), at());
  destinations.set(PDFName.of('100%'), document.context.register(at(third)));
  destinations.set(PDFName.of(''), at());
  document.catalog.set(PDFName.of('Dests'), destinations);
  expect(Object.fromEntries(anchorPages(document))).toEqual({ 'A1-FA2': 3, été: 1, '100%': 3 });
  expect(anchorPages(await blank()).size).toBe(0);
});
