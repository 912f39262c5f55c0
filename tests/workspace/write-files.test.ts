import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../../src/workspace/disk.ts';
import { replaceAll } from '../../src/workspace/write-files.ts';

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'pst-write-'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(cwd, name), `old ${name}`);
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const files = ['a', 'b', 'c'].map((path) => ({ path, bytes: new TextEncoder().encode(`new ${path}`) }));
const contents = () => readdirSync(cwd).map((name) => readFileSync(join(cwd, name), 'utf8'));

describe('replacing several files', () => {
  it('replaces them all', async () => {
    await replaceAll(cwd, files);
    expect(contents()).toEqual(['new a', 'new b', 'new c']);
  });

  it('puts back what was replaced when the disk fails on the way', async () => {
    const disk = {
      ...realDisk,
      rename: (from: string, to: string) =>
        to.endsWith('c')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' }))
          : rename(from, to),
    };
    await expect(replaceAll(cwd, files, { disk })).rejects.toThrow('le disque est plein');
    expect(contents()).toEqual(['old a', 'old b', 'old c']);
  });

  it('puts back what was replaced when the user stops it', async () => {
    const controller = new AbortController();
    const disk = {
      ...realDisk,
      rename: async (from: string, to: string) => {
        await rename(from, to);
        controller.abort(new Error('stopped'));
      },
    };
    await expect(replaceAll(cwd, files, { disk, signal: controller.signal })).rejects.toThrow('stopped');
    expect(contents()).toEqual(['old a', 'old b', 'old c']);
  });
});
