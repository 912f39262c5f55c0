import { PDFDocument } from '@cantoo/pdf-lib';
import type { About } from './about.ts';
import { anchorPages } from './anchors.ts';
import { withBrowser } from './browser.ts';
import type { Candidate } from './candidate.ts';
import { browserCandidates } from './candidates.ts';
import { explain } from './explain.ts';
import { PrintFailure } from './failure.ts';
import { finish } from './finish.ts';
import type { Env, RunningBrowser } from './launch.ts';
import { mend } from './mend/index.ts';
import { printPage } from './page.ts';
import { isShrunk } from './shrink.ts';
import { settle, type PageNumbers } from './settle.ts';

export { PrintFailure };

/** For the whole print: a document of a hundred pages takes a few seconds. */
const TIME_LIMIT_MS = 180_000;

export interface PrintRequest extends About {
  /**
   * The self-contained document. Called first without page numbers, then with those of the anchors that its links lead
   * to (`id` → page, counted from 1), until it states the right ones. Identifiers should need no escape in a URL.
   */
  readonly html: (pages: PageNumbers) => string;
  readonly lang: 'fr';
  /** Ends the print: the browser is killed, its files removed, and the reason of the signal thrown. */
  readonly signal: AbortSignal;
  /** `PST_NAVIGATEUR` or `PUPPETEER_EXECUTABLE_PATH` chooses the browser. */
  readonly env: Env;
  /** Absolute path of the folder where pst keeps files from one run to the next; made if it is not there. */
  readonly cacheDir: string;
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

/**
 * Prints a document to a tagged PDF. The same request and browser give the same bytes.
 * Throws a `PrintFailure`, worded in French, when there is no browser or when it fails.
 */
export async function printPdf(request: PrintRequest): Promise<PrintResult> {
  const { env, cacheDir, onProgress = () => undefined } = request;
  return await printWith(browserCandidates({ env, cacheDir, onProgress }), request, TIME_LIMIT_MS);
}

/** The same with given browsers and a limit in milliseconds, for tests. */
export async function printWith(
  candidates: readonly Candidate[],
  request: PrintRequest,
  limit: number,
): Promise<PrintResult> {
  const watchdog = AbortSignal.timeout(limit);
  const signal = AbortSignal.any([request.signal, watchdog]);
  try {
    return await withBrowser(candidates, signal, (running) => print(running, request));
  } catch (error) {
    request.signal.throwIfAborted();
    throw watchdog.aborted ? tooLong(limit) : error;
  }
}

async function print(running: RunningBrowser, request: PrintRequest): Promise<PrintResult> {
  const settled = await settle(request.html, async (html, attempt) => {
    request.onProgress?.(attempt === 1 ? 'Impression…' : 'Nouvelle impression, avec les numéros de page…');
    const printed = await printPage(running.browser, html).catch(broken);
    const document = await PDFDocument.load(printed.bytes, { updateMetadata: false, parseSpeed: Infinity });
    return { html, document, pages: anchorPages(document), alternatives: printed.alternatives };
  });
  const isSmaller = isShrunk(settled.document);
  mend(settled.document, await settled.alternatives().catch(broken));
  return {
    bytes: await finish(settled.document, aboutOf(request), settled.html, running.version),
    pageCount: settled.document.getPageCount(),
    pages: settled.pages,
    isShrunk: isSmaller,
    browser: running.version,
  };
}

function aboutOf({ title, lang, author, subject, date, firstPage, facts, attachment }: PrintRequest): About {
  return {
    title,
    lang,
    date,
    ...(author !== undefined && { author }),
    ...(subject !== undefined && { subject }),
    ...(firstPage !== undefined && { firstPage }),
    ...(facts !== undefined && { facts }),
    ...(attachment !== undefined && { attachment }),
  };
}

function broken(cause: unknown): never {
  throw new PrintFailure(`Le navigateur n’a pas pu imprimer le document\u00a0: ${explain(cause)}.`, { cause });
}

function tooLong(limit: number): PrintFailure {
  return new PrintFailure(
    `L’impression a été arrêtée au bout de ${String(Math.round(limit / 1000))}\u00a0secondes. ` +
      'Le document est peut-être trop lourd (images), ou la machine trop chargée.',
  );
}
