import type { Printer } from '../../render/pdf/index.ts';
import { cacheDirOf } from '../cache-dir.ts';
import type { Host } from '../host.ts';

/**
 * What prints, and is told when it takes time: its browser starts beside what is done meanwhile. Not to be asked for by who only
 * wants pages of HTML. Whoever starts it closes it.
 */
export function startPaper(host: Host, say: (message: string) => void): Printer {
  const starting = import('../../render/pdf/index.ts').then(({ startPrinter }) =>
    startPrinter({ env: host.env, cacheDir: cacheDirOf(host), signal: host.signal, onProgress: say }),
  );
  return {
    launched: starting.then(({ launched }) => launched),
    print: async (request) => (await starting).print(request),
    close: async () => (await starting).close(),
  };
}
