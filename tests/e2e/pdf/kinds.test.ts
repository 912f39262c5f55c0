import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../../src/render/pdf/page.ts';
import { attribute, elementsOf as htmlElements } from '../../render/html/read-page.ts';
import { documentFailures } from '../../render/matterhorn/document.ts';
import { structureFailures } from '../../render/matterhorn/structure.ts';
import { readPdf } from '../../render/read-pdf.ts';
import { readStructure, type ReadStructure } from '../../render/structure.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { borrowBrowser } from '../site/browser.ts';
import { everyKind } from './kinds.ts';
import { printPdf, request } from './request.ts';

interface Printed {
  readonly html: string;
  readonly raw: Uint8Array;
  readonly bytes: Uint8Array;
  readonly read: ReadStructure;
}

const KINDS = ['document', 'fiche', 'bilan', 'modifications', 'avenant'] as const;
const printed = new Map<string, Printed>();

beforeAll(async () => {
  const kinds = await everyKind();
  const { browser, giveBack } = await borrowBrowser();
  for (const kind of KINDS) {
    const html = kinds[kind]!;
    const { bytes, pages } = await printPdf(request(html));
    const page = await openPage(browser);
    await page.show(html(pages));
    printed.set(kind, { html: html(pages), raw: (await page.print()).bytes, bytes, read: await readStructure(bytes) });
    await page.close();
  }
  await giveBack();
}, 180_000);

const shows = ({ html }: Printed) =>
  htmlElements(html).filter((one) => one.tagName === 'svg' && attribute(one, 'role') === 'img');

describe.each(KINDS)('the PDF « %s »', (kind) => {
  const of = (): Printed => printed.get(kind)!;

  test('fails no condition of the Matterhorn protocol that a program can check', () => {
    expect([...structureFailures(of().read), ...documentFailures(of().read)]).toEqual([]);
  });

  test('has a figure for each drawing that says something, with all that it says', () => {
    const { alternatives } = of().read;
    expect(alternatives).toHaveLength(shows(of()).length);
    // A drawing says more than the labels that stand in it.
    for (const said of alternatives) expect(said!.length).toBeGreaterThan(40);
  });

  test('describes its links, and names its parts', async () => {
    const { descriptions } = of().read;
    for (const said of descriptions) expect(said).toMatch(/\p{L}{2}/u);
    const { outline, pages } = await readPdf(of().bytes);
    expect(JSON.stringify(outline)).toMatch(/"title":"\p{L}/u);
    const numbered = pages.map(({ text }, i) => text.includes(`${String(i + 1)} / ${String(pages.length)}`));
    // A cover has no number.
    expect(numbered.slice(1).every(Boolean)).toBe(true);
  });

  test.skipIf(spawnSync('pdftoppm', ['-v']).error !== undefined)(
    'is mended without changing a pixel (skipped without pdftoppm)',
    { timeout: 120_000 },
    () => {
      const folder = temporaryFolder();
      const { raw, bytes } = of();
      for (const [name, pdf] of Object.entries({ raw, mended: bytes })) {
        writeFileSync(join(folder, `${name}.pdf`), pdf);
        spawnSync('pdftoppm', ['-r', '50', join(folder, `${name}.pdf`), join(folder, name)]);
      }
      const images = readdirSync(folder).filter((name) => name.startsWith('raw-'));
      expect(images).toHaveLength(of().read.document.getPageCount());
      for (const image of images) {
        const [before, after] = [image, image.replace('raw', 'mended')].map((name) => readFileSync(join(folder, name)));
        expect([image, before!.equals(after!)]).toEqual([image, true]);
      }
    },
  );
});

test('what Chromium leaves broken is found', async () => {
  const read = await readStructure(printed.get('document')!.raw);
  const found = [...structureFailures(read), ...documentFailures(read)].map((failure) => failure.slice(0, 6));
  expect([...new Set(found)].sort()).toEqual([
    '01-005',
    '02-001',
    '06-001',
    '06-003',
    '09-004',
    '09-005',
    '13-004',
    '28-012',
  ]);
});
