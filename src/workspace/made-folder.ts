import { lstat, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { codeOf, WorkspaceFailure } from './failure.ts';
import { slashed } from './folder.ts';
import { readRegular } from './read.ts';
import type { SourceFile } from './tree.ts';

/** The file that says which files of a folder pst made: the others are somebody's. */
const MARKER = '.pst-fichiers.json';
const MARKER_MAX_BYTES = 10_000_000;

/** A file that stands in a folder; `raw` is its path as the disk spells it. */
export interface Present {
  readonly path: string;
  readonly raw: string;
  /** pst made it. */
  readonly made: boolean;
}

/** The marker of a folder where pst made the files of these paths. */
export function markerOf(paths: readonly string[]): SourceFile {
  const text = JSON.stringify({ fichiers: paths.toSorted() }, undefined, 2);
  return { path: MARKER, bytes: new TextEncoder().encode(`${text}\n`) };
}

/**
 * What a folder holds that pst is about to make anew with files of these paths; nothing when it does not exist. Throws a
 * `WorkspaceFailure` when making it would destroy something that pst did not make. `shown` is its path as the user wrote it.
 */
export async function presentFiles(
  folder: string,
  shown: string,
  coming: ReadonlySet<string>,
): Promise<readonly Present[]> {
  if (!(await isOwnFolder(folder, shown))) return [];
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (entry) => !entry.isDirectory(),
  );
  const made = madePaths(folder);
  if (made === undefined && entries.length > 0) {
    throw new WorkspaceFailure(
      `Le dossier « ${shown} » contient des fichiers que pst n’a pas écrits`,
      'Choisissez un autre dossier avec --out, ou videz celui-ci.',
    );
  }
  const present: Present[] = [];
  for (const entry of entries) {
    const raw = relative(folder, join(entry.parentPath, entry.name));
    const path = slashed(raw);
    if (path === MARKER) continue;
    const file = { path, raw, made: made?.has(path) === true };
    if (!file.made && (coming.has(path) || !entry.isFile())) throw inTheWay(shown, path);
    present.push(file);
  }
  return present;
}

/** Whether the folder exists. A link in its place would be replaced, not followed: it is refused, as a file is. */
async function isOwnFolder(folder: string, shown: string): Promise<boolean> {
  try {
    const stats = await lstat(folder);
    if (stats.isDirectory()) return true;
    const what = stats.isSymbolicLink() ? 'est un lien symbolique' : 'n’est pas un dossier';
    throw new WorkspaceFailure(`« ${shown} » ${what}`, 'Choisissez un autre dossier avec --out.');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Undefined when there is no marker that can be read. */
function madePaths(folder: string): ReadonlySet<string> | undefined {
  const marker = readRegular(join(folder, MARKER), MARKER_MAX_BYTES);
  if (!(marker instanceof Uint8Array)) return undefined;
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(marker));
    if (typeof content !== 'object' || content === null || !('fichiers' in content)) return undefined;
    return Array.isArray(content.fichiers)
      ? new Set(content.fichiers.filter((path) => typeof path === 'string'))
      : undefined;
  } catch {
    return undefined;
  }
}

function inTheWay(shown: string, path: string): WorkspaceFailure {
  return new WorkspaceFailure(
    `Le dossier « ${shown} » contient « ${path} », que pst n’a pas écrit et ne veut pas remplacer`,
    'Déplacez-le, ou choisissez un autre dossier avec --out.',
  );
}
