import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf, WorkspaceFailure } from './failure.ts';
import { readRegular, type Refusal } from './read.ts';

/** Whether something, of whatever kind, stands at this path. */
export function isThere(cwd: string, path: string): boolean {
  try {
    lstatSync(resolve(cwd, path));
    return true;
  } catch (error) {
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR';
  }
}

/** The content of a file that somebody named. A link is not followed. Throws a `WorkspaceFailure`. */
export function readOne(cwd: string, path: string, maxBytes: number): Uint8Array {
  if (!isThere(cwd, path)) {
    throw new WorkspaceFailure(
      `« ${path} » n’existe pas`,
      'Vérifiez le chemin : il part du dossier où vous vous trouvez.',
    );
  }
  const content = readRegular(resolve(cwd, path), maxBytes);
  if (content instanceof Uint8Array) return content;
  throw new WorkspaceFailure(`« ${path} » ${WHY[content.reason]}`, 'Donnez le chemin du fichier lui-même.');
}

const WHY: Readonly<Record<Refusal['reason'], string>> = {
  symlink: 'est un lien symbolique',
  special: 'n’est pas un fichier',
  unreadable: 'ne peut pas être lu',
  'too-large': 'est trop grand',
};
