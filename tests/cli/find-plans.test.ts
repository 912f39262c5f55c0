import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPlans } from '../../src/cli/find-plans.ts';

const FILES = [
  'data/b/pst.yaml',
  'data/a/pst.yaml',
  'data/a/copie/pst.yaml',
  'data/communs/partenaires.yaml',
  'casse/fiches/jardin.yaml',
  'mal-nomme/pst.yml',
  'notes/courses.yaml',
];

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'pst-find-'));
  for (const file of FILES) {
    mkdirSync(path.join(cwd, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(cwd, file), '');
  }
});

afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const find = (...folders: string[]): Promise<readonly string[]> =>
  findPlans({ cwd, signal: new AbortController().signal }, folders);

describe('findPlans', () => {
  it.each([
    ['the working folder when told nothing', [], ['data/a', 'data/b']],
    ['below a folder', ['data'], ['data/a', 'data/b']],
    ['the folder itself', ['./data/a/'], ['data/a']],
    ['each once, in the order asked for', ['data/b', 'data'], ['data/b', 'data/a']],
    ['a plan without its pst.yaml', ['casse'], ['casse']],
    ['a plan whose pst.yaml is misnamed', ['mal-nomme'], ['mal-nomme']],
  ])('finds %s', async (_what, folders, expected) => {
    expect(await find(...folders)).toEqual(expected);
  });

  it.each(['notes', 'data/communs'])('finds no plan in %s, and says so', async (folder) => {
    await expect(find(folder)).rejects.toThrow(`Aucun plan dans « ${folder} » : il n’y a de fichier pst.yaml`);
  });

  it('finds the plan of the working folder', async () => {
    const signal = new AbortController().signal;
    expect(await findPlans({ cwd: path.join(cwd, 'data', 'a'), signal }, [])).toEqual(['.']);
  });

  it('refuses an empty name, rather than search the working folder', async () => {
    await expect(find('')).rejects.toThrow('Le nom du dossier est vide');
  });
});
