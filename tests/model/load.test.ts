import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/model/load.ts';
import { check, faults, load, PLAN } from '../rules/plan.ts';
import { SCHEMAS } from '../schema/schemas.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FICHE = PLAN['fiches/atelier.yaml']!;

describe('a loaded plan', () => {
  const { plan, findings, sources } = load();

  it('holds every file, in the order of their names', () => {
    expect(findings).toEqual([]);
    expect([...plan!.fiches.entries.keys()]).toEqual(['atelier', 'sorties']);
    expect(plan!.fiches.entries.get('atelier')).toEqual({
      file: 'plan/fiches/atelier.yaml',
      pointer: '',
      value: { id: 'atelier', axe: 'parentalite', numero: 1, nom: 'Atelier des parents' },
    });
    expect(plan!.folder).toBe('plan');
  });

  it('knows where each object of a file that holds several stands', () => {
    const { file, pointer } = plan!.chiffres.entries.get('population')!;
    expect([file, pointer]).toEqual(['plan/chiffres.yaml', '/chiffres/population']);
    const { text, locate } = sources.get(file)!;
    const { start, end } = locate(pointer, 'key');
    expect(text.slice(start, end)).toBe('population');
  });

  it('joins what is shared to what is its own', () => {
    expect([...plan!.partenaires.entries].map(([id, { file }]) => `${file} ${id}`)).toEqual([
      'communs/partenaires.yaml departement',
      'plan/partenaires.yaml caf',
      'plan/partenaires.yaml mairie',
    ]);
    expect([...plan!.thematiques.entries.keys()]).toEqual(['parentalite']);
  });

  it('knows where the Markdown of a text begins', () => {
    const { value, file } = plan!.textes.entries.get('preambule')!;
    expect(value).toMatchObject({
      id: 'preambule',
      titre: 'Préambule',
      markdown: 'La commune compte {{chiffre:population}}.\n',
    });
    expect(sources.get(file)!.text.slice(value.offset)).toBe(value.markdown);
  });

  it('is the same whatever the order of the files', () => {
    const files = Object.entries(PLAN).map(([path, text]) => ({ path: `data/x/${path}`, bytes: bytes(text) }));
    const there = loadPlan('data/x', files, SCHEMAS);
    const back = loadPlan('data/x', files.toReversed(), SCHEMAS);
    expect(back.plan).toEqual(there.plan);
  });

  it('may be the working folder itself', () => {
    const files = Object.entries(PLAN).map(([path, text]) => ({ path, bytes: bytes(text) }));
    const loaded = loadPlan('.', files, SCHEMAS);
    expect(loaded.findings).toEqual([]);
    expect(loaded.plan!.partenaires.entries.size).toBe(3);
    const above = files.map(({ path, ...file }) => ({
      ...file,
      path: path.startsWith('communs/') ? `../${path}` : path,
    }));
    expect(loadPlan('.', above, SCHEMAS).plan!.partenaires.entries.size).toBe(3);
  });
});

describe('without a usable pst.yaml', () => {
  it('there is no plan, and one finding', () => {
    const { plan, findings } = load({ 'pst.yaml': undefined });
    expect(plan).toBeUndefined();
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual(['PST022 plan/pst.yaml']);
    expect(loadPlan('vide', [], SCHEMAS).findings.map(({ message }) => message)).toEqual([
      'Le plan n’a pas de fichier pst.yaml',
    ]);
  });

  it('the other files are checked one by one', () => {
    const found = check({ 'pst.yaml': 'a: [', 'fiches/atelier.yaml': `${FICHE}xyz: 1\n` });
    expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'PST101 plan/fiches/atelier.yaml',
      'PST013 plan/pst.yaml',
    ]);
  });
});

describe('a file with mistakes', () => {
  it('is used without them', () => {
    const { plan } = load({ 'fiches/atelier.yaml': `${FICHE}xyz: 1\npriorite: x\nenjeu: Rompre l’isolement\n` });
    expect(plan!.fiches.entries.get('atelier')).toMatchObject({
      partial: true,
      value: { numero: 1, enjeu: 'Rompre l’isolement' },
    });
    expect(plan!.fiches.entries.get('atelier')!.value).not.toHaveProperty('priorite');
    expect(plan!.fiches.entries.get('sorties')).not.toHaveProperty('partial');
  });

  it('is read with the key that was meant, where it is one that must be there', () => {
    const { plan } = load({ 'fiches/atelier.yaml': FICHE.replace('nom:', 'Nom:') });
    expect(plan!.fiches.entries.get('atelier')!.value.nom).toBe('Atelier des parents');
  });

  it('still exists when nothing of it can be used', () => {
    const { plan } = load({ 'fiches/atelier.yaml': 'nom: X\n', 'fiches/sorties.yaml': 'a: [' });
    expect(plan!.fiches.entries.size).toBe(0);
    expect(plan!.fiches.unread).toEqual(new Set(['atelier', 'sorties']));
    expect(plan!.fiches.complete).toBe(true);
  });

  it('leaves out of a file of many objects those that are wrong, and remembers their names', () => {
    const { plan } = load({ 'partenaires.yaml': `${PLAN['partenaires.yaml']!}dasco:\n  nom: X\n` });
    expect([...plan!.partenaires.entries.keys()]).toEqual(['departement', 'caf', 'mairie']);
    expect(plan!.partenaires).toMatchObject({ unread: new Set(['dasco']), complete: true });
  });

  it('does not tell whether a name exists, when it is a list of names that cannot be read', () => {
    expect(load({ 'partenaires.yaml': 'a: [' }).plan!.partenaires.complete).toBe(false);
    expect(load({ 'chiffres.yaml': `${PLAN['chiffres.yaml']!}tableau: []\n` }).plan!.chiffres.complete).toBe(false);
  });

  it('keeps the places of what follows an item that is left out', () => {
    const calendrier = `calendrier:
  - id: a
    libell: A
    xyz: 1
  - libelle: sans identifiant
  - id: b
    libelle: B
    debut: 2023-02-30
    depend_de: [c]
`;
    const found = faults({ 'fiches/atelier.yaml': `${FICHE}${calendrier}` });
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'PST101 /calendrier/0/libell',
      'PST101 /calendrier/0/xyz',
      'PST102 /calendrier/1',
      'PST302 /calendrier/2/debut',
    ]);
  });

  it('says nothing twice of a value that YAML misreads already', () => {
    const found = faults({ 'fiches/atelier.yaml': FICHE.replace('numero: 1', 'numero: 01') });
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['PST014 /numero']);
  });

  it('says nothing of the key that an invisible character makes another', () => {
    const found = faults({ 'fiches/atelier.yaml': FICHE.replace('nom:', 'n\u200Bom:') });
    expect(found.map(({ code }) => code)).toEqual(['PST012']);
  });
});

describe('objects described twice', () => {
  it('are one finding each, and the plan’s own is used', () => {
    const { plan, findings } = load({ 'communs/partenaires.yaml': 'caf:\n  nom: Autre\n  type: caf\n' });
    expect(findings.map(({ code, file, pointer }) => `${code} ${file}#${pointer}`)).toEqual([
      'PST207 plan/partenaires.yaml#/caf',
    ]);
    expect(findings[0]?.related).toEqual([
      { file: 'communs/partenaires.yaml', pointer: '/caf', at: 'key', message: 'déjà décrit ici' },
    ]);
    expect(plan!.partenaires.entries.get('caf')!.value.nom).toBe('Caisse d’allocations familiales');
  });
});

describe('files that nothing reads', () => {
  const fiche = (id: string) => `id: ${id}\naxe: parentalite\nnumero: 9\nnom: N\n`;
  const said = (files: Parameters<typeof load>[0]) =>
    load(files).findings.map(({ code, severity, file, message }) => `${code} ${severity} ${file} ${message}`);

  it('are one warning each', () => {
    expect(said({ 'fiches/a.yml': fiche('a'), 'brouillon.yaml': 'a: 1\n' })).toEqual([
      'PST021 warning plan/brouillon.yaml `brouillon.yaml` n’est pas lu',
      'PST021 warning plan/fiches/a.yml `fiches/a.yml` n’est pas lu : vouliez-vous `fiches/a.yaml` ?',
    ]);
  });

  it('are one warning for a folder with a wrong name', () => {
    expect(said({ 'fiche/a.yaml': fiche('a'), 'fiche/b.yaml': fiche('b'), 'texte/c.md': 'C' })).toEqual([
      'PST021 warning plan/fiche/a.yaml Le dossier `fiche/` n’est pas lu (2 fichiers) : vouliez-vous `fiches/` ?',
      'PST021 warning plan/texte/c.md `texte/c.md` n’est pas lu : vouliez-vous `textes/c.md` ?',
    ]);
  });

  it('are what is wrong, when one was meant to be pst.yaml', () => {
    const { findings } = load({ 'pst.yaml': undefined, 'pst.yml': PLAN['pst.yaml'] });
    expect(findings.map(({ code, help }) => `${code} ${help ?? ''}`)).toEqual([
      'PST022 Renommez `pst.yml` en `pst.yaml`.',
    ]);
  });
});
