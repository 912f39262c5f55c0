import { expect, test, vi } from 'vitest';
import { PrintFailure } from '../../../src/render/pdf/failure.ts';
import { settle, type Laid, type PageNumbers } from '../../../src/render/pdf/settle.ts';

interface Printed {
  readonly pages: PageNumbers;
}

/** A browser for which `page` decides where the anchor `a` is, by what the document says then. */
function browser(page: (text: string) => number) {
  const log: string[] = [];
  const lay = (html: string): Promise<Laid<Printed>> => {
    let text = html;
    const pages = (): PageNumbers => new Map([['a', page(text)]]);
    log.push('lay');
    return Promise.resolve({
      draft: () => (log.push(`draft ${text}`), Promise.resolve(pages())),
      print: () => (log.push(`print ${text}`), Promise.resolve({ pages: pages() })),
      state: ([number = '']) => ((text = text.replace(/ data-page>\d*/, ` data-page>${number}`)), Promise.resolve()),
      close: () => (log.push('close'), Promise.resolve()),
    });
  };
  return { log, lay };
}

const place = (pages: PageNumbers): string => `<b data-page>${String(pages.get('a') ?? '')}</b>`;

test('a document without page numbers is printed once, without a draft', async () => {
  const { log, lay } = browser(() => 3);
  expect(await settle(() => 'constant', lay)).toEqual({ printed: { pages: new Map([['a', 3]]) }, html: 'constant' });
  expect(log).toEqual(['lay', 'print constant']);
});

test('numbers are written in the page that the draft was made of, which is then printed', async () => {
  const { log, lay } = browser(() => 3);
  const html = vi.fn(place);
  expect((await settle(html, lay)).html).toBe('<b data-page>3</b>');
  expect(log).toEqual(['lay', 'draft <b data-page></b>', 'print <b data-page>3</b>']);
  expect(html).toHaveBeenCalledTimes(2);
});

test('numbers that push the anchor further are written and printed again', async () => {
  const { log, lay } = browser((text) => (text.includes('></') ? 9 : 10));
  expect((await settle(place, lay)).html).toBe('<b data-page>10</b>');
  expect(log).toEqual(['lay', 'draft <b data-page></b>', 'print <b data-page>9</b>', 'print <b data-page>10</b>']);
});

test('a document that becomes another one is laid out anew, and drafted again', async () => {
  const { log, lay } = browser((text) => (text.includes('double') ? 6 : 5));
  const html = (pages: PageNumbers): string => `${place(pages)}${pages.size > 0 ? '<p>double</p>' : ''}`;
  expect((await settle(html, lay)).html).toBe('<b data-page>6</b><p>double</p>');
  expect(log).toEqual([
    'lay',
    'draft <b data-page></b>',
    'close',
    'lay',
    'draft <b data-page>5</b><p>double</p>',
    'print <b data-page>6</b><p>double</p>',
  ]);
});

test('places whose anchor is nowhere stay empty, and the document is printed', async () => {
  const lost = browser(() => 3);
  expect((await settle(() => '<b data-page></b>', lost.lay)).html).toBe('<b data-page></b>');
  expect(lost.log).toEqual(['lay', 'draft <b data-page></b>', 'print <b data-page></b>']);
});

test('numbers that never settle are refused after five prints', async () => {
  let page = 0;
  const { log, lay } = browser(() => page++);
  await expect(settle(place, lay)).rejects.toThrow(PrintFailure);
  expect(log.filter((line) => /^(?:draft|print)/.test(line))).toHaveLength(5);
});
