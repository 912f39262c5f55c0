import { diffWordsWithSpace } from 'diff';

/** A run of text that is on both sides, or on one. */
export interface Words {
  readonly side: 'both' | 'before' | 'after';
  readonly text: string;
}

/** Spaces between two runs that changed belong to the change: « de trois mois » is one insertion, not three. */
const BRIDGE = /^\s+$/u;

/** What differs between two texts, word by word. The runs of a side, put together, are that side. */
export function compareWords(before: string, after: string): readonly Words[] {
  const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });
  const runs = diffWordsWithSpace(before, after, { intlSegmenter: segmenter });
  return merge(
    runs.map(({ added, removed, value }): Words => {
      return { side: added ? 'after' : removed ? 'before' : 'both', text: value };
    }),
  );
}

function merge(runs: readonly Words[]): readonly Words[] {
  const merged: Words[] = [];
  let [removed, added] = ['', ''];
  const push = (side: Words['side'], text: string): void => {
    const last = merged.at(-1);
    if (side === 'both' && last?.side === 'both') merged[merged.length - 1] = { side, text: last.text + text };
    else if (text !== '') merged.push({ side, text });
  };
  const flush = (): void => {
    const { start, end } = sharedSpaces(removed, added);
    push('both', start);
    push('before', removed.slice(start.length, removed.length - end.length));
    push('after', added.slice(start.length, added.length - end.length));
    push('both', end);
    [removed, added] = ['', ''];
  };
  for (const [index, { side, text }] of runs.entries()) {
    const changing = removed !== '' || added !== '';
    const isBridge = side === 'both' && BRIDGE.test(text) && changing && index < runs.length - 1;
    if (side !== 'after' && (isBridge || side === 'before')) removed += text;
    if (side !== 'before' && (isBridge || side === 'after')) added += text;
    if (side !== 'both' || isBridge) continue;
    flush();
    push(side, text);
  }
  flush();
  return merged;
}

/** The spaces with which both begin, and both end: they did not change after all. */
function sharedSpaces(a: string, b: string): { readonly start: string; readonly end: string } {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start] && BRIDGE.test(a[start] ?? '')) start += 1;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end) && BRIDGE.test(a.at(-1 - end) ?? '')) end += 1;
  return { start: a.slice(0, start), end: a.slice(a.length - end) };
}
