import { distance } from 'fastest-levenshtein';

/** Longer words are no typing mistakes, and comparing them would take long. */
const MAX_LENGTH = 100;
const MIN_PREFIX = 3;

/** Of words compared in one search: some seconds. After them nothing is proposed any more, and a hostile file costs no more. */
const MAX_COMPARISONS = 20_000_000;

/** `word` without case, accents and punctuation, as a slug: « En cours » and `en_cours` are the same. */
export function fold(word: string): string {
  const plain = word
    .slice(0, 2 * MAX_LENGTH)
    .normalize('NFD')
    .toLowerCase();
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/œ/gu, 'oe')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** A search among `candidates`, prepared once, for the one that `word` was probably meant to be. */
export function createNearest(candidates: Iterable<string>): (word: string) => string | undefined {
  let folded: readonly (readonly [string, string])[] | undefined;
  const answers = new Map<string, string | undefined>();
  let comparisons = 0;
  return (word) => {
    if (answers.has(word)) return answers.get(word);
    folded ??= Array.from(candidates, (candidate) => [candidate, fold(candidate)] as const);
    comparisons += folded.length;
    const isWorthIt = word.length <= MAX_LENGTH && comparisons <= MAX_COMPARISONS;
    const answer = isWorthIt ? search(fold(word), folded) : undefined;
    answers.set(word, answer);
    return answer;
  };
}

export const nearest = (word: string, candidates: Iterable<string>): string | undefined =>
  createNearest(candidates)(word);

function search(word: string, candidates: readonly (readonly [string, string])[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const [candidate, folded] of candidates) {
    const limit = Math.min(tolerance(Math.max(word.length, folded.length)), least - 1);
    if (Math.abs(word.length - folded.length) > limit) continue;
    const typos = distance(word, folded);
    if (typos <= limit) [best, least] = [candidate, typos];
    if (least === 0) break;
  }
  return best ?? extension(word, candidates);
}

/** The only candidate that continues `word`, or that `word` continues, by whole words. */
function extension(word: string, candidates: readonly (readonly [string, string])[]): string | undefined {
  if (word.length < MIN_PREFIX) return undefined;
  const found = candidates.filter(
    ([, folded]) => folded.startsWith(`${word}-`) || (folded.length >= MIN_PREFIX && word.startsWith(`${folded}-`)),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** How many letters may differ in words of this length. */
function tolerance(length: number): number {
  if (length <= 1) return 0;
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}
