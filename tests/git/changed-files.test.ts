import { chmodSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFolder } from '../../src/git/changed-files.ts';
import { changedFiles } from '../../src/git/index.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { at, commit, git, repository, write } from './repository.ts';

async function changed(cwd: string, ref?: string): Promise<readonly string[]> {
  return [...(await changedFiles(at(cwd), ref)).files].sort();
}

const complaint = async (cwd: string, ref?: string): Promise<string> =>
  changedFiles(at(cwd), ref).then(
    () => 'nothing',
    (error: unknown) => `${(error as Error).name}: ${(error as Error).message.split('\n')[0] ?? ''}`,
  );

const FILES = { 'plan/a.yaml': 'a', 'plan/b.yaml': 'b', 'plan/c.yaml': 'c', 'plan/d.yaml': 'd', 'communs/e.yaml': 'e' };

describe('the files that a branch touched', () => {
  it('are those of its commits, of the index, of the folder and the new ones, but not those of the main branch', async () => {
    const cwd = repository(FILES);
    git(cwd, 'switch', '--quiet', '--create', 'travail');
    commit(cwd, { 'plan/a.yaml': 'a2', 'communs/e.yaml': 'e2', '.gitignore': 'out/\n' });
    git(cwd, 'switch', '--quiet', 'main');
    commit(cwd, { 'plan/d.yaml': 'd2' });
    git(cwd, 'switch', '--quiet', 'travail');
    write(cwd, { 'plan/b.yaml': 'b2' });
    git(cwd, 'add', 'plan/b.yaml');
    write(cwd, { 'plan/été à l’école\n.yaml': 'x', 'out/x': 'x' });
    rmSync(path.join(cwd, 'plan/c.yaml'));
    const files = [
      '.gitignore',
      'communs/e.yaml',
      'plan/a.yaml',
      'plan/b.yaml',
      'plan/c.yaml',
      'plan/été à l’école\n.yaml',
    ];
    expect(await changed(cwd)).toEqual(files);
    expect(await changed(cwd, 'main')).toEqual(files);
    expect(await changed(cwd, 'HEAD')).toEqual(files.slice(3));
    expect(await changed(path.join(cwd, 'plan'), 'HEAD')).toEqual(['b.yaml', 'c.yaml', 'été à l’école\n.yaml']);
    expect(await changed(path.join(cwd, 'plan'))).toContain('../communs/e.yaml');
  });

  it('are compared with the main branch of the forge where it is known', async () => {
    const forge = repository(FILES);
    const cwd = path.join(temporaryFolder(), 'clone');
    git(forge, 'clone', '--quiet', forge, cwd);
    commit(cwd, { 'plan/a.yaml': 'a2' });
    expect((await changedFiles(at(cwd), undefined)).since).toBe('origin/HEAD');
    expect(await changed(cwd)).toEqual(['plan/a.yaml']);
  });
});

describe('a repository that cannot tell', () => {
  it.each([
    ['--output=pris', 'GitFailure: « --output=pris » n’est pas le nom d’une version.'],
    ['-Opris', 'GitFailure: « -Opris » n’est pas le nom d’une version.'],
    ['absente', 'GitFailure: Rien ne s’appelle « absente » dans ce dépôt.'],
    ['', 'GitFailure: Rien ne s’appelle «  » dans ce dépôt.'],
    ['main..HEAD', 'GitFailure: Rien ne s’appelle « main..HEAD » dans ce dépôt.'],
    ['main:plan/a.yaml', 'GitFailure: Rien ne s’appelle « main:plan/a.yaml » dans ce dépôt.'],
  ])('refuses %j', async (ref, message) => {
    const cwd = repository(FILES);
    expect(await complaint(cwd, ref)).toBe(message);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  it('is none, or has no commit, no main branch, or no common history', async () => {
    const nowhere = temporaryFolder();
    expect(await complaint(nowhere)).toContain('GitFailure: Ce dossier n’est pas dans un dépôt git');
    git(nowhere, 'init', '--quiet');
    expect(await complaint(nowhere)).toBe('GitFailure: Ce dépôt n’a encore aucun commit.');
    const cwd = repository(FILES);
    git(cwd, 'checkout', '--quiet', '--orphan', 'seule');
    commit(cwd, { 'plan/a.yaml': 'seul' });
    expect(await complaint(cwd)).toBe('GitFailure: La branche actuelle et « main » n’ont aucun commit en commun.');
    git(cwd, 'branch', '--quiet', '-D', 'main');
    expect(await complaint(cwd)).toBe('GitFailure: La branche principale est introuvable dans ce dépôt.');
  });

  it('is a shallow clone: the forge is told what to set', async () => {
    const forge = repository(FILES);
    git(forge, 'switch', '--quiet', '--create', 'travail');
    commit(forge, { 'plan/a.yaml': 'a2' });
    const cwd = path.join(temporaryFolder(), 'clone');
    git(forge, 'clone', '--quiet', '--depth=1', '--branch=travail', `file://${forge}`, cwd);
    git(cwd, 'remote', 'set-head', 'origin', '--delete');
    await expect(changedFiles(at(cwd), undefined)).rejects.toThrow(/histoire est coupée\.\n.*fetch-depth: 0/u);
    git(cwd, 'fetch', '--quiet', '--depth=1', 'origin', 'main:main');
    await expect(changedFiles(at(cwd), 'main')).rejects.toThrow(/aucun commit en commun .*\n.*fetch-depth: 0/u);
  });

  it('is without git', async () => {
    const place = { ...at(repository(FILES)), env: { PATH: '/nulle-part' } };
    await expect(changedFiles(place, undefined)).rejects.toThrow('git est introuvable');
  });
});

describe('a hostile repository', () => {
  it.skipIf(process.platform === 'win32')('has none of its programs started', async () => {
    const cwd = repository(FILES);
    const trap = path.join(temporaryFolder({ 'trap.sh': '#!/bin/sh\ntouch "$0.pris"\n' }), 'trap.sh');
    chmodSync(trap, 0o755);
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'diff.x.textconv',
      'diff.x.command',
      'core.pager',
      'core.editor',
      'filter.x.clean',
      'filter.x.smudge',
      'filter.Y y.process',
    ]) {
      git(cwd, '-c', 'core.fsmonitor=false', 'config', key, trap);
    }
    git(cwd, 'config', 'filter.x.required', 'true');
    // Two files of the same length: git must read them to learn that they changed.
    write(cwd, { '.gitattributes': '* diff=x filter=x\n', 'plan/a.yaml': 'A', 'plan/b.yaml': 'B' });
    expect(await changed(cwd)).toEqual(['.gitattributes', 'plan/a.yaml', 'plan/b.yaml']);
    expect(existsSync(`${trap}.pris`)).toBe(false);
  });

  it('has no filter whose name would hide it from pst', async () => {
    const cwd = repository(FILES);
    git(cwd, 'config', 'filter.x=y.clean', 'false');
    expect(await complaint(cwd)).toBe('GitFailure: Ce dépôt a un filtre au nom étrange, « filter.x=y.clean ».');
  });
});

describe('a path from the root', () => {
  it('leads to the same file from any folder', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 });
    fc.assert(
      fc.property(names, names, (folders, parents) => {
        const prefix = folders.map((name) => `${name}/`).join('');
        const file = [...parents, 'x.yaml'].join('/');
        expect(path.posix.join('/', prefix, fromFolder(prefix, file))).toBe(`/${file}`);
      }),
    );
  });
});
