/**
 * A place where the document states a page: an element with the bare attribute `data-page`, that holds the number alone.
 * Text cannot be taken for one: its `>` is escaped.
 */
const SLOT = /( data-page>)(\d*)(?=<)/g;

/** The document without the numbers of its places. */
export const frameOf = (html: string): string => html.replace(SLOT, '$1');

/** The number in each place, in their order; '' where it is not known yet. */
export const numbersOf = (html: string): readonly string[] =>
  [...html.matchAll(SLOT)].map(([, , number = '']) => number);

export const SLOT_SELECTOR = '[data-page]';
