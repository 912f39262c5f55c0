import { chmod, lstat, mkdir } from 'node:fs/promises';

/**
 * Makes a folder that only its owner, `uid`, can enter, and returns its path.
 * Throws when something else, or somebody else's folder, has taken its place: a program is to be run from it.
 */
export async function privateFolder(path: string, uid: number): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  if (!found.isDirectory()) throw new Error(`${path} n’est pas un dossier`);
  if (found.uid !== uid) throw new Error(`le dossier ${path} appartient à un autre utilisateur`);
  if ((found.mode & 0o077) !== 0) await chmod(path, 0o700);
  return path;
}
