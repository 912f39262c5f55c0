import axe from 'axe-core';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { borrowBrowser, show, visit, type Lent } from './browser.ts';
import { buildSites } from './built.ts';

/** WCAG 2.2 at levels A and AA, and the French reference made from it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

/** One of each kind, of both plans. */
const PAGES = [
  ['paris-13/index.html', ''],
  ['paris-13/fiches/A1-FA2.html', ''],
  ['paris-13/tableau-de-bord.html', ''],
  ['paris-13/recherche.html', '?q=ecole'],
  ['exemple/index.html', ''],
  ['exemple/fiches/A1-FA1.html', ''],
  ['exemple/tableau-de-bord.html', ''],
  ['exemple/recherche.html', '?q=zzzzzz'],
] as const;

const LOOKS = [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));

let out: string;
let lent: Lent;
let locale: unknown;
beforeAll(async () => {
  out = await buildSites();
  lent = await borrowBrowser();
  locale = JSON.parse(await readFile(createRequire(import.meta.url).resolve('axe-core/locales/fr.json'), 'utf8'));
});
afterAll(async () => {
  await lent.giveBack();
  await rm(out, { recursive: true, force: true });
});

/** What is wrong in the page, everything unfolded, in one line for each rule. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  await page.evaluate(axe.source);
  await page.evaluate(`axe.configure(${JSON.stringify({ locale })})`);
  const options = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };
  const found = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as axe.AxeResults; // what this call answers
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.map(
    ({ id, help, nodes }) => `${id} : ${help} – ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}

test.each(PAGES)('%s%s has no violation, narrow or wide, light or dark', { timeout: 180_000 }, async (path, query) => {
  const { page } = await visit(lent.browser, join(out, path), { width: 360, query });
  for (const look of LOOKS) {
    await show(page, look);
    expect({ look, found: await violations(page) }).toEqual({ look, found: [] });
  }
  await page.close();
});

test('what is wrong is found', async () => {
  const { page } = await visit(lent.browser, join(out, 'paris-13/tableau-de-bord.html'), { width: 360 });
  await page.evaluate("document.querySelector('main').style.color = '#999'; document.documentElement.lang = ''");
  expect((await violations(page)).map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'html-has-lang']),
  );
  await page.close();
});
