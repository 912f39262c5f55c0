import { fileURLToPath } from 'node:url';
import type { PrintRequest } from '../../../src/render/pdf/index.ts';

/** Kept from one run to the next, and ignored by git: unpacking the browser takes seconds. */
export const CACHE_DIR = fileURLToPath(new URL('../../../.cache', import.meta.url));

/** A request with everything but the document. */
export function request(html: PrintRequest['html'] | string, changes: Partial<PrintRequest> = {}): PrintRequest {
  return {
    html: typeof html === 'string' ? () => html : html,
    title: 'Projet social de territoire – Paris 13ᵉ',
    lang: 'fr',
    date: new Date('2024-03-05T06:07:08Z'),
    signal: new AbortController().signal,
    env: {},
    cacheDir: CACHE_DIR,
    ...changes,
  };
}

/** A whole document around `body`. */
export function page(body: string, css = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title><style>${css}</style></head><body>${body}</body></html>`;
}
