import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { borrowBrowser, visit, type Lent } from './browser.ts';
import { buildSites } from './built.ts';
import { tabThrough } from './keyboard.ts';

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

test.each([
  'paris-13/index.html',
  'paris-13/fiches/A2-FA1.html',
  'paris-13/tableau-de-bord.html',
  'exemple/fiches/A1-FA1.html',
  'exemple/recherche.html',
])(
  '%s: the key Tab alone reaches everything that acts or scrolls, and shows where it is',
  async (path) => {
    const { page } = await open(path, { width: 360, query: '?q=parents' });
    const { count, ...tabbed } = await tabThrough(page);
    expect(count).toBeGreaterThan(5);
    expect(tabbed).toEqual({ missed: [], unseen: 0 });
  },
  60_000,
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
