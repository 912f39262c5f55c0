import { PrintFailure } from './failure.ts';

/** In milliseconds. */
export interface Limit {
  readonly base: number;
  /** For each character of the document. */
  readonly more: number;
}

export interface Watchdog {
  /** Gives the document the time that its length deserves, from the start. */
  readonly measure: (html: string) => void;
  readonly stop: () => void;
}

/** Calls `bark` when the limit has passed, unless it is stopped before. */
export function startWatchdog({ base, more }: Limit, bark: (late: PrintFailure) => void): Watchdog {
  const start = performance.now();
  const watch = (limit: number): NodeJS.Timeout =>
    setTimeout(
      () => {
        bark(tooLong(limit));
      },
      start + limit - performance.now(),
    );
  let timer = watch(base);
  const stop = (): void => {
    clearTimeout(timer);
  };
  return {
    measure: ({ length }) => {
      stop();
      timer = watch(base + length * more);
    },
    stop,
  };
}

function tooLong(limit: number): PrintFailure {
  return new PrintFailure(
    `L’impression a été arrêtée au bout de ${String(Math.round(limit / 1000))}\u00a0secondes. ` +
      'Le document est peut-être trop lourd (images), ou la machine trop chargée.',
  );
}
