import { diffArrays } from 'diff';

/** A piece of a text: a word, a number, spaces, a mark. */
export interface Token {
  readonly text: string;
  /** What it is compared by: the text, and how it is written where that counts. */
  readonly key: string;
}

/** So many tokens on both sides, or of one. */
export interface TokenRun {
  readonly side: 'both' | 'before' | 'after';
  readonly count: number;
}

/** A number with its thousands and decimals, a word with its hyphens, « l’ », spaces, or any other character. */
const TOKEN =
  /\p{N}+(?:[\u202F\u00A0.,]\p{N}{1,3})*(?!\p{L})|[\p{L}\p{M}]{1,2}[’']|[\p{L}\p{N}\p{M}]+(?:[-.][\p{L}\p{N}\p{M}]+)*|\s+|./gsu;

/** The pieces of a text: put together, they are the text. */
export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

/** Texts that differ more than this are easier to read whole. It also bounds the work. */
const MOST_EDITS = 2000;
const LEAST_SHARED = 0.3;
const LONGEST_LINK = 7;

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
/** « de la », a comma, spaces. */
const isLoneLink = (text: string): boolean => text.length <= LONGEST_LINK && !/\p{L}{4}|\p{N}/u.test(text);

/**
 * What differs between two texts, to be read: the tokens of a side, in order, are that side. Little words between two changes
 * belong to the change, and texts with little in common are one change.
 */
export function compareTokens(before: readonly Token[], after: readonly Token[]): readonly TokenRun[] {
  const keys = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
  const runs = diffArrays(keys(before), keys(after), { maxEditLength: MOST_EDITS });
  if (runs === undefined) return whole(before, after);
  const plain = runs.map(({ added, removed, count }): TokenRun => {
    return { side: added ? 'after' : removed ? 'before' : 'both', count };
  });
  const bridged = bridge(plain, after);
  return isMostlyShared(bridged, before, after) ? bridged : whole(before, after);
}

function whole(before: readonly Token[], after: readonly Token[]): readonly TokenRun[] {
  const runs: readonly TokenRun[] = [
    { side: 'before', count: before.length },
    { side: 'after', count: after.length },
  ];
  return runs.filter(({ count }) => count > 0);
}

function isMostlyShared(runs: readonly TokenRun[], before: readonly Token[], after: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]): number => tokens.filter(({ text }) => isWord(text)).length;
  let [at, shared] = [0, 0];
  for (const { side, count } of runs) {
    if (side === 'before') continue;
    if (side === 'both') shared += words(after.slice(at, at + count));
    at += count;
  }
  return shared >= LEAST_SHARED * Math.max(words(before), words(after));
}

/** Joins changes that only spaces, marks and little words part; within a change, what went comes first. */
function bridge(runs: readonly TokenRun[], after: readonly Token[]): readonly TokenRun[] {
  const joined: TokenRun[] = [];
  let [gone, come, at] = [0, 0, 0];
  const flush = (): void => {
    if (gone > 0) joined.push({ side: 'before', count: gone });
    if (come > 0) joined.push({ side: 'after', count: come });
    [gone, come] = [0, 0];
  };
  for (const [index, { side, count }] of runs.entries()) {
    const text = after
      .slice(at, at + count)
      .map((token) => token.text)
      .join('');
    const isBridge = side === 'both' && gone + come > 0 && index < runs.length - 1 && isLoneLink(text);
    if (side !== 'after' && (isBridge || side === 'before')) gone += count;
    if (side !== 'before' && (isBridge || side === 'after')) come += count;
    if (side === 'both' && !isBridge) {
      flush();
      joined.push({ side, count });
    }
    if (side !== 'before') at += count;
  }
  flush();
  return joined;
}
