/** Keys that mean something to JavaScript, or to another reader of YAML. */
const DOUBTFUL = /^(?:constructor|prototype|null|true|false|yes|no|on|off|y|n)$/iu;

const MAX_LENGTH = 100;
const MAX_KNOWN = 10_000;

/** The keys met so far: a plan uses the same few thousands of times, and JavaScript finds a property faster by a text that it knows. */
const known = new Map<string, string | undefined>();

/** After digits, the letters of a number that is not decimal, or of an exponent. */
const IN_NUMBERS = /[beox]/iu;

/**
 * The key at `start` of a line, if it is the same text in every reading of YAML: a letter, or digits and a letter that no number has
 * there, then letters, digits, `_` and `-`, up to a colon that a space or nothing follows.
 */
export function plainKeyAt(line: string, start: number): string | undefined {
  let end = start;
  while (isDigit(line.charCodeAt(end))) end += 1;
  if (!isLetter(line.charCodeAt(end)) || (end > start && IN_NUMBERS.test(line.charAt(end)))) return undefined;
  while (isWord(line.charCodeAt(end))) end += 1;
  if (line.charCodeAt(end) !== COLON || end - start > MAX_LENGTH) return undefined;
  if (end + 1 < line.length && line.charCodeAt(end + 1) !== SPACE) return undefined;
  return recognized(line.slice(start, end));
}

function recognized(key: string): string | undefined {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found;
  if (known.size >= MAX_KNOWN) known.clear();
  const plain = DOUBTFUL.test(key) ? undefined : key;
  known.set(key, plain);
  return plain;
}

const SPACE = 0x20;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;

/** Upper and lower case differ by one bit. */
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isWord = (code: number): boolean => isLetter(code) || isDigit(code) || code === HYPHEN || code === UNDERSCORE;
