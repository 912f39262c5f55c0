import { expect, test, vi } from 'vitest';
import { PrintFailure } from '../../../src/render/pdf/failure.ts';
import { settle, type PageNumbers } from '../../../src/render/pdf/settle.ts';

/** A printer for which `page` decides where the anchor `a` is. */
function printer(page: (html: string) => number): ReturnType<typeof vi.fn<(html: string) => Promise<Printed>>> {
  return vi.fn((html: string) => Promise.resolve({ html, pages: new Map([['a', page(html)]]) }));
}

interface Printed {
  readonly html: string;
  readonly pages: PageNumbers;
}

const contents = (pages: PageNumbers): string => `a, page ${String(pages.get('a') ?? '')}`;

test('a document without page numbers is printed once', async () => {
  const print = printer(() => 3);
  expect((await settle(() => 'constant', print)).pages).toEqual(new Map([['a', 3]]));
  expect(print).toHaveBeenCalledTimes(1);
});

test('contents are printed again with the numbers of the first print', async () => {
  const print = printer(() => 3);
  expect((await settle(contents, print)).html).toBe('a, page 3');
  expect(print.mock.calls.map(([html]) => html)).toEqual(['a, page ', 'a, page 3']);
});

test('numbers that push the anchor further are printed a third time', async () => {
  const print = printer((html) => (html === 'a, page ' ? 9 : 10));
  expect((await settle(contents, print)).html).toBe('a, page 10');
  expect(print).toHaveBeenCalledTimes(3);
});

test('numbers that never settle are refused after four prints', async () => {
  let page = 0;
  const print = printer(() => page++);
  await expect(settle(contents, print)).rejects.toThrow(PrintFailure);
  expect(print).toHaveBeenCalledTimes(4);
});
