import { createHash } from 'node:crypto';
import { pathInPlan } from '../../model/plan-files.ts';
import type { SourceFile, Tree } from '../../workspace/index.ts';
import { writeBundle } from '../../yaml/index.ts';
import { isOfModele, nameInModele } from '../build/modele-files.ts';
import type { Provenance } from '../build/provenance.ts';
import { type Carried, type CarriedFile, FORMATS, TITLE } from './carried.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The files that a plan is made of, its look included, in the order of their paths. Those that are text were read as UTF-8 before: a
 * plan of others is not built.
 */
export function sourcesOf(folder: string, trees: readonly Tree[]): Carried['files'] {
  return trees
    .flatMap(({ files }) => files.map((file) => ({ ...file, path: pathInPlan(folder, file.path) })))
    .filter(({ path }) => nameInModele(path) === undefined || isOfModele(path))
    .map(carriedFile)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Pictures and fonts, whose bytes no system changes. */
const BINARY = /\.(?:png|woff2)$/u;

function carriedFile({ path, bytes }: SourceFile): CarriedFile {
  if (BINARY.test(path)) return { path, sha256: sha256(bytes), base64: Buffer.from(bytes).toString('base64') };
  const text = textOf(bytes);
  return { path, sha256: sha256(text), text };
}

/** The bytes of a file that is carried. */
export const bytesOf = (file: CarriedFile): Uint8Array =>
  'text' in file ? new TextEncoder().encode(file.text) : new Uint8Array(Buffer.from(file.base64, 'base64'));

/** Whether bytes are those of a file that is carried, whatever the ends of their lines. */
export function isContent(bytes: Uint8Array, file: CarriedFile): boolean {
  if (!('text' in file)) return Buffer.compare(bytes, bytesOf(file)) === 0;
  try {
    return textOf(bytes) === file.text;
  } catch {
    return false;
  }
}

/** As git keeps it: some systems write the end of a line in two bytes, and the same version must give the same document. */
const textOf = (bytes: Uint8Array): string => strict.decode(bytes).replaceAll('\r\n', '\n');

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export function carriedOf(plan: string, files: Carried['files'], provenance: Provenance, version: string): Carried {
  const { commit, isClean, date } = provenance;
  return { plan, commit, isClean, date: date.toISOString(), tool: `pst ${version}`, files };
}

export function writeCarried({ plan, commit, isClean, date, tool, files }: Carried): Uint8Array {
  const head = {
    format: files.some(({ path }) => isOfModele(path)) ? FORMATS[1] : FORMATS[0],
    plan,
    ...(commit !== undefined && { commit }),
    enregistre: isClean ? 'oui' : 'non',
    date,
    outil: tool,
  };
  return new TextEncoder().encode(writeBundle(TITLE, { head, files }));
}
