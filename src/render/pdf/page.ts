import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { alternativesOf } from './alternatives.ts';

export interface PrintedPage {
  readonly bytes: Uint8Array;
  /** What its drawings show, in their order. */
  readonly alternatives: () => Promise<readonly string[]>;
}

/**
 * Prints a self-contained document. Each print has a page of its own, so that Chromium numbers the nodes of the
 * structure tree alike each time. No limit of time: whoever started the browser kills it.
 */
export async function printPage(browser: Browser, html: string): Promise<PrintedPage> {
  const page = await browser.newPage();
  await lockDown(page);
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  const bytes = await page.pdf({
    format: 'a4', // where the style sheet says no size
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: true,
    timeout: 0,
  });
  return { bytes, alternatives: () => alternativesOf(page) };
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
