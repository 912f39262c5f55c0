import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRevision } from '../../src/git/index.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { at, commit, git, repository, write } from './repository.ts';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('a revision of a repository', () => {
  it('gives the files of a commit as they were, whatever the working folder has', async () => {
    const cwd = repository({ 'a.yaml': 'un\n', 'dossier/é b.yaml': 'deux\n', 'vide.yaml': '' });
    commit(cwd, { 'a.yaml': 'changé\n' });
    write(cwd, { 'a.yaml': 'pas enregistré\n' });
    const revision = await openRevision(at(cwd), 'HEAD~1');
    expect(revision.files.map(({ path: name }) => name)).toEqual(['a.yaml', 'dossier/é b.yaml', 'vide.yaml']);
    const contents = await revision.read(revision.files.map(({ blob }) => blob));
    expect(revision.files.map(({ blob }) => text(contents.get(blob)))).toEqual(['un\n', 'deux\n', '']);
  });

  it('keeps every byte of a content that is no text', async () => {
    const cwd = repository({ 'a.yaml': 'x' });
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    writeFileSync(path.join(cwd, 'b.bin'), bytes);
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'Octets');
    const revision = await openRevision(at(cwd), 'main');
    const [blob = ''] = revision.files.flatMap((file) => (file.path === 'b.bin' ? file.blob : []));
    expect(new Uint8Array((await revision.read([blob])).get(blob) ?? [])).toEqual(bytes);
  });

  it('tells paths from the folder where the command runs', async () => {
    const cwd = repository({ 'data/communs/a.yaml': '', 'data/plan/pst.yaml': 'x' });
    const revision = await openRevision(at(path.join(cwd, 'data/plan')), 'HEAD');
    expect(revision.files.map(({ path: name }) => name)).toEqual(['../communs/a.yaml', 'pst.yaml']);
  });

  it('tells a symbolic link from a file', async () => {
    const cwd = repository({ 'a.yaml': 'x' });
    symlinkSync('/etc/hostname', path.join(cwd, 'lien.yaml'));
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'Lien');
    const { files } = await openRevision(at(cwd), 'HEAD');
    expect(files.map(({ path: name, kind }) => [name, kind])).toEqual([
      ['a.yaml', 'file'],
      ['lien.yaml', 'symlink'],
    ]);
  });

  it('gives the date of the commit in UTC', async () => {
    const cwd = repository({ 'a.yaml': 'x' });
    const { date, commit: name } = await openRevision(at(cwd), 'main');
    expect(date).toBe(new Date(git(cwd, 'show', '-s', '--format=%cI', 'HEAD').trim()).toISOString());
    expect(name).toMatch(/^[0-9a-f]{40}$/u);
  });

  it.each(['--output=x', '-Ox', 'HEAD:../x', 'HEAD:a.yaml', 'inconnue', '', 'main..HEAD', '@{-1}'])(
    'refuses « %s », and creates no file',
    async (name) => {
      const cwd = repository({ 'a.yaml': 'x' });
      await expect(openRevision(at(cwd), name)).rejects.toMatchObject({ name: 'GitFailure' });
      expect(git(cwd, 'status', '--porcelain')).toBe('');
    },
  );

  it('says that a folder is in no repository', async () => {
    await expect(openRevision(at(temporaryFolder()), 'HEAD')).rejects.toThrow('n’est pas dans un dépôt git');
  });

  it('says that there is no commit yet', async () => {
    const cwd = temporaryFolder();
    git(cwd, 'init', '-q');
    await expect(openRevision(at(cwd), 'HEAD')).rejects.toThrow('n’a encore aucun commit');
  });

  it('says that a repository has no files of its own', async () => {
    const bare = path.join(temporaryFolder(), 'nu');
    git(repository({ 'a.yaml': 'x' }), 'clone', '-q', '--bare', '.', bare);
    await expect(openRevision(at(bare), 'HEAD')).rejects.toThrow('ne contient que l’histoire');
  });

  it('says that the history is cut', async () => {
    const cwd = repository({ 'a.yaml': 'x' });
    commit(cwd, { 'a.yaml': 'y' });
    const clone = path.join(temporaryFolder(), 'clone');
    git(cwd, 'clone', '-q', '--depth', '1', `file://${cwd}`, clone);
    await expect(openRevision(at(clone), 'HEAD~1')).rejects.toThrow('fetch-depth: 0');
  });

  it('runs nothing that the repository asks for', async () => {
    const cwd = repository({ 'a.yaml': 'x', '.gitattributes': '*.yaml diff=mal filter=mal\n' });
    mkdirSync(path.join(cwd, 'crochets'));
    const touch = (name: string): string => `touch "${path.join(cwd, name)}"; cat`;
    for (const [key, name] of [
      ['diff.mal.textconv', 'textconv'],
      ['diff.external', 'external'],
      ['filter.mal.smudge', 'smudge'],
      ['filter.mal.clean', 'clean'],
      ['core.fsmonitor', 'fsmonitor'],
      ['core.pager', 'pager'],
      ['pager.show', 'pager-show'],
      ['gpg.program', 'gpg'],
    ] as const) {
      git(cwd, 'config', key, touch(name));
    }
    git(cwd, 'config', 'log.showSignature', 'true');
    const revision = await openRevision(at(cwd), 'HEAD');
    await revision.read(revision.files.map(({ blob }) => blob));
    const status = git(cwd, '-c', 'core.fsmonitor=false', 'ls-files', '--others');
    expect(status).toBe('');
  });
});
