import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { show } from './browser.ts';

/** WCAG 2.2 at levels A and AA, and the French reference made from it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

const LOOKS = [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));

/** What axe finds wrong in a page, everything unfolded, in one line for each rule. */
export async function violations(page: Page): Promise<readonly string[]> {
  const path = createRequire(import.meta.url).resolve('axe-core/locales/fr.json');
  const locale: unknown = JSON.parse(await readFile(path, 'utf8'));
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

/** Narrow and wide, light and dark. */
export async function expectNoViolation(page: Page): Promise<void> {
  for (const look of LOOKS) {
    await show(page, look);
    expect({ look, found: await violations(page) }).toEqual({ look, found: [] });
  }
}

const judge = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'doctype-style': 'off', // a matter of taste
    'long-title': 'off', // a fiche has the name that its authors gave it
    'require-sri': ['error', { target: 'crossorigin' }], // nothing is asked of anybody else
    'prefer-native-element': ['error', { exclude: ['region'] }], // tables that scroll, which are no sections of the text
  },
});

/** What html-validate finds wrong, each once. */
export async function invalid(path: string, html: string): Promise<readonly string[]> {
  const { results } = await judge.validateString(html, path);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `${ruleId} ${String(line)} ${message} ${selector ?? ''}`),
  );
  return [...new Set(found)];
}
