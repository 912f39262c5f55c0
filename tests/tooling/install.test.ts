import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyInstall, type Lock } from '../../tools/install.mjs';

const LOCKED: Lock = {
  '': {},
  'node_modules/ajv': { version: '8.20.0', integrity: 'sha512-a' },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-o', optional: true },
};
const INSTALLED: Lock = { 'node_modules/ajv': { version: '8.20.0', integrity: 'sha512-a' } };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pst-install-'));
  write('package-lock.json', LOCKED);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('whyInstall', () => {
  it('is silent when npm installed what is locked, packages for other systems left out', () => {
    installWith(INSTALLED);
    expect(whyInstall(folder)).toBeUndefined();
  });

  it('does not mind a copy, which changes every time stamp', () => {
    installWith(INSTALLED);
    const copy = path.join(folder, 'copy');
    mkdirSync(copy);
    for (const name of ['package-lock.json', 'node_modules']) {
      cpSync(path.join(folder, name), path.join(copy, name), { recursive: true });
    }
    expect(whyInstall(copy)).toBeUndefined();
  });

  it('speaks up in a fresh clone', () => {
    expect(whyInstall(folder)).toBe('node_modules est absent');
  });

  it('speaks up after an installation that was interrupted', () => {
    mkdirSync(path.join(folder, 'node_modules', 'ajv'), { recursive: true });
    expect(whyInstall(folder)).toBe('node_modules est incomplet');
  });

  it.each<[string, Lock]>([
    ['another version', { 'node_modules/ajv': { version: '8.19.0', integrity: 'sha512-a' } }],
    ['another content', { 'node_modules/ajv': { version: '8.20.0', integrity: 'sha512-b' } }],
    ['a package missing', {}],
  ])('speaks up for %s', (_case, installed) => {
    installWith(installed);
    expect(whyInstall(folder)).toBe('node_modules/ajv n’est pas celui de package-lock.json');
  });

  it('speaks up for a package whose folder was deleted', () => {
    installWith(INSTALLED);
    rmSync(path.join(folder, 'node_modules/ajv'), { recursive: true });
    expect(whyInstall(folder)).toBe('node_modules/ajv n’est pas celui de package-lock.json');
  });

  it('speaks up for a package that is no longer locked', () => {
    installWith({ ...INSTALLED, 'node_modules/gone': { version: '1.0.0' } });
    expect(whyInstall(folder)).toBe('node_modules/gone n’est plus dans package-lock.json');
  });
});

function installWith(packages: Lock): void {
  for (const place of Object.keys(packages)) {
    mkdirSync(path.join(folder, place), { recursive: true });
    writeFileSync(path.join(folder, place, 'package.json'), '{}');
  }
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  write('node_modules/.package-lock.json', packages);
}

function write(file: string, packages: Lock): void {
  writeFileSync(path.join(folder, file), JSON.stringify({ lockfileVersion: 3, packages }));
}
