import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, MAX_BYTES, readTree } from '../../src/workspace/index.ts';
import { readRegular } from '../../src/workspace/read.ts';
import { bytes, isRoot, temporaryFolder } from './folders.ts';

const read = async (cwd: string, folder = '.') => {
  const { files, others, problems } = await readTree(cwd, folder);
  return { files: files.map(({ path }) => path), others, problems };
};

describe('readTree', () => {
  it('gives the files of a folder with their content, by code unit, seen from the working folder', async () => {
    const cwd = temporaryFolder({
      'plan/b.yaml': 'b: 1',
      'plan/Z.yaml': 'z: 1',
      'plan/fiches/été.yaml': 'e: 1',
      'autre/x.yaml': '',
    });
    const { files, problems } = await readTree(cwd, 'plan');
    expect(files).toEqual([
      { path: 'plan/Z.yaml', bytes: bytes('z: 1') },
      { path: 'plan/b.yaml', bytes: bytes('b: 1') },
      { path: 'plan/fiches/été.yaml', bytes: bytes('e: 1') },
    ]);
    expect(problems).toEqual([]);
  });

  it('names what is outside the working folder from there', async () => {
    const cwd = temporaryFolder({ 'ici/': '', 'plan/a.yaml': '' });
    expect((await read(join(cwd, 'ici'), '../plan')).files).toEqual(['../plan/a.yaml']);
    expect((await read(join(cwd, 'plan'))).files).toEqual(['a.yaml']);
    expect((await read(join(cwd, 'plan'), cwd)).files).toEqual(['a.yaml'].map((name) => `../plan/${name}`));
  });

  it('reads what is wanted and only names the rest', async () => {
    const cwd = temporaryFolder({ 'a.yaml': '', 'b.md': '', 'c.docx': '' });
    const { files, others } = await readTree(cwd, '.', { wanted: (path) => /\.(?:yaml|md)$/u.test(path) });
    expect(files.map(({ path }) => path)).toEqual(['a.yaml', 'b.md']);
    expect(others).toEqual(['c.docx']);
  });

  it('does not enter what holds no source', async () => {
    const cwd = temporaryFolder({
      '.git/config': '',
      'node_modules/x/a.yaml': '',
      'out/a.yaml': '',
      '.idea/a.yaml': '',
      '.env': '',
      'a.yaml': '',
    });
    expect(await read(cwd)).toEqual({ files: ['a.yaml'], others: [], problems: [] });
  });

  it('refuses links without following them, to an endless device, to a file, to a folder or to nothing', async () => {
    const cwd = temporaryFolder({ 'plan/a.yaml': 'a: 1', 'secret/b.yaml': 'b: 1' });
    symlinkSync('/dev/zero', join(cwd, 'plan/zero.yaml'));
    symlinkSync('../secret/b.yaml', join(cwd, 'plan/file.yaml'));
    symlinkSync('../secret', join(cwd, 'plan/folder'));
    symlinkSync('nowhere', join(cwd, 'plan/lost.yaml'));
    symlinkSync('.', join(cwd, 'plan/round'));
    const start = performance.now();
    const { files, problems } = await read(cwd, 'plan');
    expect(performance.now() - start).toBeLessThan(500);
    expect(files).toEqual(['plan/a.yaml']);
    expect(problems).toEqual(
      ['file.yaml', 'folder', 'lost.yaml', 'round', 'zero.yaml'].map((name) => ({
        path: `plan/${name}`,
        reason: 'symlink',
      })),
    );
  });

  it.skipIf(process.platform === 'win32')('refuses a pipe without waiting for somebody to write into it', async () => {
    const cwd = temporaryFolder();
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(cwd, 'pipe.yaml')]);
    expect(await read(cwd)).toEqual({ files: [], others: [], problems: [{ path: 'pipe.yaml', reason: 'special' }] });
  });

  it('knows the size of a file before it reads any of it', async () => {
    const cwd = temporaryFolder({ 'limit.yaml': '', 'large.yaml': '', 'huge.yaml': '' });
    truncateSync(join(cwd, 'limit.yaml'), MAX_BYTES);
    truncateSync(join(cwd, 'large.yaml'), MAX_BYTES + 1);
    truncateSync(join(cwd, 'huge.yaml'), 1e12);
    expect(await read(cwd)).toEqual({
      files: ['limit.yaml'],
      others: [],
      problems: [
        { path: 'huge.yaml', reason: 'too-large', bytes: 1e12 },
        { path: 'large.yaml', reason: 'too-large', bytes: MAX_BYTES + 1 },
      ],
    });
  });

  it.skipIf(isRoot)('reports what it may not open, file or folder (skipped for root, who may)', async () => {
    const cwd = temporaryFolder({ 'a.yaml': '', 'b.yaml': '', 'fiches/c.yaml': '' });
    chmodSync(join(cwd, 'b.yaml'), 0);
    chmodSync(join(cwd, 'fiches'), 0);
    expect(await read(cwd)).toEqual({
      files: ['a.yaml'],
      others: [],
      problems: [
        { path: 'b.yaml', reason: 'unreadable' },
        { path: 'fiches', reason: 'unreadable' },
      ],
    });
    chmodSync(join(cwd, 'fiches'), 0o700);
  });

  it.runIf(process.platform === 'linux')('reports names that another system takes for one', async () => {
    const cwd = temporaryFolder({
      'fiches/Troc.yaml': 'T',
      'fiches/troc.yaml': 't',
      'été.yaml': 'NFC',
      'e\u0301te\u0301.yaml': 'NFD',
    });
    const { files, problems } = await readTree(cwd, '.');
    expect(problems).toEqual([
      { path: 'fiches/troc.yaml', reason: 'name-clash', other: 'fiches/Troc.yaml' },
      { path: 'été.yaml', reason: 'name-clash', other: 'été.yaml' },
    ]);
    expect(files.map(({ path }) => path)).toEqual(['fiches/Troc.yaml', 'fiches/troc.yaml', 'été.yaml']);
  });

  it
    .runIf(process.platform === 'linux')
    .each(['con.yaml', 'LPT1', 'a:b.yaml', 'a?.yaml', 'a .yaml ', 'fin.', 'a\u202Eb.yaml', 'a\nb.yaml', 'a\\b.yaml'])(
    'reports the name %j, which cannot exist everywhere',
    async (name) => {
      const cwd = temporaryFolder({ [`${name}/x.yaml`]: '', 'console.yaml': '', 'l’été.yaml': '' });
      const { files, problems } = await read(cwd);
      expect(problems).toEqual([{ path: name, reason: 'name-refused' }]);
      expect(files).toContain(`${name}/x.yaml`);
    },
  );

  it('stops when it is told to', async () => {
    const cwd = temporaryFolder();
    for (let i = 0; i < 1000; i += 1) writeFileSync(join(cwd, `f${String(i)}.yaml`), '');
    const reason = new Error('stop');
    await expect(readTree(cwd, '.', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe.skipIf(process.platform === 'win32')('a file that another took the place of since it was listed', () => {
  it('is refused when it is a link or a pipe, without waiting', () => {
    const cwd = temporaryFolder({ 'a.yaml': '' });
    symlinkSync('a.yaml', join(cwd, 'link.yaml'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(cwd, 'pipe.yaml')]);
    expect(readRegular(join(cwd, 'link.yaml'), MAX_BYTES)).toEqual({ reason: 'symlink' });
    expect(readRegular(join(cwd, 'pipe.yaml'), MAX_BYTES)).toEqual({ reason: 'special' });
    expect(readRegular(join(cwd, 'gone.yaml'), MAX_BYTES)).toEqual({ reason: 'unreadable' });
  });
});

describe('listFiles', () => {
  it('names regular files, whatever they hold', async () => {
    const cwd = temporaryFolder({ 'a.yaml': '' });
    truncateSync(join(cwd, 'a.yaml'), MAX_BYTES + 1);
    expect(await listFiles(cwd, '.')).toEqual({
      entries: [{ path: 'a.yaml', absolute: join(cwd, 'a.yaml') }],
      problems: [],
    });
  });
});

describe('a folder that cannot be read', () => {
  const message = async (cwd: string, folder: string) => {
    const error: unknown = await readTree(cwd, folder).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'WorkspaceFailure' });
    return (error as Error).message;
  };

  it('is missing: the nearest names are proposed first', async () => {
    const cwd = temporaryFolder({
      'data/communs/': '',
      'data/exemple/': '',
      'data/paris-13/': '',
      'data/.cache/': '',
      'data/x.yaml': '',
    });
    expect(await message(cwd, 'data/pari-13')).toBe(
      'Le dossier « data/pari-13 » n’existe pas.\nDans « data », il y a : paris-13, communs, exemple.',
    );
    expect(await message(cwd, 'dat/paris-13')).toBe(
      'Le dossier « dat/paris-13 » n’existe pas.\nDans « . », il y a : data.',
    );
    expect(await message(cwd, 'data/communs/x/y')).toContain('« data/communs » ne contient aucun dossier.');
  });

  it('is a file: the folder that holds it is proposed', async () => {
    const cwd = temporaryFolder({ 'data/paris-13/pst.yaml': '' });
    expect(await message(cwd, 'data/paris-13/pst.yaml')).toBe(
      '« data/paris-13/pst.yaml » n’est pas un dossier.\nDonnez le dossier qui le contient : « data/paris-13 ».',
    );
    expect(await message(cwd, 'data/paris-13/pst.yaml/x')).toContain('n’existe pas');
  });

  it.skipIf(isRoot)('is closed (skipped for root, who may enter)', async () => {
    const cwd = temporaryFolder({ 'plan/a.yaml': '' });
    chmodSync(join(cwd, 'plan'), 0);
    expect(await message(cwd, 'plan')).toContain('Impossible de lire « plan » : vous n’en avez pas le droit');
    chmodSync(join(cwd, 'plan'), 0o700);
  });

  it('goes round in circles', async () => {
    const cwd = temporaryFolder();
    symlinkSync('b', join(cwd, 'a'));
    symlinkSync('a', join(cwd, 'b'));
    expect(await message(cwd, 'a')).toContain('des liens symboliques y tournent en rond');
  });
});
