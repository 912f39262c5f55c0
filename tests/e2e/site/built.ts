import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pst, ROOT } from '../plan/command.ts';

export const PLANS = ['paris-13', 'exemple'] as const;

/** Builds the sites of both plans in a folder of their own, and returns it. */
export async function buildSites(): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'pst-site-'));
  for (const plan of PLANS) {
    const { code, err } = await pst(ROOT, 'build', `data/${plan}`, '--html', '--out', out);
    if (code !== 0) throw new Error(err);
  }
  return out;
}

/** Every file below a folder, with '/' between names, and its text. */
export async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = paths.sort().map(async (path) => {
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    return [name, await readFile(path, 'utf8')] as const;
  });
  return new Map(await Promise.all(read));
}
