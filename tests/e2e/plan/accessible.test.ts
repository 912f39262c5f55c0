import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentFailures } from '../../render/matterhorn/document.ts';
import { structureFailures } from '../../render/matterhorn/structure.ts';
import { readPdf } from '../../render/read-pdf.ts';
import { kidRoles, readStructure, type ReadStructure } from '../../render/structure.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { pst, ROOT } from './command.ts';

/** What PDF 1.7 lets stand in each of these, among what a plan needs. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  Figure: ['content'],
};

function checkTree({ elements, roleMap, alternatives, descriptions, roles }: ReadStructure): void {
  for (const element of elements) {
    const allowed = INSIDE[element.role];
    if (allowed !== undefined)
      expect([element.role, kidRoles(element).filter((role) => !allowed.includes(role))]).toEqual([element.role, []]);
  }
  const levels = elements.flatMap(({ role }) => /^H([1-6])$/u.exec(role)?.[1] ?? []).map(Number);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(alternatives.length).toBeGreaterThan(4);
  for (const said of [...alternatives, ...descriptions]) expect(said).toMatch(/\p{L}{2}/u);
  // A drawing says more than the labels that stand in it.
  for (const said of alternatives) expect(said!.length).toBeGreaterThan(40);
  expect(Object.keys(roleMap).every((role) => roles.has(role))).toBe(true);
}

function checkCatalogue({ document: { catalog, context } }: ReadStructure): void {
  const name = (key: string): PDFName => PDFName.of(key);
  expect(catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true');
  expect(catalog.lookup(name('Lang'), PDFString).decodeText()).toBe('fr');
  const labels = catalog.lookup(name('PageLabels'), PDFDict).lookup(name('Nums'), PDFArray);
  expect(labels.lookup(1, PDFDict).lookup(name('P'), PDFHexString).decodeText()).toBe('Couverture');
  expect([labels.lookup(2, PDFNumber).asNumber(), labels.lookup(3, PDFDict).toString()]).toEqual([
    1,
    '<<\n/S /D\n/St 2\n>>',
  ]);
  const metadata = catalog.lookup(name('Metadata'));
  expect(metadata).toBeInstanceOf(PDFRawStream);
  const xmp = new TextDecoder().decode(decodePDFRawStream(metadata as PDFRawStream).decode());
  expect(xmp).toMatch(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Projet social de territoire/u);
  expect(xmp).toContain('<rdf:li>fr</rdf:li>');
  expect(xmp).toMatch(/<pst:sha256>[\da-f]{64}</u);
  // Nobody has checked that yet.
  expect(xmp).not.toContain('pdfuaid');
  const [associated] = catalog.lookup(name('AF'), PDFArray).asArray();
  const specification = context.lookup(associated, PDFDict);
  expect(specification.get(name('AFRelationship'))).toBe(name('Source'));
  expect(specification.lookup(name('Desc'), PDFHexString).decodeText()).toContain('SHA-256');
}

/** Of each plan, how many fiches are short enough to share the page of another. */
test.each([
  ['paris-13', 0],
  ['exemple', 1],
])(
  'the PDF of %s can be read by those who do not see it, and its fiches without turning the page',
  async (plan, courtes) => {
    const out = temporaryFolder();
    expect(await pst(ROOT, 'build', `data/${plan}`, '--pdf', '--out', out)).toMatchObject({ code: 0 });
    const bytes = new Uint8Array(readFileSync(join(out, plan, `${plan}.pdf`)));
    const read = await readStructure(bytes);
    checkTree(read);
    checkCatalogue(read);
    expect([...structureFailures(read), ...documentFailures(read)]).toEqual([]);
    const { outline, pages } = await readPdf(bytes);
    const fiches = readdirSync(join(ROOT, 'data', plan, 'fiches'));
    expect(new Set(JSON.stringify(outline).match(/A[\d.]+-FA\d+/gu)).size).toBeGreaterThanOrEqual(fiches.length);
    // The folio that is printed is the label of the page.
    const folios = pages
      .slice(1)
      .map(({ text }, index) => text.includes(`${String(index + 2)} / ${String(pages.length)}`));
    expect(folios.every(Boolean)).toBe(true);
    const debuts = pages.flatMap(({ text }, index) => (text.includes('Répond au besoin') ? [index + 1] : []));
    expect(debuts).toHaveLength(fiches.length);
    expect(debuts.filter((page) => page % 2 === 1)).toHaveLength(courtes);
  },
  300_000,
);
