import { count } from '../../report/french.ts';
import type { Carried } from './carried.ts';
import type { FileChanges } from './compare.ts';
import type { Found } from './read.ts';

/**
 * What the repository says of the commit that a PDF names.
 * - confirmed: the commit has the files that the PDF carries
 * - refuted: it has others
 * - unknown: the PDF names none, or the repository does not have it
 */
export type Origin = 'confirmed' | 'refuted' | 'unknown';

/** What a PDF is, before it is compared: one line for each thing, in French. */
export function aboutLines(file: string, found: Found, origin: Origin): readonly string[] {
  const { carried } = found;
  return [
    file,
    `  Plan     ${carried.plan}, ${count(carried.files.length, 'fichier joint', 'fichiers joints')}`,
    `  Version  ${versionOf(carried)}${ORIGINS[origin]}`,
    `  Écrit    par ${carried.tool}${carried.date === '' ? '' : `, daté du ${dayOf(carried.date)}`}`,
    `  PDF      ${stateOf(found)}`,
  ];
}

const ORIGINS: Readonly<Record<Origin, string>> = {
  confirmed: ' : ce dépôt a les mêmes fichiers à cette version',
  refuted: ' : FAUX, ce dépôt a d’autres fichiers à cette version',
  unknown: '',
};

function versionOf({ commit, isClean }: Carried): string {
  if (commit === undefined) return 'inconnue (construit hors d’un dépôt git)';
  return isClean
    ? commit.slice(0, 12)
    : `${commit.slice(0, 12)}, avec des modifications qui n’étaient pas enregistrées`;
}

function stateOf({ isIntact, isAsSaid, altered }: Found): string {
  if (altered.length > 0) return `ALTÉRÉ : le texte joint de ${altered.join(', ')} a été changé`;
  if (!isAsSaid) return 'ALTÉRÉ : les données jointes ne sont plus celles que pst y a mises';
  if (!isIntact)
    return 'MODIFIÉ depuis que pst l’a écrit : ses pages ne disent peut-être plus la même chose que ses données';
  return 'intact depuis que pst l’a écrit';
}

/** « 31/12/2024 » */
const dayOf = (date: string): string => date.slice(0, 10).split('-').reverse().join('/');

/** What is not the same here. `side`: what the PDF is compared with. */
export function changeLines(
  { changed, removed, added }: FileChanges,
  carried: Carried,
  side: string,
): readonly string[] {
  const total = changed.length + removed.length + added.length;
  if (total === 0) return [`Identique à ${side}.`];
  return [
    `Diffère de ${side} : ${count(total, 'fichier')} sur ${String(carried.files.length + added.length)}.`,
    ...changed.map((path) => `  ~ ${path}`),
    ...removed.map((path) => `  - ${path} (dans le PDF seulement)`),
    ...added.map((path) => `  + ${path} (pas dans le PDF)`),
  ];
}
