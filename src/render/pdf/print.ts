import type { About } from './about.ts';
import type { ReadBack } from './complete.ts';
import { explain } from './explain.ts';
import { PrintFailure } from './failure.ts';
import type { PrintPage } from './page.ts';
import { settle, type Laid, type PageNumbers } from './settle.ts';

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

interface Printed extends ReadBack {
  readonly alternatives: readonly string[];
}

/** The PDF library takes as long to load as the browser to lay a document out: both at once. */
type Tools = Promise<typeof import('./complete.ts')>;

/** Prints with pages that `open` gives. `browserName`: as it names itself. Throws a `PrintFailure` when the browser fails. */
export async function print(
  open: () => Promise<PrintPage>,
  browserName: Promise<string>,
  { html, onProgress = () => undefined, ...about }: PrintRequest,
): Promise<PrintResult> {
  let tools: Tools | undefined;
  const settled = await settle(html, async (text) => {
    const page = await open().catch(broken);
    onProgress('Mise en page…');
    const shown = page.show(text).catch(broken);
    tools ??= import('./complete.ts');
    await shown;
    return laidOn(page, tools, onProgress);
  });
  const { document, pages, alternatives } = settled.printed;
  const { complete } = await import('./complete.ts');
  const browser = await browserName;
  return { ...complete(document, alternatives, { about, html: settled.html, browser }), pages, browser };
}

function laidOn(page: PrintPage, tools: Tools, say: (message: string) => void): Laid<Printed> {
  const read = async (bytes: Uint8Array): Promise<ReadBack> => (await tools).readBack(bytes);
  return {
    draft: async () => (await read(await page.draft().catch(broken))).pages,
    print: async () => {
      say('Impression…');
      const { bytes, alternatives: ask } = await page.print().catch(broken);
      const [alternatives, printed] = await Promise.all([ask().catch(broken), read(bytes)]);
      return { ...printed, alternatives };
    },
    state: (numbers) => page.state(numbers).catch(broken),
    close: () => page.close().catch(broken),
  };
}

function broken(cause: unknown): never {
  if (cause instanceof PrintFailure) throw cause;
  throw new PrintFailure(`Le navigateur n’a pas pu imprimer le document\u00a0: ${explain(cause)}.`, { cause });
}
