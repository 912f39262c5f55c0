import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../tools/compile.mjs';

const TREE = [
  'package-lock.json',
  'tsconfig.json',
  'schemas/pst.schema.json',
  'templates/fiche.hbs',
  'src/bin.ts',
  'src/model/plan.ts',
  'dist/bin.js',
];
const FOLDERS = ['schemas', 'templates', 'src/model', 'src'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pst-compile-'));
  for (const file of TREE) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  for (const place of [...TREE, ...FOLDERS]) changeAt(place, 1000);
  changeAt('dist/bin.js', 2000);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('isStale', () => {
  it('leaves a newer dist/ alone', () => {
    expect(isStale(folder)).toBe(false);
  });

  it('wants a compilation when nothing is compiled', () => {
    rmSync(path.join(folder, 'dist'), { recursive: true });
    expect(isStale(folder)).toBe(true);
  });

  it.each([
    'src/model/plan.ts',
    'schemas/pst.schema.json',
    'templates/fiche.hbs',
    'tsconfig.json',
    'package-lock.json',
  ])('wants one when %s changed', (file) => {
    changeAt(file, 3000);
    expect(isStale(folder)).toBe(true);
  });

  it('wants one when a file was deleted', () => {
    rmSync(path.join(folder, 'src/model/plan.ts'));
    expect(isStale(folder)).toBe(true);
  });
});

/** @param seconds since 1970 */
function changeAt(place: string, seconds: number): void {
  utimesSync(path.join(folder, place), seconds, seconds);
}
