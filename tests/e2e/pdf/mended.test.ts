import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../../src/render/pdf/browser.ts';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import { fontsOf } from '../../../src/render/pdf/mend/fonts.ts';
import { drawingOf, readPages } from '../../../src/render/pdf/mend/pages.ts';
import { openPage } from '../../../src/render/pdf/page.ts';
import { readOperators, readSlowly } from '../../render/pdf/mend/slowly.ts';
import { readPdf } from '../../render/read-pdf.ts';
import { kidRoles, parentKeys, readStructure, type ReadStructure } from '../../render/structure.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { CACHE_DIR, page, printPdf, request } from './request.ts';

const HTML = page(
  `<header>Dans une <strong>couverture</strong></header>
<h1>Plan</h1>
<nav><ol><li><a href="#a">A1 <span style="float:right">2</span></a><ol><li><a href="https://exemple.fr/">Ailleurs, sur<br>deux lignes</a></li></ol></li></ol></nav>
<h2 id="a" style="border-bottom:1px solid">Une fiche<br>sur deux lignes</h2>
<ul><li>Un point<ul><li>dessous</li></ul></li><li style="border-bottom:1px solid">Un <em>autre</em></li></ul>
<figure style="background:#eee"><figcaption>Le budget</figcaption>
<svg role="img" aria-labelledby="t d" viewBox="0 0 90 20" width="90"><title id="t">Deux barres</title><desc id="d">L’une est longue.</desc>
<rect width="90" height="9"/><rect y="10" width="40" height="9"/><text y="9" fill="white">long</text></svg>
<table><tr><th scope="col" style="background:#ccc">Axe</th><th scope="col">Somme</th></tr><tr><td>A1</td><td></td></tr></table></figure>
<figure><svg role="img" aria-label="Un rond" viewBox="0 0 9 9" width="9"><circle r="4"/></svg></figure>
<svg aria-hidden="true" viewBox="0 0 9 9" width="9"><rect width="9" height="9"/></svg>
<svg role="img" aria-label="Une flèche" viewBox="0 0 90 20" width="90"><path d="M0 0h9v9"/><text y="9">ici</text></svg>
<img alt="Un logo" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E">
<hr><p>Fin</p>`,
  `@page { margin: 15mm; @bottom-left { content: 'pied' } } li::before { content: '–' } figure { margin: 0 }`,
);

let bytes: Uint8Array;
let raw: Uint8Array;
let read: ReadStructure;

beforeAll(async () => {
  ({ bytes } = await printPdf(request(HTML)));
  const candidates = browserCandidates({ env: {}, cacheDir: CACHE_DIR, onProgress: () => undefined });
  const { signal } = new AbortController();
  const { browser, stop } = await startBrowser(candidates, signal);
  const sheet = await openPage(browser);
  await sheet.show(HTML);
  raw = (await sheet.print()).bytes;
  await stop();
  read = await readStructure(bytes);
}, 60_000);

describe('the structure of a printed document', () => {
  test('has the roles of PDF 1.7, or says what others are', () => {
    const known = [
      'Document',
      'P',
      'H1',
      'H2',
      'L',
      'LI',
      'LBody',
      'Link',
      'Sect',
      'Figure',
      'Table',
      'TR',
      'TH',
      'TD',
    ];
    expect([...read.roles].filter((role) => !known.includes(role) && read.roleMap[role] === undefined)).toEqual([]);
    expect(read.roleMap).toEqual({ Strong: 'Span', Em: 'Span' });
  });

  test('puts list items in a body, with the lists inside them', () => {
    const items = read.elements.filter(({ role }) => role === 'LI');
    expect(items.map(kidRoles)).toEqual(Array(5).fill(['LBody']));
    const bodies = read.elements.filter(({ role }) => role === 'LBody').map(kidRoles);
    expect(bodies.filter((kids) => kids.includes('L'))).toHaveLength(2);
  });

  test('tells what each drawing shows, and keeps what is around it', () => {
    expect(read.alternatives).toEqual(['Deux barres L’une est longue.', 'Une flèche', 'Un logo']);
    const [section] = read.elements.filter(({ role }) => role === 'Sect');
    expect(kidRoles(section!)).toEqual(['P', 'Figure', 'Table']);
    const drawings = read.elements.filter(({ role }) => role === 'Figure');
    for (const { kids } of drawings) expect(new Set(kids.map(({ kind }) => kind))).toEqual(new Set(['content']));
  });

  test('describes every link', () => {
    expect(new Set(read.descriptions)).toEqual(new Set(['A1 2', 'Ailleurs, sur deux lignes']));
  });

  test('names each bookmark after its heading', async () => {
    const { context } = await PDFDocument.load(raw, { updateMetadata: false });
    const named = context.enumerateIndirectObjects().flatMap(([, object]) => {
      const title = object instanceof PDFDict && object.has(PDFName.of('SE')) && object.lookup(PDFName.of('Title'));
      return title instanceof PDFString || title instanceof PDFHexString ? [title.decodeText()] : [];
    });
    const [outline] = (await readPdf(bytes)).outline;
    expect(named).toContain('Plan');
    expect(named).not.toContain('Une fiche sur deux lignes');
    expect(outline).toMatchObject({ title: 'Plan', items: [{ title: 'Une fiche sur deux lignes', items: [] }] });
  });

  test('leads from what is on the pages to the element it belongs to', () => {
    const pages = read.document.getPageCount();
    const links = read.descriptions.length;
    expect(parentKeys(read.tree)).toHaveLength(pages + links);
    expect([...parentKeys(read.tree)]).toEqual(parentKeys(read.tree).toSorted((a, b) => a - b));
  });

  test('marks everything that is drawn, either with its element or as a decoration', () => {
    const [tagged, untold] = [new Set<string>(), [] as string[]];
    for (const one of read.document.getPages()) {
      const open: string[] = [];
      for (const { name, operands } of readOperators(drawingOf(one)) ?? []) {
        if (name === 'BDC' || name === 'BMC') open.push(operands.trim());
        else if (name === 'EMC') open.pop();
        else if (['Tj', 'f', 'S', 'f*', 'Do'].includes(name)) {
          if (open.length === 0) untold.push(name);
          else tagged.add(open[0]!.startsWith('/Artifact') ? 'decoration' : 'element');
        }
      }
      expect(open).toEqual([]);
    }
    expect(untold).toEqual([]);
    expect(tagged).toEqual(new Set(['decoration', 'element']));
  });

  test('is read as by following each operator from the first', async () => {
    const document = await PDFDocument.load(raw, { updateMetadata: false });
    const pages = [...readPages(document).values()];
    expect(pages).toHaveLength(document.getPageCount());
    for (const { page: one, text, drawing, textOf } of pages) {
      const slow = readSlowly(text, fontsOf(one, new Map()));
      const pieces = [...drawing.pieces].map(([number, piece]) => {
        const { start, end, isPathOnly } = piece;
        return [number, { start, end, isPathOnly, text: textOf(piece) }] as const;
      });
      expect({ pieces: new Map(pieces), untold: drawing.untold }).toEqual(slow);
    }
  });

  test.skipIf(spawnSync('pdftoppm', ['-v']).error !== undefined)(
    'is mended without changing a pixel (skipped without pdftoppm)',
    () => {
      const folder = temporaryFolder();
      for (const [name, pdf] of Object.entries({ raw, mended: bytes })) {
        writeFileSync(join(folder, `${name}.pdf`), pdf);
        spawnSync('pdftoppm', ['-r', '100', join(folder, `${name}.pdf`), join(folder, name)]);
      }
      const images = readdirSync(folder).filter((name) => name.startsWith('raw-'));
      expect(images).toHaveLength(read.document.getPageCount());
      for (const image of images) {
        const [before, after] = [image, image.replace('raw', 'mended')].map((name) => readFileSync(join(folder, name)));
        expect(before!.equals(after!)).toBe(true);
      }
    },
  );
});
