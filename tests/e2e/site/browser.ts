import type { Browser, Page } from 'puppeteer-core';
import { pathToFileURL } from 'node:url';
import { startBrowser } from '../../../src/render/pdf/browser.ts';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import { CACHE_DIR } from '../pdf/request.ts';

export interface Lent {
  readonly browser: Browser;
  readonly giveBack: () => Promise<void>;
}

/** The browser that pst prints with, for the pages of a whole file of tests. */
export async function borrowBrowser(): Promise<Lent> {
  const candidates = browserCandidates({ env: {}, cacheDir: CACHE_DIR, onProgress: () => undefined });
  const { signal } = new AbortController();
  const { browser, stop } = await startBrowser(candidates, signal);
  return { browser, giveBack: stop };
}

export interface Look {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
}

export async function show(page: Page, { width, scheme = 'light' }: Look): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

interface Visit extends Look {
  readonly script?: boolean;
  /** « ?q=école » */
  readonly query?: string;
}

/** Opens a page from the disk, with every request that it makes. */
export async function visit(
  browser: Browser,
  path: string,
  { script = true, query = '', ...look }: Visit,
): Promise<{ readonly page: Page; readonly requests: readonly string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  await page.setJavaScriptEnabled(script);
  await show(page, look);
  await page.goto(`${pathToFileURL(path).href}${query}`, { waitUntil: 'load' });
  return { page, requests };
}
