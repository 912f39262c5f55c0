import { PDFDocument } from '@cantoo/pdf-lib';
import type { About } from './about.ts';
import { anchorPages } from './anchors.ts';
import { explain } from './explain.ts';
import { PrintFailure } from './failure.ts';
import { finish } from './finish.ts';
import { mend } from './mend/index.ts';
import type { PrintPage } from './page.ts';
import { settle, type Laid, type PageNumbers } from './settle.ts';
import { isShrunk } from './shrink.ts';

export interface PrintRequest extends About {
  /**
   * The self-contained document. Called first without page numbers, then with those of the anchors that its links lead
   * to (`id` → page, counted from 1), until it states the right ones, each in a place of its own (slots.ts). The same
   * numbers give the same string. Identifiers should need no escape in a URL.
   */
  readonly html: (pages: PageNumbers) => string;
  readonly lang: 'fr';
  /** Told what takes time, in French. */
  readonly onProgress?: (message: string) => void;
}

export interface PrintResult {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Page, counted from 1, of each anchor that a link leads to. */
  readonly pages: PageNumbers;
  /** Something is wider than its page, and Chromium drew everything smaller to make it fit. */
  readonly isShrunk: boolean;
  /** The browser that printed, as it names itself: `HeadlessChrome/143.0.7499.0`. */
  readonly browser: string;
}

interface Printed {
  readonly document: PDFDocument;
  readonly pages: PageNumbers;
  readonly alternatives: readonly string[];
}

/** Prints with pages that `open` gives. `browser`: as it names itself. Throws a `PrintFailure` when the browser fails. */
export async function print(
  open: () => Promise<PrintPage>,
  browser: string,
  { html, onProgress = () => undefined, ...about }: PrintRequest,
): Promise<PrintResult> {
  const settled = await settle(html, async (text) => {
    onProgress('Mise en page…');
    const page = await open().catch(broken);
    await page.show(text).catch(broken);
    return laidOn(page, onProgress);
  });
  const { document, pages, alternatives } = settled.printed;
  const isSmaller = isShrunk(document);
  mend(document, alternatives);
  return {
    bytes: finish(document, about, settled.html, browser),
    pageCount: document.getPageCount(),
    pages,
    isShrunk: isSmaller,
    browser,
  };
}

function laidOn(page: PrintPage, say: (message: string) => void): Laid<Printed> {
  return {
    draft: async () => anchorPages(await read(await page.draft().catch(broken))),
    print: async () => {
      say('Impression…');
      const bytes = await page.print().catch(broken);
      const alternatives = await page.alternatives().catch(broken);
      const document = await read(bytes);
      return { document, pages: anchorPages(document), alternatives };
    },
    state: (numbers) => page.state(numbers).catch(broken),
    close: () => page.close().catch(broken),
  };
}

const read = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });

function broken(cause: unknown): never {
  throw new PrintFailure(`Le navigateur n’a pas pu imprimer le document\u00a0: ${explain(cause)}.`, { cause });
}
