import { PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { contentsOf, type Content, elementsOf, type Kid } from './tree.ts';

const [TITLE, HEADING, FIRST, NEXT] = [PDFName.of('Title'), PDFName.of('SE'), PDFName.of('First'), PDFName.of('Next')];

/** Gives each bookmark the words of its heading: Chromium joins its lines, and says twice one that has a border or a background. */
export function nameBookmarks(
  { catalog }: PDFDocument,
  kids: readonly Kid[],
  textOf: (contents: readonly Content[]) => string,
): void {
  const elements = new Map<PDFObject | undefined, readonly Kid[]>(elementsOf(kids).map((one) => [one.ref, one.kids]));
  for (const bookmark of bookmarksIn(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))) {
    const text = textOf(contentsOf(elements.get(bookmark.get(HEADING)) ?? []));
    if (text !== '') bookmark.set(TITLE, PDFHexString.fromText(text));
  }
}

function* bookmarksIn(parent: PDFDict | undefined): Iterable<PDFDict> {
  let bookmark = parent?.lookupMaybe(FIRST, PDFDict);
  while (bookmark !== undefined) {
    yield bookmark;
    yield* bookmarksIn(bookmark);
    bookmark = bookmark.lookupMaybe(NEXT, PDFDict);
  }
}
