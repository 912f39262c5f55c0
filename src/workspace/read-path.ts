import { lstatSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { codeOf, failureOf, WorkspaceFailure } from './failure.ts';
import { isFolder, slashed } from './folder.ts';
import { readRegular } from './read.ts';
import { MAX_BYTES, readTree, type Tree, type TreeOptions } from './tree.ts';

/** Reads a file, or the files below a folder. Throws a `WorkspaceFailure` where there is nothing. A link to a file is not followed. */
export async function readPath(cwd: string, path: string, options: TreeOptions = {}): Promise<Tree> {
  const absolute = resolve(cwd, path);
  if (isFolder(absolute)) return readTree(cwd, path, options);
  checkExists(absolute, path);
  const name = slashed(relative(cwd, absolute));
  if (options.wanted?.(name) === false) return { files: [], others: [name], problems: [] };
  const content = readRegular(absolute, MAX_BYTES);
  if (content instanceof Uint8Array) return { files: [{ path: name, bytes: content }], others: [], problems: [] };
  return { files: [], others: [], problems: [{ path: name, ...content }] };
}

function checkExists(absolute: string, path: string): void {
  try {
    lstatSync(absolute);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw failureOf(error, 'lire', path);
    throw new WorkspaceFailure(
      `« ${path} » n’existe pas`,
      'Vérifiez le chemin : il part du dossier où vous vous trouvez.',
    );
  }
}
