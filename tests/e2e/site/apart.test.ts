import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { borrowBrowser, visit, type Lent } from './browser.ts';
import { expectNoViolation, invalid } from './judges.ts';
import { tabThrough } from './keyboard.ts';
import { buildApart, PAGES_APART } from './pages-apart.ts';

let apart: Awaited<ReturnType<typeof buildApart>>;
let lent: Lent;
beforeAll(async () => {
  apart = await buildApart();
  lent = await borrowBrowser();
}, 60_000);
afterAll(async () => {
  await lent.giveBack();
  apart.remove();
});

describe.each(PAGES_APART)('%s', (name) => {
  const open = (width: number) => visit(lent.browser, join(apart.out, name), { width });

  test('has no violation, narrow or wide, light or dark', { timeout: 120_000 }, async () => {
    const { page } = await open(360);
    await expectNoViolation(page);
  });

  test('is valid HTML for html-validate', async () => {
    expect(await invalid(name, readFileSync(join(apart.out, name), 'utf8'))).toEqual([]);
  });

  test('is reached by the key Tab alone, which shows where it is', async () => {
    const { page } = await open(360);
    const { count, ...tabbed } = await tabThrough(page);
    expect(count).toBeGreaterThan(0);
    expect(tabbed).toEqual({ missed: [], unseen: 0 });
  });

  test('asks for nothing, and holds in a narrow page', async () => {
    const { page, requests } = await open(320);
    expect(requests.slice(1).filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
