import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliCompressSync, createBrotliCompress } from 'node:zlib';
import { createWriteStream } from 'node:fs';
import { pack } from 'tar-fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { privateFolder } from '../../../src/render/pdf/private-folder.ts';
import { unpackOnce, type Parcel } from '../../../src/render/pdf/unpack.ts';

let root = '';
let home = '';
let parcel: Parcel;
const never = new AbortController().signal;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pst-test-'));
  home = join(root, 'home');
  parcel = { folder: join(root, 'bin'), name: 'chromium-1' };
  for (const folder of ['home', 'bin', 'fonts/fonts', 'al2023/lib'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'bin', 'chromium.br'), brotliCompressSync('#!/bin/sh\n'));
  await writeFile(join(root, 'fonts/fonts/a.ttf'), 'police');
  await writeFile(join(root, 'al2023/lib/libnss3.so'), 'bibliothèque');
  for (const name of ['fonts', 'al2023']) {
    const target = createWriteStream(join(root, 'bin', `${name}.tar.br`));
    await pipeline(pack(join(root, name)), createBrotliCompress(), target);
  }
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function unpack(onUnpack = vi.fn()): Promise<string> {
  return await unpackOnce(parcel, home, never, onUnpack);
}

describe.skipIf(platform() === 'win32')('the browser that comes with pst', () => {
  test('is unpacked with its libraries, its fonts and their configuration', async () => {
    const folder = await unpack();
    expect(folder).toBe(join(home, 'chromium-1'));
    expect((await lstat(join(folder, 'chromium'))).mode & 0o777).toBe(0o700);
    expect(await readFile(join(folder, 'al2023/lib/libnss3.so'), 'utf8')).toBe('bibliothèque');
    expect(await readFile(join(folder, 'fonts/fonts/a.ttf'), 'utf8')).toBe('police');
    expect(await readFile(join(folder, 'fonts/fonts.conf'), 'utf8')).toContain('prefix="relative"');
    expect((await lstat(folder)).mode & 0o077).toBe(0);
    expect(await readdir(home)).toEqual(['chromium-1']);
  });

  test('is unpacked once', async () => {
    const onUnpack = vi.fn();
    await unpack(onUnpack);
    await unpack(onUnpack);
    expect(onUnpack).toHaveBeenCalledOnce();
  });

  test('is used again when it was copied from elsewhere, with other dates', async () => {
    const folder = await unpack();
    await utimes(join(folder, 'chromium'), 1, 1);
    const onUnpack = vi.fn();
    await unpack(onUnpack);
    expect(onUnpack).not.toHaveBeenCalled();
  });

  test('is unpacked again where an earlier version sealed it', async () => {
    const folder = await unpack();
    await writeFile(join(folder, 'sha256.json'), JSON.stringify({ chromium: 'abc' }));
    const onUnpack = vi.fn();
    await unpack(onUnpack);
    expect(onUnpack).toHaveBeenCalledOnce();
  });

  test('is unpacked again when a file was changed, removed, added or replaced by a link', async () => {
    const damages: ((folder: string) => Promise<unknown>)[] = [
      (folder) => writeFile(join(folder, 'chromium'), '#!/bin/sh\r'),
      (folder) => writeFile(join(folder, 'chromium'), ''),
      (folder) => rm(join(folder, 'al2023/lib/libnss3.so')),
      (folder) => writeFile(join(folder, 'al2023/lib/libc.so.6'), 'ajout'),
      (folder) => rm(join(folder, 'sha256.json')),
      (folder) => symlink('/etc/hostname', join(folder, 'fonts/fonts/b.ttf')),
    ];
    for (const damage of damages) {
      const folder = await unpack();
      await damage(folder);
      const onUnpack = vi.fn();
      await unpack(onUnpack);
      expect(onUnpack).toHaveBeenCalledOnce();
      expect(await readFile(join(folder, 'chromium'), 'utf8')).toBe('#!/bin/sh\n');
      expect((await readdir(folder)).sort()).toEqual(['al2023', 'chromium', 'fonts', 'sha256.json']);
      expect(await readdir(home)).toEqual(['chromium-1']);
    }
  });

  test('may be unpacked by several processes at once', async () => {
    const folders = await Promise.all(Array.from({ length: 8 }, () => unpack()));
    expect(new Set(folders)).toEqual(new Set([join(home, 'chromium-1')]));
    expect(await readdir(home)).toEqual(['chromium-1']);
    const onUnpack = vi.fn();
    await unpack(onUnpack);
    expect(onUnpack).not.toHaveBeenCalled();
  });

  test('leaves nothing when it is interrupted, or broken', async () => {
    const interruption = new AbortController();
    const stop = (): void => interruption.abort(new Error('SIGINT'));
    await expect(unpackOnce(parcel, home, interruption.signal, stop)).rejects.toThrow();
    await writeFile(join(root, 'bin', 'chromium.br'), 'ceci n’est pas du brotli');
    await expect(unpack()).rejects.toThrow();
    expect(await readdir(home)).toEqual([]);
  });
});

describe.skipIf(platform() === 'win32')('a private folder', () => {
  test('is made with its parents, for its owner alone', async () => {
    const path = await privateFolder(join(root, 'a/b/c'), (await lstat(root)).uid);
    expect((await lstat(path)).mode & 0o777).toBe(0o700);
  });

  test('is closed when it was open', async () => {
    await chmod(home, 0o777);
    await privateFolder(home, (await lstat(root)).uid);
    expect((await lstat(home)).mode & 0o777).toBe(0o700);
  });

  test('is refused when it is another user’s, a link or a file', async () => {
    const { uid } = await lstat(root);
    await expect(privateFolder(home, uid + 1)).rejects.toThrow(/appartient à un autre utilisateur/);
    await symlink(home, join(root, 'lien'));
    await expect(privateFolder(join(root, 'lien'), uid)).rejects.toThrow(/n’est pas un dossier/);
    await writeFile(join(root, 'fichier'), '');
    await expect(privateFolder(join(root, 'fichier'), uid)).rejects.toThrow();
  });
});
