import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

const SEAL = 'sha256.json';

/** By path inside the folder. */
interface Seal {
  /** Size and last change of each file. */
  readonly stamps: Readonly<Record<string, string>>;
  /** SHA-256, as hexadecimal. */
  readonly digests: Readonly<Record<string, string>>;
}

/** Writes down what the folder holds. */
export async function sealFolder(folder: string): Promise<void> {
  const paths = await pathsIn(folder);
  const seal: Seal = { stamps: await each(folder, paths, stamp), digests: await each(folder, paths, digest) };
  await writeFile(join(folder, SEAL), JSON.stringify(seal));
}

/**
 * Whether the folder still holds exactly what was sealed. Nobody else may write there: files that have the size and the date
 * of those that were sealed are them. Others, copied from elsewhere for instance, are read: 190 MB.
 */
export async function isSealIntact(folder: string): Promise<boolean> {
  const seal = await readSeal(folder);
  if (seal === undefined) return false;
  const paths = await pathsIn(folder);
  if (isSame(seal.stamps, await each(folder, paths, stamp))) return true;
  return isSame(seal.digests, await each(folder, paths, digest));
}

async function readSeal(folder: string): Promise<Seal | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, SEAL), 'utf8')) as Seal; // written by this very file, or an earlier one
  } catch {
    return undefined;
  }
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== SEAL)
    .sort();
}

async function each(
  folder: string,
  paths: readonly string[],
  tell: (path: string) => Promise<string>,
): Promise<Readonly<Record<string, string>>> {
  const told: [string, string][] = [];
  for (const path of paths) told.push([path, await tell(join(folder, path))]);
  return Object.fromEntries(told);
}

const isSame = (some: Seal['stamps'] | undefined, others: Seal['stamps']): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

async function stamp(path: string): Promise<string> {
  const { mode, size, mtimeMs } = await lstat(path);
  return [mode, size, mtimeMs].join(' ');
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}
