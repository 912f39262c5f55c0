import type { Printer } from '../../render/pdf/index.ts';
import { cacheDirOf } from '../cache-dir.ts';
import type { Host } from '../host.ts';

/**
 * What prints, and is told when it takes time: its browser starts beside what is done meanwhile. Not to be asked for by who only
 * wants pages of HTML. Whoever starts it closes it.
 */
export function startPaper(host: Host, say: (message: string) => void): Printer {
  let goOn = (): void => undefined;
  const takesLong = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const onProgress = (message: string): void => {
    say(message);
    goOn();
  };
  const starting = import('../../render/pdf/index.ts').then(({ startPrinter }) =>
    startPrinter({ env: host.env, cacheDir: cacheDirOf(host), signal: host.signal, onProgress }),
  );
  return {
    // The first time it is unpacked, for seconds: what is wrong with the plan can be told meanwhile.
    launched: Promise.race([starting.then(({ launched }) => launched), takesLong]),
    print: async (request) => (await starting).print(request),
    close: async () => (await starting).close(),
  };
}
