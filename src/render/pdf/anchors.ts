import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

/**
 * The page, counted from 1, of each `id` that an `<a href="#id">` of the document leads to.
 * Chromium names those destinations, and no others, in the catalogue, after the percent-encoded fragment of the link;
 * a target that is not displayed has none.
 */
export function anchorPages(document: PDFDocument): ReadonlyMap<string, number> {
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, value] of named?.entries() ?? []) {
    const destination = document.context.lookupMaybe(value, PDFArray);
    const target = destination?.get(0);
    const number = [...numbers].find(([ref]) => ref === target)?.[1];
    const id = decodeFragment(name.decodeText());
    if (number !== undefined && id !== '') found.set(id, number);
  }
  return found;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray `%`: the browser looked for the identifier as it is written.
    return fragment;
  }
}
