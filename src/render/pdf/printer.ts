import { startBrowser } from './browser.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import { browserCandidates } from './candidates.ts';
import { openPage, type PrintPage } from './page.ts';
import { print, type PrintRequest, type PrintResult } from './print.ts';
import { type Limit, startWatchdog } from './watchdog.ts';

/** For one print: a document of a hundred pages takes a few seconds, one of a thousand some minutes on a busy machine. */
const LIMIT: Limit = { base: 180_000, more: 0.06 };

export interface Printer {
  /**
   * Prints a document to a tagged PDF. The same request and browser give the same bytes, whatever was printed before.
   * Throws a `PrintFailure`, worded in French, when there is no browser or when it fails, and the reason of the signal.
   */
  readonly print: (request: PrintRequest) => Promise<PrintResult>;
  /**
   * Done when the program of the browser runs, or cannot. Whoever keeps the processor busy before that keeps it from starting.
   */
  readonly launched: Promise<void>;
  /** Leaves neither process nor file behind. Never throws. */
  readonly close: () => Promise<void>;
}

export interface PrinterOptions extends Surroundings {
  /** Ends what is being printed: the browser is killed, its files removed, and the reason of the signal thrown. */
  readonly signal: AbortSignal;
}

/** Starts the browser at once, beside what the caller does meanwhile: whether it could is known when something is printed. */
export function startPrinter({ signal, ...around }: PrinterOptions): Printer {
  return printerWith(browserCandidates(around), signal, LIMIT);
}

/** The same with given browsers and limit, for tests. */
export function printerWith(candidates: readonly Candidate[], signal: AbortSignal, limit: Limit): Printer {
  const ending = new AbortController();
  const end = AbortSignal.any([signal, ending.signal]);
  let onLaunch = (): void => undefined;
  const launched = new Promise<void>((resolve) => {
    onLaunch = resolve;
  });
  const starting = startBrowser(candidates, end, onLaunch);
  starting.catch(onLaunch);
  let prepared: Promise<PrintPage> | undefined = starting.then(({ browser }) => openPage(browser));
  // What went wrong is told to whoever prints.
  prepared.catch(() => undefined);
  const name = starting.then(({ version }) => version);
  name.catch(() => undefined);
  const open = async (): Promise<PrintPage> => {
    const page = prepared ?? openPage((await starting).browser);
    prepared = undefined;
    return page;
  };
  return {
    launched,
    print: async (request) => {
      const watchdog = startWatchdog(limit, (late) => {
        ending.abort(late);
      });
      const html: PrintRequest['html'] = (pages) => {
        const text = request.html(pages);
        watchdog.measure(text);
        return text;
      };
      try {
        return await print(open, name, { ...request, html });
      } catch (error) {
        end.throwIfAborted();
        throw error;
      } finally {
        watchdog.stop();
      }
    },
    close: async () => {
      ending.abort();
      await starting.then(({ stop }) => stop()).catch(() => undefined);
    },
  };
}
