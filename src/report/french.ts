const NO_BREAK = '\u00A0';

/**
 * French typography for a terminal: no-break spaces before « ; : ! ? » and inside guillemets. The ordinary no-break space
 * everywhere, because many terminal fonts lack the narrow one.
 */
export function typo(text: string): string {
  return text.replace(/(?<=\S) (?=[;:!?»])/gu, NO_BREAK).replace(/« /gu, `«${NO_BREAK}`);
}

/** « 0 fiche », « 1 fiche », « 2 fiches »: in French the plural starts at two. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${String(n)} ${n < 2 ? singular : plural}`;
}

/** « a, b et c » */
export function list(items: readonly string[], last = 'et'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** Two sentences on one line; a full stop ends the first, unless it ends otherwise. */
export function sentences(first: string, second: string | undefined): string {
  if (second === undefined) return first;
  return /[.!?…]$/u.test(first) ? `${first} ${second}` : `${first}. ${second}`;
}
