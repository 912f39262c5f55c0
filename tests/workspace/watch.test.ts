import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFolders } from '../../src/workspace/index.ts';
import { temporaryFolder } from './folders.ts';

const PLAN = { 'plan/pst.yaml': 'a', 'plan/fiches/a.yaml': 'a' };

interface Watched {
  readonly write: (path: string, content: string) => void;
  readonly at: (path: string) => string;
  /** Waits until these files are told, in as many times as it takes; gives all that was told. */
  readonly told: (...paths: readonly string[]) => Promise<readonly string[]>;
  readonly stop: () => void;
}

async function watched(cwd: string, folders: readonly string[] = ['plan']): Promise<Watched> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const wanted = (path: string): boolean => path.endsWith('.yaml');
  const changes = watchFolders(cwd, folders, { wanted, signal: stop.signal });
  expect(await changes.next()).toEqual({ done: false, value: [] });
  const at = (path: string): string => join(cwd, path);
  return {
    at,
    write: (path, content) => writeFileSync(at(path), content),
    told: async (...paths) => {
      const seen = new Set<string>();
      while (paths.some((path) => !seen.has(path))) for (const path of (await changes.next()).value) seen.add(path);
      return [...seen].toSorted();
    },
    stop: () => stop.abort(new Error('assez')),
  };
}

describe('watching folders', () => {
  it('tells what is written, and what is replaced by a file of another name, each time', async () => {
    const { write, at, told } = await watched(temporaryFolder(PLAN));
    for (const turn of ['b', 'c']) {
      write('plan/pst.yaml', turn);
      expect(await told('plan/pst.yaml')).toEqual(['plan/pst.yaml']);
      write('plan/pst.yaml.tmp', `${turn}${turn}`);
      renameSync(at('plan/pst.yaml.tmp'), at('plan/pst.yaml'));
      expect(await told('plan/pst.yaml')).toEqual(['plan/pst.yaml']);
    }
  });

  it('tells what changes at once together, in order, and each file once', async () => {
    const { write, told } = await watched(temporaryFolder(PLAN));
    for (const turn of ['b', 'c']) for (const path of Object.keys(PLAN)) write(path, turn);
    expect(await told(...Object.keys(PLAN))).toEqual(['plan/fiches/a.yaml', 'plan/pst.yaml']);
  });

  it('follows files and folders that come, go, and come back', async () => {
    const { write, at, told } = await watched(temporaryFolder(PLAN));
    for (let turn = 0; turn < 2; turn += 1) {
      mkdirSync(at('plan/suivi/2026'), { recursive: true });
      write('plan/suivi/2026/e\u0301te\u0301.yaml', 'a');
      expect(await told('plan/suivi/2026/été.yaml')).toEqual(['plan/suivi/2026/été.yaml']);
      write('plan/suivi/2026/b.yaml', 'b');
      expect(await told('plan/suivi/2026/b.yaml')).toEqual(['plan/suivi/2026/b.yaml']);
      rmSync(at('plan/suivi'), { recursive: true });
      expect(await told('plan/suivi/2026/b.yaml', 'plan/suivi/2026/été.yaml')).toHaveLength(2);
    }
  });

  it('waits for the folder itself to come back, as when git leaves a branch and returns', async () => {
    const { write, at, told } = await watched(temporaryFolder(PLAN));
    for (let turn = 0; turn < 2; turn += 1) {
      rmSync(at('plan'), { recursive: true });
      await told('plan/pst.yaml');
      mkdirSync(at('plan'));
      write('plan/pst.yaml', 'b');
      await told('plan/pst.yaml');
      write('plan/pst.yaml', 'c');
      await told('plan/pst.yaml');
    }
  });

  it('says nothing of what is not wanted, not read, or was there for a moment only', async () => {
    const { write, at, told } = await watched(temporaryFolder({ ...PLAN, 'plan/out/x.yaml': '' }));
    write('plan/constats.txt', 'x');
    write('plan/.pst.yaml', 'x');
    write('plan/out/x.yaml', 'x');
    renameSync(at('plan/pst.yaml'), at('plan/4913.yaml'));
    write('plan/pst.yaml', 'x');
    unlinkSync(at('plan/4913.yaml'));
    expect(await told('plan/pst.yaml')).toEqual(['plan/pst.yaml']);
    write('plan/fiches/a.yaml', 'x');
    expect(await told('plan/fiches/a.yaml')).toEqual(['plan/fiches/a.yaml']);
  });

  it('does not follow links, but to the folder that was asked for, and names it as it was', async () => {
    const cwd = temporaryFolder({ ...PLAN, 'ailleurs/b.yaml': 'b' });
    symlinkSync(join(cwd, 'ailleurs'), join(cwd, 'plan/axes'));
    symlinkSync(join(cwd, 'plan'), join(cwd, 'lien'));
    const { write, told } = await watched(cwd, ['lien', 'lien/fiches', 'lien']);
    write('ailleurs/b.yaml', 'c');
    write('plan/fiches/a.yaml', 'c');
    expect(await told('lien/fiches/a.yaml')).toEqual(['lien/fiches/a.yaml']);
  });

  it('names what is outside of the working folder, and around it', async () => {
    const cwd = temporaryFolder({ ...PLAN, 'communs/sigles.yaml': '' });
    const { told } = await watched(join(cwd, 'plan'), ['.', '../communs']);
    writeFileSync(join(cwd, 'communs/sigles.yaml'), 'x');
    writeFileSync(join(cwd, 'plan/pst.yaml'), 'x');
    expect(await told('../communs/sigles.yaml', 'pst.yaml')).toEqual(['../communs/sigles.yaml', 'pst.yaml']);
  });

  it('keeps what changes while nobody listens', async () => {
    const { write, told } = await watched(temporaryFolder(PLAN));
    write('plan/pst.yaml', 'b');
    await told('plan/pst.yaml');
    write('plan/fiches/a.yaml', 'b');
    await new Promise((resolve) => setTimeout(resolve, 400)); // what was missed would be told now
    expect(await told('plan/fiches/a.yaml')).toEqual(['plan/fiches/a.yaml']);
  });

  it('ends with the reason of its signal, at whatever moment', async () => {
    const { write, told, stop } = await watched(temporaryFolder(PLAN));
    const waited = told('plan/pst.yaml', 'never');
    write('plan/pst.yaml', 'b');
    stop();
    await expect(waited).rejects.toThrow('assez');
    const signal = AbortSignal.abort(new Error('avant'));
    await expect(watchFolders('/', ['.'], { wanted: () => true, signal }).next()).rejects.toThrow('avant');
  });

  it('refuses a folder that is not there', async () => {
    const { signal } = new AbortController();
    const changes = watchFolders(temporaryFolder(PLAN), ['plna'], { wanted: () => true, signal });
    await expect(changes.next()).rejects.toThrow('Le dossier « plna » n’existe pas');
  });
});
