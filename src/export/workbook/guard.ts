import { strFromU8, unzipSync, type UnzipFileInfo, zipSync } from 'fflate';
import { WorkbookFailure } from './failure.ts';

/** A plan of hundreds of fiches takes a hundredth of it. */
export const MAX_WORKBOOK_BYTES = 20_000_000;
const MAX_UNPACKED_BYTES = 200_000_000;
const MAX_PARTS = 500;
const MAX_ROW = 200_000;
const MAX_COLUMN = 256;

const REOPEN = 'Ouvrez-le dans votre tableur, puis enregistrez-le au format .xlsx.';

/** What a workbook is read from: never its macros, its images nor its links. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml))$/u;

const tooLarge = (): WorkbookFailure =>
  new WorkbookFailure(
    'Ce classeur est trop grand pour être celui d’un plan',
    'Repartez d’un export neuf : pst export xlsx.',
  );

/** Unpacks no more than is announced, and announces no more than a workbook needs. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let parts = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    parts += 1;
    if (!WANTED.test(name)) return false;
    total += originalSize;
    if (total > MAX_UNPACKED_BYTES || parts > MAX_PARTS) throw tooLarge();
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof WorkbookFailure) throw error;
    throw new WorkbookFailure('Ce fichier n’est pas un classeur .xlsx, ou il est abîmé', REOPEN);
  }
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A document type is how XML asks for other files, or grows without end: no spreadsheet writes one. */
function refuseDocumentType(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) {
    throw new WorkbookFailure('Ce classeur contient des déclarations XML qu’aucun tableur n’écrit', REOPEN);
  }
}

/** Readers make room for the whole rectangle that the farthest cell draws. */
function refuseFarCells(text: string): void {
  for (const [, letters = '', row = ''] of text.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,9})(\d{1,12})"/gu)) {
    if (Number(row) > MAX_ROW || columnNumber(letters) > MAX_COLUMN) throw tooLarge();
  }
  const dimension = /<(?:\w+:)?dimension\s[^>]*?ref="[^":]*:?([A-Z]{1,9})(\d{1,12})"/u.exec(text);
  if (dimension !== null && (Number(dimension[2]) > 1_048_576 || columnNumber(dimension[1] ?? '') > 16_384))
    throw tooLarge();
}

/** A formula that was never computed would read as an empty cell, an error as a text. */
function refuseFormulas(text: string, sheet: string): void {
  for (const [, attributes = '', content = ''] of text.matchAll(/<c\s([^>]*[^/>])>([^]*?)<\/c>/gu)) {
    const address = /\br="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? '?';
    const isError = /\bt="e"/u.test(attributes);
    const isEmpty = /<f[\s>/]/u.test(content) && !/<v>[^<]/u.test(content);
    if (!isError && !isEmpty) continue;
    const what = isError
      ? 'contient une erreur de calcul'
      : 'contient une formule dont le résultat n’est pas enregistré';
    throw new WorkbookFailure(
      `La cellule « ${sheet}!${address} » ${what}`,
      'Remplacez la formule par sa valeur (copier, puis collage spécial « valeurs »), enregistrez, et recommencez.',
    );
  }
}

/** The names of the tabs by the file of each. */
function tabNames(files: Record<string, Uint8Array>): ReadonlyMap<string, string> {
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  const relations = strFromU8(files['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const attribute = (element: string, name: string): string =>
    new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(element)?.[1] ?? '';
  const targets = new Map(
    [...relations.matchAll(/<Relationship\s[^>]*>/gu)].map(([element]) => [
      attribute(element, 'Id'),
      `xl/${attribute(element, 'Target').replace(/^\/?(?:xl\/)?/u, '')}`,
    ]),
  );
  return new Map(
    [...workbook.matchAll(/<sheet\s[^>]*>/gu)].map(([element]) => [
      targets.get(attribute(element, 'r:id')) ?? '',
      attribute(element, 'name'),
    ]),
  );
}

/** The same workbook, harmless: only the parts that are read, none larger than a plan needs. Throws a `WorkbookFailure`. */
export function guarded(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MAX_WORKBOOK_BYTES) throw tooLarge();
  const files = unpack(bytes);
  if (files['xl/workbook.xml'] === undefined) {
    throw new WorkbookFailure('Ce fichier n’est pas un classeur .xlsx', REOPEN);
  }
  const names = tabNames(files);
  for (const [path, content] of Object.entries(files)) {
    const text = strFromU8(content);
    refuseDocumentType(text);
    if (!path.startsWith('xl/worksheets/')) continue;
    refuseFarCells(text);
    refuseFormulas(text, names.get(path) ?? path);
  }
  return zipSync(files, { level: 0 });
}
