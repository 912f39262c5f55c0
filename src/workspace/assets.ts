import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { WorkspaceFailure } from './failure.ts';

const PACKAGE = new URL('../../', import.meta.url);

/** Where tools/bundle.mjs writes. */
const BUNDLE = 'dist/chunks';

const HERE = new URL('.', import.meta.url);

const { resolve } = createRequire(import.meta.url);

/** The folder where pst is installed. */
export function packageRoot(): string {
  return fileURLToPath(PACKAGE);
}

/** The folder of the package whose code runs: `dist/chunks`, or `src` where Node reads the sources. */
export function codeFolder(): string {
  return HERE.href.slice(PACKAGE.href.length).replace(/\/(?:workspace\/)?$/, '');
}

/** Whether a file of that folder tells this code from any other: a bundle names its other files by their content, in the first. */
export const tellsCode = (path: string): boolean => codeFolder() !== BUNDLE || path === `${BUNDLE}/bin.js`;

/** A file of another package (`@fontsource/…`), or the code of one (`minisearch`). */
const isForeign = (path: string): boolean => path.startsWith('@') || /^[a-z-]+$/.test(path);

/** Reads a file that is installed with pst: of its own package (`schemas/pst.schema.json`), or of another. */
export async function readAsset(path: string): Promise<Uint8Array> {
  try {
    return await readFile(isForeign(path) ? resolve(path) : new URL(path, PACKAGE));
  } catch (error) {
    throw new WorkspaceFailure(`Il manque à pst un de ses fichiers, « ${path} »`, 'Installez pst de nouveau.', error);
  }
}
