import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../src/workspace/disk.ts';
import { writeAtomically } from '../../src/workspace/index.ts';
import { bytes, contentOf, isRoot, systemError, temporaryFolder } from './folders.ts';

describe('writeAtomically', () => {
  it('creates a file and the folders that lead to it, or replaces it', async () => {
    const cwd = temporaryFolder();
    await writeAtomically(cwd, 'suivi/2024/troc.yaml', bytes('un'));
    await writeAtomically(cwd, 'suivi/2024/troc.yaml', bytes('deux'));
    expect(contentOf(cwd)).toEqual({ 'suivi/2024/troc.yaml': 'deux' });
  });

  it.skipIf(process.platform === 'win32')('keeps the rights of the file', async () => {
    const cwd = temporaryFolder({ 'a.yaml': 'un' });
    chmodSync(join(cwd, 'a.yaml'), 0o600);
    await writeAtomically(cwd, 'a.yaml', bytes('deux'));
    expect(statSync(join(cwd, 'a.yaml')).mode & 0o777).toBe(0o600);
  });

  it('replaces a link, and leaves what it led to', async () => {
    const cwd = temporaryFolder({ 'vrai.yaml': 'un' });
    symlinkSync('vrai.yaml', join(cwd, 'lien.yaml'));
    await writeAtomically(cwd, 'lien.yaml', bytes('deux'));
    expect(contentOf(cwd)).toEqual({ 'lien.yaml': 'deux', 'vrai.yaml': 'un' });
  });

  it.each([
    ['ENOSPC', 'write', 'le disque est plein.\nLibérez de la place, puis recommencez. Rien n’a été remplacé.'],
    ['EROFS', 'open', 'le disque est en lecture seule'],
    ['EIO', 'fsync', 'le système répond « EIO »'],
  ])('leaves the old file whole on %s, and nothing beside it', async (code, syscall, message) => {
    const cwd = temporaryFolder({ 'a.yaml': 'un' });
    const create: typeof realDisk.create = async (path, content) => {
      await realDisk.create(path, content.subarray(0, 1));
      throw systemError(code, syscall);
    };
    const writing = writeAtomically(cwd, 'a.yaml', bytes('deux'), { disk: { ...realDisk, create } });
    await expect(writing).rejects.toThrow(`Impossible d’écrire « a.yaml » : ${message}`);
    expect(contentOf(cwd)).toEqual({ 'a.yaml': 'un' });
  });

  it('leaves the old file whole when the last step fails', async () => {
    const cwd = temporaryFolder({ 'a.yaml': 'un' });
    const rename = () => Promise.reject(systemError('EPERM', 'rename'));
    const writing = writeAtomically(cwd, 'a.yaml', bytes('deux'), { disk: { ...realDisk, rename } });
    await expect(writing).rejects.toThrow('le système le refuse');
    expect(contentOf(cwd)).toEqual({ 'a.yaml': 'un' });
  });

  it('leaves the old file whole when it is stopped, and says why it was', async () => {
    const cwd = temporaryFolder({ 'a.yaml': 'un' });
    const reason = new Error('stop');
    await expect(writeAtomically(cwd, 'a.yaml', bytes('deux'), { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    expect(contentOf(cwd)).toEqual({ 'a.yaml': 'un' });
  });

  it('does not take the place of a folder', async () => {
    const cwd = temporaryFolder({ 'a.yaml/b': 'un' });
    await expect(writeAtomically(cwd, 'a.yaml', bytes('deux'))).rejects.toThrow('c’est un dossier');
    expect(contentOf(cwd)).toEqual({ 'a.yaml/b': 'un' });
  });

  it('says that a part of the path is a file', async () => {
    const cwd = temporaryFolder({ 'a.yaml': 'un' });
    await expect(writeAtomically(cwd, 'a.yaml/b.yaml', bytes('deux'))).rejects.toThrow(
      'Impossible d’écrire « a.yaml/b.yaml »',
    );
    expect(contentOf(cwd)).toEqual({ 'a.yaml': 'un' });
  });

  it.skipIf(isRoot)('respects a read-only file or folder (skipped for root, who may write)', async () => {
    const cwd = temporaryFolder({ 'a.yaml': 'un' });
    chmodSync(join(cwd, 'a.yaml'), 0o400);
    await expect(writeAtomically(cwd, 'a.yaml', bytes('deux'))).rejects.toThrow('vous n’en avez pas le droit');
    mkdirSync(join(cwd, 'closed'), { mode: 0o500 });
    await expect(writeAtomically(cwd, 'closed/b.yaml', bytes('deux'))).rejects.toThrow('vous n’en avez pas le droit');
    expect(contentOf(cwd)).toEqual({ 'a.yaml': 'un' });
  });
});
