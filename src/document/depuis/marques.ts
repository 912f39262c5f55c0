import type { Marques } from './types.ts';

/** Unicode reserves these for what a program keeps to itself: no text means anything by them. */
const RESERVED = /[\uFDD0-\uFDEF]/gu;
const REPLACEMENT = '\uFFFD';

/** The marks of a text in which two versions are written. */
export const MARQUES: Marques = {
  garde: ['\uFDD0', '\uFDD1'],
  ajout: ['\uFDD2', '\uFDD3'],
  retrait: ['\uFDD4', '\uFDD5'],
  prose: ['\uFDD6', '\uFDD7'],
};

/** The same view without a character that would be read as a mark, whatever its texts hold: itself, where there is none. */
export function sansMarques<T>(view: T): T {
  if (!holdsReserved(view)) return view;
  const copyOf = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(RESERVED, REPLACEMENT);
    if (Array.isArray(value)) return value.map(copyOf);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
  };
  return copyOf(view) as T; // of the same shape: only characters are replaced
}

function holdsReserved(view: unknown): boolean {
  if (typeof view === 'string') return view.search(RESERVED) !== -1;
  return typeof view === 'object' && view !== null && Object.values(view).some(holdsReserved);
}

/** Nothing is said of an empty text: a template leaves out what has none. */
export const marque = (texte: string, [debut, fin]: readonly [string, string]): string =>
  texte === '' ? '' : `${debut}${texte}${fin}`;

/** Both versions of a text in Markdown, that only its reader can compare: a mark inside would break what the text means. */
export function proseMarquee(avant: string, apres: string): string {
  const [debut, milieu] = MARQUES.prose;
  return `${debut}${avant}${milieu}${apres}`;
}

/** Whether a marked view says anything that one version alone says. */
export function isMarked(view: unknown): boolean {
  if (typeof view === 'string') return isMarkedText(view);
  return typeof view === 'object' && view !== null && Object.values(view).some(isMarked);
}

function isMarkedText(texte: string): boolean {
  const [debut, milieu] = MARQUES.prose;
  if (!texte.startsWith(debut)) return texte.includes(MARQUES.ajout[0]) || texte.includes(MARQUES.retrait[0]);
  const [avant, apres] = texte.slice(debut.length).split(milieu);
  return avant !== apres;
}
