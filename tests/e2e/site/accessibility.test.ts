import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { borrowBrowser, visit, type Lent } from './browser.ts';
import { buildSites } from './built.ts';
import { expectNoViolation, violations } from './judges.ts';

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

let out: string;
let lent: Lent;
beforeAll(async () => {
  out = await buildSites();
  lent = await borrowBrowser();
});
afterAll(async () => {
  await lent.giveBack();
  await rm(out, { recursive: true, force: true });
});

test.each(PAGES)('%s%s has no violation, narrow or wide, light or dark', { timeout: 180_000 }, async (path, query) => {
  const { page } = await visit(lent.browser, join(out, path), { width: 360, query });
  await expectNoViolation(page);
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
