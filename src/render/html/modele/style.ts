/** What a style sheet of a plan may weigh, in bytes. */
export const MAX_STYLE = 100_000;

/** Each with what to say of it, after « styles.css ». */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  // An escape may spell any of the others.
  [/\\/, 'a une barre oblique inverse : écrivez le caractère lui-même'],
  [/@import/i, 'appelle une autre feuille avec @import : copiez-en le contenu'],
  [/@(?:font-face|charset|namespace)/i, 'a une règle @font-face, @charset ou @namespace, que pst n’accepte pas'],
  [
    /(?:url|src|image|image-set|-webkit-image-set|element|expression)\s*\(/i,
    'appelle un fichier ou une image : une page ne demande rien à personne',
  ],
  [/<[/!]/, 'a du HTML : « < » suivi de « / » ou de « ! »'],
  [/(?:behavior|-moz-binding)\s*:/i, 'a une propriété qui lance un programme'],
];

/** Comments break words for the eye, not for a browser. */
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;

/** Why a style sheet is not accepted: the end of a French sentence that begins with its name. Undefined when it is. */
export function refusedStyle(css: string): string | undefined {
  const said = [css, css.replace(COMMENT, '')];
  return REFUSED.find(([pattern]) => said.some((text) => pattern.test(text)))?.[1];
}
