import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBeside, findFolders } from '../../src/workspace/index.ts';
import { temporaryFolder } from './folders.ts';

describe('findFolders', () => {
  it('finds the folders that hold the file, below or here, and nothing inside them', async () => {
    const cwd = temporaryFolder({
      'data/paris-13/pst.yaml': '',
      'data/paris-13/copie/pst.yaml': '',
      'data/exemple/pst.yaml': '',
      'data/communs/partenaires.yaml': '',
      'out/paris-13/pst.yaml': '',
      'node_modules/pst/data/pst.yaml': '',
      'vide/pst.yaml/': '',
    });
    expect(await findFolders(cwd, '.', 'pst.yaml')).toEqual(['data/exemple', 'data/paris-13']);
    expect(await findFolders(cwd, 'data/paris-13', 'pst.yaml')).toEqual(['data/paris-13']);
    expect(await findFolders(join(cwd, 'data/paris-13'), '.', 'pst.yaml')).toEqual(['.']);
    expect(await findFolders(join(cwd, 'data/communs'), '..', 'pst.yaml')).toEqual(['../exemple', '../paris-13']);
    expect(await findFolders(cwd, 'data/communs', 'pst.yaml')).toEqual([]);
  });

  it('does not follow links', async () => {
    const cwd = temporaryFolder({ 'ailleurs/plan/pst.yaml': '', 'data/': '' });
    symlinkSync('../ailleurs', join(cwd, 'data/lien'));
    symlinkSync('.', join(cwd, 'data/rond'));
    expect(await findFolders(cwd, 'data', 'pst.yaml')).toEqual([]);
  });

  it('fails on a missing folder', async () => {
    await expect(findFolders(temporaryFolder(), 'rien', 'pst.yaml')).rejects.toThrow('n’existe pas');
  });
});

describe('findBeside', () => {
  it('finds the folder beside, or beside what holds it, up to the root of the repository', () => {
    const cwd = temporaryFolder({
      'communs/': '',
      'depot/.git/': '',
      'depot/data/communs/': '',
      'depot/data/paris-13/': '',
      'depot/data/idf/paris-14/': '',
      'depot/autres/lyon/': '',
    });
    expect(findBeside(cwd, 'depot/data/paris-13', 'communs')).toBe('depot/data/communs');
    expect(findBeside(cwd, 'depot/data/idf/paris-14', 'communs')).toBe('depot/data/communs');
    expect(findBeside(join(cwd, 'depot/data/paris-13'), '.', 'communs')).toBe('../communs');
    expect(findBeside(cwd, 'depot/autres/lyon', 'communs')).toBeUndefined();
    expect(findBeside(cwd, 'depot', 'communs')).toBe('communs');
  });

  it('trusts only the nearest place outside a repository, and no link', () => {
    const cwd = temporaryFolder({ 'communs/': '', 'a/b/': '', 'c/': '', 'd/e/': '' });
    expect(findBeside(cwd, 'c', 'communs')).toBe('communs');
    expect(findBeside(cwd, 'a/b', 'communs')).toBeUndefined();
    symlinkSync('../communs', join(cwd, 'd/communs'));
    expect(findBeside(cwd, 'd/e', 'communs')).toBeUndefined();
  });
});
