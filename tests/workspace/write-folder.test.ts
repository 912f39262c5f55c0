import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../src/workspace/disk.ts';
import { writeFolderAtomically } from '../../src/workspace/index.ts';
import { bytes, contentOf, isRoot, systemError, temporaryFolder } from './folders.ts';

const MARKER = '.pst-fichiers.json';

type Files = Readonly<Record<string, string>>;

const write = (cwd: string, files: Files, options?: Parameters<typeof writeFolderAtomically>[3]) =>
  writeFolderAtomically(
    cwd,
    'out/plan',
    Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text) })),
    options,
  );

/** What `out/plan` holds, without its marker. */
function made(cwd: string): Files {
  return Object.fromEntries(Object.entries(contentOf(join(cwd, 'out/plan'))).filter(([path]) => path !== MARKER));
}

/** A working folder where a first build was made. */
async function built(files: Files = { 'index.html': 'un', 'fiches/a.pdf': 'un' }): Promise<string> {
  const cwd = temporaryFolder();
  await write(cwd, files);
  return cwd;
}

const failing = (call: keyof Disk, when: (count: number) => boolean, code = 'ENOSPC'): Disk => {
  let count = 0;
  const fail = () => Promise.reject(systemError(code, call));
  return {
    create: (...args) => (call === 'create' && when((count += 1)) ? fail() : realDisk.create(...args)),
    rename: (...args) => (call === 'rename' && when((count += 1)) ? fail() : realDisk.rename(...args)),
  };
};

describe('writeFolderAtomically', () => {
  it('makes a folder, then makes it anew without what is no longer made', async () => {
    const cwd = await built();
    expect(made(cwd)).toEqual({ 'fiches/a.pdf': 'un', 'index.html': 'un' });
    await write(cwd, { 'index.html': 'deux' });
    expect(made(cwd)).toEqual({ 'index.html': 'deux' });
    expect(readdirSync(join(cwd, 'out'))).toEqual(['plan']);
  });

  it('makes the same bytes whatever was there and in whatever order', async () => {
    const [first, second] = [await built({ a: '1', b: '2' }), await built({ c: '3' })];
    await write(second, { b: '2', a: '1' });
    expect(contentOf(join(second, 'out/plan'))).toEqual(contentOf(join(first, 'out/plan')));
  });

  it('keeps what it is asked to, this time and the next', async () => {
    const cwd = await built({ 'index.html': 'un', 'plan.pdf': 'un' });
    await write(cwd, { 'index.html': 'deux' }, { keep: (path) => path.endsWith('.pdf') });
    expect(made(cwd)).toEqual({ 'index.html': 'deux', 'plan.pdf': 'un' });
    await write(cwd, { 'index.html': 'trois', 'plan.pdf': 'trois' });
    expect(made(cwd)).toEqual({ 'index.html': 'trois', 'plan.pdf': 'trois' });
  });

  it('keeps what somebody put there', async () => {
    const cwd = await built();
    writeFileSync(join(cwd, 'out/plan/notes.txt'), 'à moi');
    writeFileSync(join(cwd, 'out/plan/.DS_Store'), 'au système');
    mkdirSync(join(cwd, 'out/plan/photos'));
    writeFileSync(join(cwd, 'out/plan/photos/e\u0301te\u0301.jpg'), 'image');
    await write(cwd, { 'index.html': 'deux' });
    expect(made(cwd)).toEqual({
      '.DS_Store': 'au système',
      'index.html': 'deux',
      'notes.txt': 'à moi',
      'photos/e\u0301te\u0301.jpg': 'image',
    });
  });

  it('accepts an empty folder', async () => {
    const cwd = temporaryFolder({ 'out/plan/': '' });
    await write(cwd, { a: '1' });
    expect(made(cwd)).toEqual({ a: '1' });
  });
});

describe('writeFolderAtomically refuses', () => {
  it.each([
    [
      'a folder that pst did not make',
      { 'out/plan/these.docx': 'à moi' },
      'contient des fichiers que pst n’a pas écrits',
    ],
    [
      'a marker that is none',
      { [`out/plan/${MARKER}`]: '{', 'out/plan/a': 'x' },
      'contient des fichiers que pst n’a pas écrits',
    ],
    ['a file in its place', { 'out/plan': 'à moi' }, '« out/plan » n’est pas un dossier'],
    ['a file on its way', { out: 'à moi' }, 'Impossible d’écrire « out/plan »'],
  ])('%s', async (_name, files, message) => {
    const cwd = temporaryFolder(files);
    await expect(write(cwd, { a: '1' })).rejects.toThrow(message);
    expect(contentOf(cwd)).toEqual(files);
  });

  it('to replace what somebody put in the place of a new file', async () => {
    const cwd = await built({ 'index.html': 'un' });
    writeFileSync(join(cwd, 'out/plan/plan.pdf'), 'à moi');
    await expect(write(cwd, { 'index.html': 'deux', 'plan.pdf': 'deux' })).rejects.toThrow(
      'contient « plan.pdf », que pst n’a pas écrit',
    );
    expect(made(cwd)).toEqual({ 'index.html': 'un', 'plan.pdf': 'à moi' });
  });

  it('links, in its place or inside', async () => {
    const cwd = temporaryFolder({ 'ailleurs/a': 'à moi', 'out/': '' });
    symlinkSync('../ailleurs', join(cwd, 'out/plan'));
    await expect(write(cwd, { a: '1' })).rejects.toThrow('« out/plan » est un lien symbolique');
    const other = await built();
    symlinkSync(join(cwd, 'ailleurs'), join(other, 'out/plan/lien'));
    await expect(write(other, { a: '1' })).rejects.toThrow('contient « lien », que pst n’a pas écrit');
    expect(contentOf(join(cwd, 'ailleurs'))).toEqual({ a: 'à moi' });
  });

  it.each(['.', '..', '../..'])('the folder where one works: %s', async (folder) => {
    const cwd = temporaryFolder({ 'a/b/': '' });
    await expect(writeFolderAtomically(join(cwd, 'a/b'), folder, [])).rejects.toThrow('est le dossier où vous êtes');
  });

  it.each(['../x', '/x', 'a//b', 'a/../../b', ''])('a file outside of it: %j', async (path) => {
    const cwd = temporaryFolder();
    await expect(write(cwd, { [path]: 'x' })).rejects.toThrow('not a path inside');
    expect(contentOf(cwd)).toEqual({});
  });
});

describe('an interrupted build', () => {
  const OLD = { 'fiches/a.pdf': 'un', 'index.html': 'un' };
  const NEW = { 'fiches/a.pdf': 'deux', 'index.html': 'deux', 'z.html': 'deux' };

  const expectWhole = (cwd: string) => {
    expect(made(cwd)).toEqual(OLD);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['plan']);
  };

  it.each([1, 2, 4])('leaves the old folder whole when the disk is full at file %i', async (at) => {
    const cwd = await built(OLD);
    const writing = write(cwd, NEW, { disk: failing('create', (count) => count === at) });
    await expect(writing).rejects.toThrow('Impossible d’écrire « out/plan » : le disque est plein');
    expectWhole(cwd);
  });

  it.each([1, 2])('leaves the old folder whole when renaming %i fails', async (at) => {
    const cwd = await built(OLD);
    await expect(write(cwd, NEW, { disk: failing('rename', (count) => count === at, 'EBUSY') })).rejects.toThrow(
      'un autre programme',
    );
    expectWhole(cwd);
  });

  it('leaves the old folder whole when it is stopped, and says why it was', async () => {
    const cwd = await built(OLD);
    const stop = new AbortController();
    const reason = new Error('stop');
    const disk: Disk = {
      ...realDisk,
      create: async (path, content) => {
        await realDisk.create(path, content);
        if (path.endsWith('index.html')) stop.abort(reason);
      },
    };
    await expect(write(cwd, NEW, { disk, signal: stop.signal })).rejects.toBe(reason);
    expectWhole(cwd);
  });

  it('leaves nothing where there was nothing', async () => {
    const cwd = temporaryFolder();
    await expect(write(cwd, NEW, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
    expect(readdirSync(join(cwd, 'out'))).toEqual([]);
  });

  it('killed between the two renamings is mended by the next', async () => {
    const cwd = await built(OLD);
    renameSync(join(cwd, 'out/plan'), join(cwd, 'out/.plan.pst-0123abcd-ancien'));
    await expect(write(cwd, NEW, { disk: failing('create', () => true) })).rejects.toThrow('le disque est plein');
    expectWhole(cwd);
  });

  it('leaves remains that a run removes an hour later, and not before', async () => {
    const cwd = await built(OLD);
    const remains = join(cwd, 'out/.plan.pst-0123abcd');
    mkdirSync(remains);
    await write(cwd, NEW);
    expect(existsSync(remains)).toBe(true);
    const longAgo = Date.now() / 1000 - 4000;
    utimesSync(remains, longAgo, longAgo);
    await write(cwd, OLD);
    expectWhole(cwd);
  });

  it.skipIf(isRoot)('is not begun where one may not write (skipped for root, who may)', async () => {
    const cwd = await built(OLD);
    chmodSync(join(cwd, 'out'), 0o500);
    await expect(write(cwd, NEW)).rejects.toThrow('Impossible d’écrire « out/plan » : vous n’en avez pas le droit');
    chmodSync(join(cwd, 'out'), 0o700);
    expectWhole(cwd);
  });
});
