import { fileURLToPath } from 'node:url';
import type { Candidate } from '../../../src/render/pdf/candidate.ts';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import type { PrintRequest, PrintResult } from '../../../src/render/pdf/index.ts';
import type { Env } from '../../../src/render/pdf/launch.ts';
import { printerWith } from '../../../src/render/pdf/printer.ts';

/** Kept from one run to the next, and ignored by git: unpacking the browser takes seconds. */
export const CACHE_DIR = fileURLToPath(new URL('../../../.cache', import.meta.url));

interface Asked extends PrintRequest {
  readonly signal: AbortSignal;
  readonly env: Env;
}

/** Prints with a browser of its own. */
export function printPdf(asked: Asked): Promise<PrintResult> {
  const candidates = browserCandidates({ env: asked.env, cacheDir: CACHE_DIR, onProgress: () => undefined });
  return printWith(candidates, asked, 180_000);
}

/** The same with given browsers and a limit in milliseconds. */
export async function printWith(
  candidates: readonly Candidate[],
  { signal, env: _, ...request }: Asked,
  limit: number,
): Promise<PrintResult> {
  const printer = printerWith(candidates, signal, { base: limit, more: 0 });
  try {
    return await printer.print(request);
  } finally {
    await printer.close();
  }
}

/** A request with everything but the document. */
export function request(html: PrintRequest['html'] | string, changes: Partial<Asked> = {}): Asked {
  return {
    html: typeof html === 'string' ? () => html : html,
    title: 'Projet social de territoire – Paris 13ᵉ',
    lang: 'fr',
    date: new Date('2024-03-05T06:07:08Z'),
    signal: new AbortController().signal,
    env: {},
    ...changes,
  };
}

/** A whole document around `body`. */
export function page(body: string, css = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title><style>${css}</style></head><body>${body}</body></html>`;
}
