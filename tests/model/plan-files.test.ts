import { describe, expect, it } from 'vitest';
import { looksMeant, meantPath, pathInPlan, roleOf } from '../../src/model/plan-files.ts';

describe('the path of a file inside its plan', () => {
  it.each([
    ['data/paris-13', 'data/paris-13/fiches/a.yaml', 'fiches/a.yaml'],
    ['data/paris-13', 'data/communs/partenaires.yaml', 'communs/partenaires.yaml'],
    ['data/paris-13', 'data/paris-134/fiches/a.yaml', 'data/paris-134/fiches/a.yaml'],
    ['.', 'fiches/a.yaml', 'fiches/a.yaml'],
    ['.', '../communs/partenaires.yaml', 'communs/partenaires.yaml'],
    ['.', 'communs/partenaires.yaml', 'communs/partenaires.yaml'],
    ['../autre', '../autre/pst.yaml', 'pst.yaml'],
  ])('of %s: %s is %s', (folder, path, inside) => {
    expect(pathInPlan(folder, path)).toBe(inside);
  });
});

describe('what a file is', () => {
  it.each([
    ['pst.yaml', { kind: 'pst', shared: false }],
    ['axes/a.yaml', { kind: 'axe', id: 'a', shared: false }],
    ['fiches/troc-ton-temps.yaml', { kind: 'fiche', id: 'troc-ton-temps', shared: false }],
    ['suivi/2023/a.yaml', { kind: 'suivi', id: 'a', shared: false }],
    ['copils/a.yaml', { kind: 'copil', id: 'a', shared: false }],
    ['textes/a.md', { kind: 'texte', id: 'a', shared: false }],
    ['communs/sigles.yaml', { kind: 'sigles', shared: true }],
  ])('%s', (path, role) => {
    expect(roleOf(path)).toEqual(role);
  });

  it.each([
    'communs/pst.yaml',
    'communs/fiches/a.yaml',
    'fiches/a.yml',
    'fiches/x/a.yaml',
    'suivi/a.yaml',
    'a.yaml',
    'pst.yaml.bak',
    'Fiches/a.yaml',
  ])('%s is nothing that a plan reads', (path) => {
    expect(roleOf(path)).toBeUndefined();
  });
});

describe('a file that is not read', () => {
  it.each([
    ['fiche/a.yaml', 'fiches/a.yaml'],
    ['Fiches/a.yaml', 'fiches/a.yaml'],
    ['fiches/a.yml', 'fiches/a.yaml'],
    ['fiches/2023/a.yaml', 'fiches/a.yaml'],
    ['fiches/a.txt', 'fiches/a.yaml'],
    ['axe/a.YAML', 'axes/a.yaml'],
    ['texte/a.md', 'textes/a.md'],
    ['textes/a.yaml', 'textes/a.md'],
    ['suivi/a.yaml', 'suivi/année/a.yaml'],
    ['suivis/2024/a.yaml', 'suivi/2024/a.yaml'],
    ['partenaire.yaml', 'partenaires.yaml'],
    ['pst.yml', 'pst.yaml'],
    ['PST.yaml', 'pst.yaml'],
    ['communs/partenaire.yaml', 'communs/partenaires.yaml'],
  ])('%s was meant to be %s', (path, meant) => {
    expect(looksMeant(path)).toBe(true);
    expect(meantPath(path)).toBe(meant);
  });

  it.each(['brouillon.yaml', 'photos/liste.json', 'communs/pst.yaml'])(
    '%s was meant to be nothing that we know',
    (path) => {
      expect(looksMeant(path)).toBe(true);
      expect(meantPath(path)).toBeUndefined();
    },
  );

  it.each([
    'README.md',
    'photos/a.jpg',
    'fiches/.DS_Store',
    'fiches/.brouillon.yaml',
    'notes.txt',
    'fiches/plan.pdf',
    'modele/couleurs.yaml',
  ])('%s does not look meant for a plan', (path) => {
    expect(looksMeant(path)).toBe(false);
  });
});
