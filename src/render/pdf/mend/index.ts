import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { nameBookmarks } from './bookmarks.ts';
import { describeFigures } from './figures.ts';
import { describeLinks } from './links.ts';
import { markDecorations, readPages } from './pages.ts';
import { completeLists, mapRoles, prune, simplify } from './structure.ts';
import { type Content, contentsOf, readTree } from './tree.ts';
import { writeTree } from './write-tree.ts';

/**
 * Mends what Chromium leaves broken in the structure of a printed document; what the pages show does not change.
 * `alternatives`: what the drawings show, in their order.
 */
export function mend(document: PDFDocument, alternatives: readonly string[]): void {
  const tree = readTree(document);
  if (tree === undefined) return;
  const { context } = document;
  const pages = readPages(document);
  const pieceOf = ({ page, mcid }: Content) => pages.get(page)?.drawing.pieces.get(mcid);
  const tellOf = (content: Content): string => {
    const piece = pieceOf(content);
    return piece === undefined ? '' : (pages.get(content.page)?.textOf(piece) ?? '');
  };
  const textOf = (contents: readonly Content[]): string => {
    const texts = contents.map(tellOf);
    return texts
      .reduce(joined, '')
      .replace(/\u00AD/gu, '')
      .replace(LIGATURE, (sign) => sign.normalize('NFKC'))
      .replace(/ +/gu, ' ')
      .trim();
  };
  describeFigures(tree.kids, alternatives, textOf);
  tree.kids = prune(tree.kids, (content) => pieceOf(content)?.isPathOnly === true);
  tree.kids = simplify(context, tree.kids);
  describeLinks(context, tree.kids, textOf);
  nameBookmarks(document, tree.kids, textOf);
  completeLists(context, tree.kids);
  mapRoles(context, tree.dict, tree.kids);
  writeTree(document, tree);
  const told = new Map<PDFRef, Set<number>>();
  for (const { page, mcid } of contentsOf(tree.kids)) told.set(page, (told.get(page) ?? new Set()).add(mcid));
  for (const [ref, page] of pages) markDecorations(page, told.get(ref) ?? new Set());
}

/** Signs that a font draws for several letters, and says to be one: « ﬁ ». */
const LIGATURE = /[\uFB00-\uFB06]/gu;

/** Pieces that stand apart have no space between them. */
const joined = (before: string, after: string): string =>
  /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? `${before} ${after}` : `${before}${after}`;
