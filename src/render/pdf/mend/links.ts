import { PDFDict, PDFHexString, PDFName, type PDFContext } from '@cantoo/pdf-lib';
import { contentsOf, type Content, elementsOf, type Kid } from './tree.ts';

/** Gives each link the description that is read where its text is not: that text. */
export function describeLinks(
  context: PDFContext,
  kids: readonly Kid[],
  textOf: (contents: readonly Content[]) => string,
): void {
  for (const { role, kids: inside } of elementsOf(kids)) {
    if (role !== 'Link') continue;
    const text = textOf(contentsOf(inside));
    for (const kid of inside) {
      if (kid.kind !== 'annotation') continue;
      const annotation = context.lookupMaybe(kid.target, PDFDict);
      annotation?.set(PDFName.of('Contents'), PDFHexString.fromText(text));
    }
  }
}
