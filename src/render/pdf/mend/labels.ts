import { PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

/** Gives each page, in the viewer, the number that is printed on it. `first`: the name of the first page, where it has no number. */
export function labelPages({ catalog, context }: PDFDocument, first: string | undefined): void {
  const numbered = (start: number) => context.obj({ S: 'D', St: start });
  const labels =
    first === undefined ? [0, numbered(1)] : [0, context.obj({ P: PDFHexString.fromText(first) }), 1, numbered(2)];
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
}
