import type { Browser, HTTPRequest, Page, PDFOptions } from 'puppeteer-core';
import { type AskAlternatives, alternativesOf } from './alternatives.ts';
import { SLOT_SELECTOR } from './slots.ts';

/** A page of the browser, for one document. */
export interface PrintPage {
  /** Lays a self-contained document out. */
  readonly show: (html: string) => Promise<void>;
  /** Writes the numbers of its places, in their order. */
  readonly state: (numbers: readonly string[]) => Promise<void>;
  /** The same pages with nothing drawn on them, nor their structure, in half the time. */
  readonly draft: () => Promise<Uint8Array>;
  readonly print: () => Promise<PrintedPage>;
  readonly close: () => Promise<void>;
}

interface PrintedPage {
  readonly bytes: Uint8Array;
  /** What its drawings show, in their order. */
  readonly alternatives: AskAlternatives;
}

const PAPER: PDFOptions = {
  format: 'a4', // where the style sheet says no size
  preferCSSPageSize: true,
  printBackground: true,
  waitForFonts: true,
  timeout: 0,
};

/**
 * Opens a page that reaches nothing. Each document has its own, so that Chromium numbers the nodes of the structure tree alike
 * each time. No limit of time: whoever started the browser kills it.
 */
export async function openPage(browser: Browser): Promise<PrintPage> {
  const page = await browser.newPage();
  await lockDown(page);
  return {
    show: (html) => page.setContent(html, { waitUntil: 'load', timeout: 0 }),
    state: (numbers) => state(page, numbers),
    draft: () => draft(page),
    print: async () => {
      const alternatives = await alternativesOf(page);
      return { bytes: await page.pdf({ ...PAPER, tagged: true, outline: true }), alternatives };
    },
    close: () => page.close(),
  };
}

/** What is hidden keeps its place, and is still where links lead. */
async function draft(page: Page): Promise<Uint8Array> {
  await page.evaluate("document.documentElement.style.visibility = 'hidden'");
  const bytes = await page.pdf({ ...PAPER, tagged: false, outline: false });
  await page.evaluate("document.documentElement.style.visibility = ''");
  return bytes;
}

/** Of the page itself no script runs: this one is the browser's. As text, since nothing else of src/ knows the DOM. */
async function state(page: Page, numbers: readonly string[]): Promise<void> {
  await page.evaluate(`{
    const numbers = ${JSON.stringify(numbers)};
    document.querySelectorAll('${SLOT_SELECTOR}').forEach((place, i) => { place.textContent = numbers[i]; });
  }`);
}

/** Four barriers, since each of them alone lets something through: see the tests. */
async function lockDown(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', deny);
  // What is shown on paper, whatever the preferences of the desktop; before the load, so that its fonts are loaded too.
  await page.emulateMediaType('print');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}

function deny(request: HTTPRequest): void {
  // `data:` never leaves the page, and cannot be intercepted.
  if (request.url().startsWith('data:')) return;
  // `aborted`, since any other reason shows a page of error in place of the document where it was to be left.
  // It fails when the browser has been stopped meanwhile: the request did not leave either.
  request.abort('aborted').catch(() => undefined);
}
