/** « a, b et c » */
export function list(items: readonly string[], last: 'et' | 'ou' = 'et'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** « 0 fiche », « 1 fiche », « 2 fiches »: in French the plural starts at two. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${String(n)} ${n < 2 ? singular : plural}`;
}
