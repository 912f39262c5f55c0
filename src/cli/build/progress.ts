import type { Host } from '../host.ts';

/** What is quick needs no comment. */
const SILENCE_MS = 1000;

export interface Progress {
  /** Says what is being done now, if it still is after a second. */
  readonly say: (message: string) => void;
  readonly stop: () => void;
}

/** Progress on `host.err`: only the steps that last. */
export function startProgress(host: Pick<Host, 'err'>): Progress {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  const say = (message: string): void => {
    stop();
    timer = setTimeout(() => host.err.write(`${message}\n`), SILENCE_MS);
  };
  return { say, stop };
}
