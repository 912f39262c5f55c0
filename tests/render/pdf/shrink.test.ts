import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { isShrunk } from '../../../src/render/pdf/shrink.ts';

/** A document of one page for each of these drawings. */
async function drawn(...drawings: readonly string[]): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const drawing of drawings) {
    const { context } = document;
    document.addPage().node.set(PDFName.of('Contents'), context.register(context.flateStream(drawing)));
  }
  return document;
}

const scaled = (scale: number, shift = '59.4 71.2'): string =>
  `q\n${String(scale)} 0 0 ${String(scale)} ${shift} cm\nQ`;

test.each([
  ['at its scale', [scaled(3.125)], false],
  ['smaller', [scaled(2.5), scaled(2.5)], true],
  ['with a smaller figure, then at its scale', [`${scaled(2.5)}\n${scaled(3.125)}`], false],
  ['at its scale from the second page on', [scaled(2.5), scaled(3.125)], false],
  ['with margin boxes, which keep their scale', [`${scaled(3.125, '0 0')}\n${scaled(2.5)}`], true],
  ['with margin boxes alone', [scaled(3.125, '0 0')], false],
  ['with a small figure alone', [scaled(1.18)], false],
  // As seen in a document of a thousand pages.
  ['smaller than anybody sees', [scaled(3.1249259)], false],
])('a document %s', async (_, drawings, isSmaller) => {
  expect(isShrunk(await drawn(...drawings))).toBe(isSmaller);
});
