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
  const flush = (): void => {
    if (removed !== '') merged.push({ side: 'before', text: removed });
    if (added !== '') merged.push({ side: 'after', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { side, text }] of runs.entries()) {
    const changing = removed !== '' || added !== '';
    const isBridge = side === 'both' && BRIDGE.test(text) && changing && index < runs.length - 1;
    if (side !== 'after' && (isBridge || side === 'before')) removed += text;
    if (side !== 'before' && (isBridge || side === 'after')) added += text;
    if (side !== 'both' || isBridge) continue;
    flush();
    merged.push({ side, text });
  }
  flush();
  return merged;
}
