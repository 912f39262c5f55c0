// Not U+200D, the zero-width joiner: it makes one emoji out of several, and can hide nothing.
const HARMFUL = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Shows what a terminal would obey or hide (escape sequences, reversed text, invisible characters, lone surrogates) as
 * \u{…}. Line feeds too: the result is one line.
 */
export function visible(text: string): string {
  return text.replace(HARMFUL, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same characters as JSON escapes. Only for what `JSON.stringify` made, where they can only be inside strings. */
export function escapeJson(json: string): string {
  return json.replace(HARMFUL, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, i) => hex(character.charCodeAt(i))).join(''),
  );
}

const hex = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;
