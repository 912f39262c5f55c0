import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pst, ROOT, start } from './command.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pst-arret-'));
  await cp(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const contents = async (): Promise<Readonly<Record<string, string>>> => {
  const root = join(folder, 'out/paris-13');
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path) => [path.slice(root.length), await readFile(path, 'latin1')] as const);
  return Object.fromEntries(await Promise.all(files));
};

test.each(['SIGINT', 'SIGTERM'] as const)('%s leaves the old document whole and nothing beside it', async (signal) => {
  await pst(folder, 'build', 'data/paris-13', '--html');
  const before = await contents();
  await writeFile(join(folder, 'data/paris-13/sigles.yaml'), 'ZZZ: Un sigle de plus\n');
  const running = start(folder, 'build', 'data/paris-13');
  await setTimeout(1000); // Long before the end of two prints, whatever the machine.
  running.kill(signal);
  const { code, err } = await running.ended;
  expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
  expect(err).toContain('Commande interrompue.');
  expect(err).not.toMatch(/\n\s+at /);
  expect(await contents()).toEqual(before);
  expect(await readdir(join(folder, 'out'))).toEqual(['paris-13']);
});

test('a plan with an error is not built: the finding is shown and the old document stays', async () => {
  await pst(folder, 'build', 'data/paris-13', '--html');
  const before = await contents();
  const fiche = join(folder, 'data/paris-13/fiches/parents-solos.yaml');
  await writeFile(fiche, (await readFile(fiche, 'utf8')).replace('axe: parentalite', 'axe: parentalit'));
  const { code, out, err } = await pst(folder, 'build', 'data/paris-13');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('fiches/parents-solos.yaml:');
  expect(err).toContain('Rien n’a été construit');
  expect(await contents()).toEqual(before);
});

test('two builds of the same files give the same bytes', async () => {
  await pst(folder, 'build', 'data/paris-13', '--out', 'un');
  await pst(folder, 'build', 'data/paris-13', '--out', 'deux');
  for (const name of ['index.html', 'paris-13.pdf']) {
    const [a, b] = await Promise.all(['un', 'deux'].map((out) => readFile(join(folder, out, 'paris-13', name))));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  }
}, 120_000);
