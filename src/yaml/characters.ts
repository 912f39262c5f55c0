import type { YamlProblem } from './cause.ts';
import { forbiddenCharacter } from './causes/content.ts';

/**
 * What no text of a plan may hold: controls (but tab and line ends), what has no shape or reverses the reading direction,
 * lone surrogates, noncharacters, and the mark that a failed conversion leaves (U+FFFD). Spaces that do not break (U+00A0,
 * U+202F) are none of these; the joiner and the variants that emoji are composed with stay too.
 */
const FORBIDDEN =
  /(?![\u034F\u200D\uFE00-\uFE0F])[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFD]/u;
/** Finds, at a tenth of the cost, that most texts hold none: nothing outside these ranges that French uses. */
const UNUSUAL = /[^\n\r\t -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u202F-\u205E\u20A0-\u20BF\u2190-\u22FF]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/** In a string, unlike in a file, a carriage return is not half of a line end. */
const FORBIDDEN_IN_STRING = new RegExp(`\\r|${FORBIDDEN.source}`, 'u');

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\uFFFD/u, 'caractère de remplacement'],
  [/\u00AD/u, 'trait d’union conditionnel'],
  [/\u200B/u, 'espace de largeur nulle'],
  [/\uFEFF/u, 'marque d’ordre des octets'],
  [/[\u2028\u2029]/u, 'séparateur de ligne invisible'],
  [/\p{Bidi_Control}/u, 'inversion du sens d’écriture'],
  [/\p{Cc}/u, 'caractère de commande'],
  [/\p{Cs}/u, 'moitié de caractère'],
];

/** One problem for each forbidden character of the source, at its first place, with the number of the others. */
export function forbiddenInSource(text: string): readonly YamlProblem[] {
  if (!UNUSUAL.test(text) || !FORBIDDEN.test(text)) return [];
  const places = new Map<string, { readonly start: number; count: number }>();
  for (const { 0: character, index } of text.matchAll(ALL_FORBIDDEN)) {
    const place = places.get(character);
    if (place === undefined) places.set(character, { start: index, count: 1 });
    else place.count += 1;
  }
  return [...places].map(([character, { start, count }]) =>
    forbiddenCharacter.at({ start, end: start + character.length }, {}, describe(character), count - 1),
  );
}

/** The name of the first forbidden character that an escape (`"\u202E"`) put into a string. */
export function forbiddenInString(value: string): string | undefined {
  const character = FORBIDDEN_IN_STRING.exec(value)?.[0];
  return character === undefined ? undefined : describe(character);
}

function describe(character: string): string {
  const name = NAMES.find(([pattern]) => pattern.test(character))?.[1] ?? 'caractère invisible';
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `${name} U+${code}`;
}
