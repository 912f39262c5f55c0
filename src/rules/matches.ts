const NONE: readonly RegExpExecArray[] = [];

/**
 * What `text.matchAll(pattern)` gives, all at once. That makes a pattern of its own for each text: with twenty rules on the prose of a
 * plan, it would take longer than the search. `pattern` is global.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    // What matched nothing would match there for ever.
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
