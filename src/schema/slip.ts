import { fold } from './nearest.ts';

/** One letter changes the meaning of a short word: `du`, `au`, `mere`, `pere`. */
const MIN_WORD = 5;

/** Nothing is left to fold: identifiers are many. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * The only candidate that `written` surely is: the same but for case, accents, spaces and hyphens or, where none is, one slip of the
 * finger away. Far stricter than `nearest`, which only asks a question.
 */
export function surelyMeant(written: string, candidates: Iterable<string>): string | undefined {
  const word = fold(written);
  const same: string[] = [];
  const slips: string[] = [];
  for (const candidate of candidates) {
    const other = SLUG.test(candidate) ? candidate : fold(candidate);
    if (other === word || isSameWithoutHyphens(word, other)) same.push(candidate);
    else if (isSlip(word, other)) slips.push(candidate);
  }
  const found = same.length > 0 ? same : slips;
  return found.length === 1 ? found[0] : undefined;
}

/** `axe-1-1` and `axe-11` are two things. */
function isSameWithoutHyphens(a: string, b: string): boolean {
  return a.charAt(0) === b.charAt(0) && !/\d/u.test(a) && a.replaceAll('-', '') === b.replaceAll('-', '');
}

/** Whether two folded texts differ by one letter, too many, too few or other, or by two that changed places, in a word long enough. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const start = sharedStart(a, b);
  const end = sharedEnd(a.slice(start), b.slice(start));
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = x.length === 2 && x.charAt(0) === y.charAt(1) && x.charAt(1) === y.charAt(0);
  if ((x.length > 1 || y.length > 1) && !swapped) return false;
  const words = [wordAt(a, start, x.length), wordAt(b, start, y.length)];
  const areLetters = /^[a-z]+$/u.test(words.join(''));
  return areLetters && !`${x}${y}`.includes('-') && words.some((word) => word.length >= MIN_WORD);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** The word of a slug that holds these letters. */
function wordAt(slug: string, start: number, length: number): string {
  const end = slug.indexOf('-', start + length);
  return slug.slice(slug.lastIndexOf('-', start - 1) + 1, end === -1 ? slug.length : end);
}
