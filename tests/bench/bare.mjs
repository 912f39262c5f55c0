// Prints an HTML file once with the browser that pst starts, and nothing more: what pst adds is measured against that.
// The embedded browser does not print from its command line, hence these few lines of Puppeteer.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/run.mjs';

const [, , html = '', pdf = '', cacheDir = ''] = process.argv;
const from = (/** @type {string} */ name) => import(pathToFileURL(path.join(root, 'dist', 'render', 'pdf', name)).href);
const [{ browserCandidates }, { startBrowser }] = await Promise.all(['candidates.js', 'browser.js'].map(from));
const candidates = browserCandidates({ env: process.env, cacheDir, onProgress: () => undefined });
const { signal } = new AbortController();
const { browser, stop } = await startBrowser(candidates, signal);
const page = await browser.newPage();
await page.emulateMediaType('print');
await page.setContent(readFileSync(html, 'utf8'), { waitUntil: 'load', timeout: 0 });
const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 };
writeFileSync(pdf, await page.pdf(options));
await stop();
