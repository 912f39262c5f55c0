import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

const SEAL = 'sha256.json';

/** Path inside the folder → SHA-256 of the file, as hexadecimal. */
type Digests = Readonly<Record<string, string>>;

/** Writes down what the folder holds. */
export async function sealFolder(folder: string): Promise<void> {
  await writeFile(join(folder, SEAL), JSON.stringify(await digestAll(folder)));
}

/** Whether the folder still holds exactly what was sealed. */
export async function isSealIntact(folder: string): Promise<boolean> {
  const sealed = await readFile(join(folder, SEAL), 'utf8').catch(() => undefined);
  return sealed !== undefined && sealed === JSON.stringify(await digestAll(folder));
}

async function digestAll(folder: string): Promise<Digests> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== SEAL)
    .sort();
  const digests: [string, string][] = [];
  for (const path of paths) digests.push([path, await digest(join(folder, path))]);
  return Object.fromEntries(digests);
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}
