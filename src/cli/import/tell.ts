import type { Change, Conflict, Merge } from '../../export/workbook/merge.ts';
import { rowName } from '../../export/sheets/sheet.ts';
import { count, typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';

const MAX_SHOWN = 60;

/** A cell's text on one line. */
function quoted(text: string): string {
  if (text === '') return '(vide)';
  const line = text.replace(/\s+/gu, ' ');
  return line.length > MAX_SHOWN ? `« ${line.slice(0, MAX_SHOWN - 1)}… »` : `« ${line} »`;
}

const line = (text: string): string => `${visible(typo(text))}\n`;

function changeLine(change: Change): string {
  const where = `${change.feuille}, ${rowName(change.ligne)}`;
  switch (change.kind) {
    case 'set':
      return `  ${where}, ${change.champ} (${change.cellule}) : ${quoted(change.avant)} devient ${quoted(change.apres)}`;
    case 'append':
      return `  ${where} : ligne ajoutée`;
    case 'remove':
      return `  ${where} : ligne retirée`;
  }
}

/** What changes, file by file. */
export function changesText(changes: readonly Change[]): string {
  const files = [...new Set(changes.map(({ file }) => file))];
  return files
    .map((file) => [file, ...changes.filter((change) => change.file === file).map(changeLine)].map(line).join(''))
    .join('');
}

function conflictLines({ feuille, cellule, ligne, champ, exporte, classeur, plan }: Conflict): readonly string[] {
  const place = cellule ?? feuille;
  if (champ === undefined)
    return [`${place}, ${rowName(ligne)} : ${classeur} dans le classeur, ${plan} dans le plan depuis l’export`];
  return [
    `${place}, ${rowName(ligne)}, ${champ} : changé des deux côtés depuis l’export`,
    `  à l’export : ${quoted(exporte)}`,
    `  classeur :   ${quoted(classeur)}`,
    `  plan :       ${quoted(plan)}`,
  ];
}

/** Why nothing is imported: what does not fit, and what was changed on both sides. */
export function refusalText({ problems, conflicts }: Merge): string {
  const said = [...problems, ...conflicts.flatMap(conflictLines)].map(line).join('');
  const counts = [
    ...(problems.length > 0 ? [count(problems.length, 'erreur')] : []),
    ...(conflicts.length > 0 ? [count(conflicts.length, 'conflit')] : []),
  ].join(' et ');
  const help =
    conflicts.length > 0
      ? ' Pour chaque conflit, mettez la même valeur dans le classeur et dans le plan, puis recommencez.'
      : ' Corrigez le classeur, puis recommencez.';
  return `${said}${line(`${counts} : rien n’a été écrit.${help}`)}`;
}

export const notesText = (notes: readonly string[]): string =>
  notes.map((note) => line(`Attention : ${note}`)).join('');
