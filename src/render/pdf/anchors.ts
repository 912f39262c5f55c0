import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

/**
 * The page, counted from 1, of each `id` that an `<a href="#id">` of the document leads to.
 * Chromium names those destinations, and no others, in the catalogue, after the percent-encoded fragment of the link;
 * a target that is not displayed has none.
 */
export function anchorPages(document: PDFDocument): ReadonlyMap<string, number> {
  const numbers = new Map<unknown, number>(document.getPages().map(({ ref }, index) => [ref, index + 1] as const));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, value] of named?.entries() ?? []) {
    const destination = document.context.lookupMaybe(value, PDFArray);
    const number = numbers.get(destination?.get(0));
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
