import { PDFDocument } from '@cantoo/pdf-lib';
import type { About } from './about.ts';
import { anchorPages } from './anchors.ts';
import { finish } from './finish.ts';
import { mend } from './mend/index.ts';
import { isShrunk } from './shrink.ts';
import type { PageNumbers } from './settle.ts';

/** What was printed, read back. */
export interface ReadBack {
  readonly document: PDFDocument;
  /** Page, counted from 1, of each anchor that a link leads to. */
  readonly pages: PageNumbers;
}

export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  return { document, pages: anchorPages(document) };
}

interface Completed {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Something is wider than its page, and Chromium drew everything smaller to make it fit. */
  readonly isShrunk: boolean;
}

/** Where a document comes from: what it says of itself, what it was printed from, and by. */
export interface Origin {
  readonly about: About;
  readonly html: string;
  readonly browser: string;
}

/** Mends what was printed, and adds what it lacks. `alternatives`: what its drawings show, in their order. */
export function complete(document: PDFDocument, alternatives: readonly string[], origin: Origin): Completed {
  const isSmaller = isShrunk(document);
  mend(document, alternatives);
  const bytes = finish(document, origin.about, origin.html, origin.browser);
  return { bytes, pageCount: document.getPageCount(), isShrunk: isSmaller };
}
