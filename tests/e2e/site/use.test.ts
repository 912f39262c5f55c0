import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { borrowBrowser, visit, type Lent } from './browser.ts';
import { buildSites } from './built.ts';

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

const open = (path: string, wanted: Partial<Parameters<typeof visit>[2]> = {}) =>
  visit(lent.browser, join(out, path), { width: 1280, ...wanted });

/** What a person who only has a keyboard must be able to reach: what acts, and what scrolls. */
const REACHABLE = `(() => {
  const acts = 'a[href], button, input, summary, [tabindex="0"]';
  const shown = (one) => one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)');
  const scrolls = (one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX);
  const all = [...document.querySelectorAll('body *')].filter((one) => shown(one) && (one.matches(acts) || scrolls(one)));
  window.__reachable = all;
  return all.length;
})()`;

/** Goes through the page with the key Tab, from its top; gives how many of these were never reached, and whether each showed it. */
async function tabThrough(page: Page, count: number): Promise<{ readonly missed: unknown; readonly unseen: number }> {
  await page.evaluate('window.__seen = new Set(); document.body.focus(); getSelection().removeAllRanges()');
  let unseen = 0;
  for (let i = 0; i < count + 2; i++) {
    await page.keyboard.press('Tab');
    const outlined = await page.evaluate(`(() => {
      const one = document.activeElement;
      window.__seen.add(one);
      return one === document.body || getComputedStyle(one).outlineStyle !== 'none';
    })()`);
    if (outlined !== true) unseen += 1;
  }
  const missed = await page.evaluate(
    'window.__reachable.filter((one) => !window.__seen.has(one)).map((one) => one.outerHTML.slice(0, 120))',
  );
  return { missed, unseen };
}

test.each(['paris-13/fiches/A2-FA1.html', 'paris-13/tableau-de-bord.html', 'exemple/recherche.html'])(
  '%s: the key Tab alone reaches everything that acts or scrolls, and shows where it is',
  async (path) => {
    const { page } = await open(path, { width: 360, query: '?q=parents' });
    await page.evaluate('document.activeElement.blur()');
    const count = Number(await page.evaluate(REACHABLE));
    expect(count).toBeGreaterThan(5);
    expect(await tabThrough(page, count)).toEqual({ missed: [], unseen: 0 });
  },
);

test('the first stop of the document is a way past its contents', async () => {
  const { page } = await open('paris-13/index.html');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('location.hash + document.activeElement.id')).toBe('#contenucontenu');
});

const results = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate("[...document.querySelectorAll('#resultats a')].map((one) => one.textContent)")) as string[]; // as asked
const said = (page: Page): Promise<unknown> => page.evaluate("document.getElementById('etat').textContent");

test('the search is asked from any page, ignores accents and case, and leads to what it finds', async () => {
  const { page, requests } = await open('paris-13/fiches/A1-FA2.html');
  await page.type('#rechercher', 'PARENTALITE numerique');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).pathname).toMatch(/paris-13\/recherche\.html$/);
  expect((await results(page))[0]).toBe('A1-FA4 · Parentalité numérique');
  expect(await said(page)).toMatch(/^\d+ résultats?$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).pathname).toMatch(/fiches\/A1-FA4\.html$/);
  expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
});

const find = async (query: string): Promise<readonly string[]> => {
  const { page } = await open('paris-13/recherche.html', { query: `?q=${encodeURIComponent(query)}` });
  const found = await results(page);
  await page.close();
  return found;
};

test.each([
  ['été', 'ETE', 'Été'],
  ['œuvre', 'OEUVRE', 'Œuvre'],
  ['a3-fa1', 'A3-FA1', 'a3 fa1'],
])('the search finds the same with « %s », « %s » and « %s »', async (word, ...spellings) => {
  const found = await find(word);
  expect(found.length).toBeGreaterThan(0);
  for (const spelling of spellings) expect(await find(spelling)).toEqual(found);
});

test('the search puts up with a wrong letter, not with another code', async () => {
  expect(await find('jeunese')).toContain((await find('jeunesse'))[0]);
  expect(await find('zzzzzz')).toEqual([]);
  expect((await find('a3-fa1'))[0]).toMatch(/^A3-FA1/);
});

test('the search answers while it is typed, says that nothing is found, and reads nothing as HTML', async () => {
  const { page } = await open('exemple/recherche.html');
  expect(await said(page)).toBe('');
  await page.keyboard.type('<img src=x>zzz');
  expect(await said(page)).toMatch(/^Aucun résultat/);
  expect(await page.evaluate("document.querySelectorAll('main img').length")).toBe(0);
  expect(await page.evaluate("document.getElementById('etat').getAttribute('role')")).toBe('status');
});

test('without script there is no field to search in, and the rest is read', async () => {
  const { page } = await open('paris-13/index.html', { script: false });
  const tree = JSON.stringify(await page.accessibility.snapshot());
  expect(tree).not.toContain('searchbox');
  expect(tree).toContain('Tableau de bord');
  const search = await open('paris-13/recherche.html', { script: false });
  expect(JSON.stringify(await search.page.accessibility.snapshot())).toContain('La recherche a besoin de JavaScript');
});

test.each(['index.html', 'fiches/A1-FA2.html', 'tableau-de-bord.html', 'recherche.html'])(
  '%s asks for nothing but its style sheet, and nothing sticks out of a narrow page',
  async (path) => {
    for (const plan of ['paris-13', 'exemple']) {
      const { page, requests } = await open(`${plan}/${path.replace('A1-FA2', 'A1-FA1')}`, { width: 320 });
      const asked = requests.slice(1).filter((url) => !url.startsWith('data:'));
      expect(asked.map((url) => url.split('/').at(-1))).toEqual(path === 'index.html' ? [] : ['site.css']);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
  },
);
