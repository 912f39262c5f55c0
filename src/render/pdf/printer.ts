import { startBrowser } from './browser.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import { browserCandidates } from './candidates.ts';
import { PrintFailure } from './failure.ts';
import { openPage, type PrintPage } from './page.ts';
import { print, type PrintRequest, type PrintResult } from './print.ts';

/** For one print: a document of a hundred pages takes a few seconds, one of a thousand a minute. */
const TIME_LIMIT_MS = 180_000;

export interface Printer {
  /**
   * Prints a document to a tagged PDF. The same request and browser give the same bytes, whatever was printed before.
   * Throws a `PrintFailure`, worded in French, when there is no browser or when it fails, and the reason of the signal.
   */
  readonly print: (request: PrintRequest) => Promise<PrintResult>;
  /** Leaves neither process nor file behind. Never throws. */
  readonly close: () => Promise<void>;
}

export interface PrinterOptions extends Surroundings {
  /** Ends what is being printed: the browser is killed, its files removed, and the reason of the signal thrown. */
  readonly signal: AbortSignal;
}

/** Starts the browser at once, beside what the caller does meanwhile: whether it could is known when something is printed. */
export function startPrinter({ signal, ...around }: PrinterOptions): Printer {
  return printerWith(browserCandidates(around), signal, TIME_LIMIT_MS);
}

/** The same with given browsers and a limit in milliseconds, for tests. */
export function printerWith(candidates: readonly Candidate[], signal: AbortSignal, limit: number): Printer {
  const ending = new AbortController();
  const end = AbortSignal.any([signal, ending.signal]);
  const starting = startBrowser(candidates, end);
  let prepared: Promise<PrintPage> | undefined = starting.then(({ browser }) => openPage(browser));
  // Told to whoever prints.
  prepared.catch(() => undefined);
  const open = async (): Promise<PrintPage> => {
    const page = prepared ?? openPage((await starting).browser);
    prepared = undefined;
    return page;
  };
  return {
    print: async (request) => {
      const watchdog = setTimeout(() => {
        ending.abort(tooLong(limit));
      }, limit);
      try {
        const { version } = await starting;
        return await print(open, version, request);
      } catch (error) {
        end.throwIfAborted();
        throw error;
      } finally {
        clearTimeout(watchdog);
      }
    },
    close: async () => {
      ending.abort();
      await starting.then(({ stop }) => stop()).catch(() => undefined);
    },
  };
}

function tooLong(limit: number): PrintFailure {
  return new PrintFailure(
    `L’impression a été arrêtée au bout de ${String(Math.round(limit / 1000))}\u00a0secondes. ` +
      'Le document est peut-être trop lourd (images), ou la machine trop chargée.',
  );
}
