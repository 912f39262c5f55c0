import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../src/workspace/disk.ts';
import { type Kept, type KeptLimits, openKept } from '../../src/workspace/kept.ts';
import { bytes, isRoot, temporaryFolder } from './folders.ts';

const SOMEBODY_ELSE = 12_345;
const hasRights = userInfo().uid !== -1;

const now = (): Date => new Date();

function open(folder: string, limits?: KeptLimits): Kept {
  const kept = openKept(folder, { now, ...(limits !== undefined && { limits }) });
  if (kept === undefined) throw new Error(`${folder} is not private`);
  return kept;
}

const text = (content: Uint8Array | undefined): string | undefined =>
  content === undefined ? undefined : new TextDecoder().decode(content);

const rightsOf = (file: string): number => statSync(file).mode & 0o777;

describe('what is kept', () => {
  it('is given back, and replaced by what is written later', async () => {
    const folder = path.join(temporaryFolder(), 'cache', 'constats');
    await open(folder).write('a', bytes('first'));
    await open(folder).write('a', bytes('second'));
    expect(text(open(folder).read('a'))).toBe('second');
    expect(open(folder).read('b')).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('is whole whoever else writes it at the same time', async () => {
    const folder = temporaryFolder();
    const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000 + index));
    await Promise.all(contents.map((content) => open(folder).write('a', bytes(content))));
    expect(contents).toContain(text(open(folder).read('a')));
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('is as if it had never been where the disk fails', async () => {
    const folder = temporaryFolder();
    const kept = openKept(folder, { now, disk: { ...realDisk, rename: () => Promise.reject(new Error('full')) } });
    await kept?.write('a', bytes('content'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is never a folder or a link', () => {
    const folder = temporaryFolder({ 'a/b': '', 'out.txt': 'secret' });
    symlinkSync(path.join(folder, 'out.txt'), path.join(folder, 'link'));
    expect(open(folder).read('a')).toBeUndefined();
    expect(open(folder).read('link')).toBeUndefined();
  });
});

describe.runIf(hasRights)('what is kept belongs to the user alone', () => {
  it('in a folder that only the user opens, made or mended so', async () => {
    const folder = path.join(temporaryFolder(), 'constats');
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    await open(folder).write('a', bytes('content'));
    expect(rightsOf(folder)).toBe(0o700);
    expect(rightsOf(path.join(folder, 'a'))).toBe(0o600);
  });

  it('or nowhere: not where a link leads, nor where there is a file', () => {
    const folder = temporaryFolder({ 'there/': '', file: '' });
    symlinkSync(path.join(folder, 'there'), path.join(folder, 'link'));
    expect(openKept(path.join(folder, 'link'), { now })).toBeUndefined();
    expect(openKept(path.join(folder, 'file'), { now })).toBeUndefined();
    expect(openKept(path.join(folder, 'file', 'below'), { now })).toBeUndefined();
  });

  it.runIf(isRoot)('not in the folder of somebody else', () => {
    const folder = temporaryFolder();
    chownSync(folder, SOMEBODY_ELSE, SOMEBODY_ELSE);
    expect(openKept(folder, { now })).toBeUndefined();
  });

  it.runIf(isRoot)('not in a file that somebody else put there', () => {
    const folder = temporaryFolder({ planted: 'content' });
    chownSync(path.join(folder, 'planted'), SOMEBODY_ELSE, SOMEBODY_ELSE);
    expect(open(folder).read('planted')).toBeUndefined();
  });
});

describe('what is kept stays small', () => {
  const ageOf = (file: string, seconds: number): void => {
    const then = new Date(Date.now() - seconds * 1000);
    utimesSync(file, then, then);
  };

  it('the least lately used goes first', async () => {
    const folder = temporaryFolder();
    const kept = open(folder, { files: 2, bytes: 1000 });
    for (const [index, name] of ['a', 'b'].entries()) {
      await kept.write(name, bytes(name));
      ageOf(path.join(folder, name), 100 - index);
    }
    expect(text(kept.read('a'))).toBe('a');
    await kept.write('c', bytes('c'));
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'c']);
  });

  it('by weight too, and nothing is too heavy', async () => {
    const folder = temporaryFolder();
    const kept = open(folder, { files: 100, bytes: 100 });
    await kept.write('heavy', bytes('x'.repeat(26)));
    expect(readdirSync(folder)).toEqual([]);
    for (let index = 0; index < 6; index += 1) {
      await kept.write(String(index), bytes('x'.repeat(25)));
      ageOf(path.join(folder, String(index)), 100 - index);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['2', '3', '4', '5']);
  });

  it('what a stopped run left is removed an hour later', async () => {
    const folder = temporaryFolder();
    for (const name of ['old.tmp', 'new.tmp']) writeFileSync(path.join(folder, name), '');
    ageOf(path.join(folder, 'old.tmp'), 4000);
    await open(folder).write('a', bytes('a'));
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'new.tmp']);
  });
});
