import type { Page } from 'puppeteer-core';

/** What a person who only has a keyboard must be able to reach: what acts, and what scrolls. */
const REACHABLE = `(() => {
  const acts = 'a[href], button, input, summary, [tabindex="0"]';
  const shown = (one) => one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)');
  const scrolls = (one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX);
  const all = [...document.querySelectorAll('body *')].filter((one) => shown(one) && (one.matches(acts) || scrolls(one)));
  window.__reachable = all;
  return all.length;
})()`;

interface Tabbed {
  /** How many things there are to reach. */
  readonly count: number;
  readonly missed: unknown;
  /** Stops that do not show where the keyboard is. */
  readonly unseen: number;
}

/** Goes through the page with the key Tab, from its top. */
export async function tabThrough(page: Page): Promise<Tabbed> {
  await page.evaluate('document.activeElement.blur()');
  const count = Number(await page.evaluate(REACHABLE));
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
  return { count, missed, unseen };
}
