import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.ts';

const FILE = 'suivi/2024/cafe-des-parents.yaml';
const SUIVI = `fiche: cafe-des-parents
annee: 2024
statut: en_cours # depuis mars

mesures:
  # comptés à l’entrée
  - indicateur: parents
    date: 2024-03
    valeur: 12 # à vérifier
    source: Feuille d’émargement
`;

const withSuivi = (text = SUIVI) => folderWith({ [`plan/${FILE}`]: text });

describe('pst record', () => {
  it('creates the follow-up of the year, as pst fmt would', async () => {
    const { record, read } = folderWith();
    const { code, out, err } = await record(
      'mesure',
      'A1-FA2',
      'parents',
      '1 234,5',
      '--date',
      '06/2024',
      '--source',
      'registre',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`plan/${FILE}\n    1 + fiche: cafe-des-parents\n    2 + annee: 2024\n`);
    expect(out).toMatch(/Valeur 2024\s: 1\s234,5\sparents\s; cible\s: au moins 20/u);
    expect(read(FILE)).toBe(
      'fiche: cafe-des-parents\nannee: 2024\n\nmesures:\n  - indicateur: parents\n    date: 2024-06\n    valeur: 1234.5\n    source: registre\n',
    );
  });

  it.each([
    [
      ['mesure', 'cafe-des-parents', 'parents', '15'],
      ['+  - indicateur: parents', '+    date: 2024-06-15', '+    valeur: 15'],
    ],
    [
      ['mesure', 'a1-fa2', 'parents', '15', '--date', '2024-03', '--remplacer'],
      ['-    valeur: 12 # à vérifier', '-    source: Feuille d’émargement', '+    valeur: 15 # à vérifier'],
    ],
    [
      ['depense', 'A1-FA2', 'convivialite', '182,40', '--date', '2024-06-21', '--financeur', 'esperem'],
      [
        '+',
        '+depenses:',
        '+  - ligne: convivialite',
        '+    montant: 182.4',
        '+    date: 2024-06-21',
        '+    financeur: esperem',
      ],
    ],
    [
      ['statut', 'A1-FA2', 'en_pause', '--meteo', 'risque', '--motif', 'Poste vacant.'],
      [
        '-statut: en_cours # depuis mars',
        '+statut: en_pause # depuis mars',
        '+',
        '+meteo:',
        '+  niveau: risque',
        '+  motif: Poste vacant.',
      ],
    ],
    [['statut', 'A1-FA2', '--avancement', '40'], ['+avancement: 40']],
    [
      ['phase', 'A1-FA2', 'lancement', 'fait', '--debut', '2024-01', '--fin', '2024-05-31'],
      ['+phases:', '+  - phase: lancement', '+    etat: fait', '+    debut: 2024-01', '+    fin: 2024-05-31', '+'],
    ],
    [
      ['note', 'A1-FA2', 'Des parents viennent de loin : à suivre.'],
      ['+', '+note: "Des parents viennent de loin : à suivre."'],
    ],
  ])('records %j, and changes no other line', async (args, expected) => {
    const { record, read } = withSuivi();
    const { code, err } = await record(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [before, after] = [SUIVI.split('\n'), (read(FILE) ?? '').split('\n')];
    const gone = before.filter((line) => line !== '' && !after.includes(line));
    expect(gone.map((line) => `-${line}`)).toEqual(expected.filter((line) => line.startsWith('-')));
    expect(after.length).toBe(before.length + expected.filter((line) => line.startsWith('+')).length - gone.length);
    for (const line of expected.filter((one) => one.startsWith('+'))) expect(after).toContain(line.slice(1));
  });

  it('adds a paragraph to the note that is there, and updates a phase', async () => {
    const { record, read } = withSuivi(
      `${SUIVI}\nnote: |\n  Un.\n`.replace(
        '\nmesures',
        '\nphases:\n  - phase: lancement # un\n    etat: en_cours\n\nmesures',
      ),
    );
    await record('note', 'A1-FA2', 'Deux.');
    await record('phase', 'A1-FA2', 'lancement', 'fait', '--fin', '2024-05');
    expect(read(FILE)).toContain('note: |\n  Un.\n\n  Deux.\n');
    expect(read(FILE)).toContain('  - phase: lancement # un\n    etat: fait\n    fin: 2024-05\n');
  });

  it('keeps a file that is not formatted as it is, but for what is new', async () => {
    const { record, read } = withSuivi('annee:   2024\nfiche: "cafe-des-parents"\n');
    await record('statut', 'A1-FA2', 'realise');
    expect(read(FILE)).toBe('annee:   2024\nfiche: "cafe-des-parents"\nstatut: realise\n');
  });

  it('writes nothing for a trial', async () => {
    const { record, read } = withSuivi();
    for (const flag of ['--essai', '--dry-run']) {
      const { code, out } = await record('note', 'A1-FA2', 'Un.', flag);
      expect([code, out.endsWith('Essai : rien n’a été écrit.\n')]).toEqual([0, true]);
    }
    expect(read(FILE)).toBe(SUIVI);
  });
});

describe('what is not recorded', () => {
  it.each([
    [['mesure', 'A1-FA9', 'parents', '3'], 'Vouliez-vous A1-FA'],
    [['mesure', 'cafe-des-parent', 'parents', '3'], 'Vouliez-vous cafe-des-parents ?'],
    [['mesure', 'A1-FA2', 'parent', '3'], 'Vouliez-vous parents ?'],
    [['depense', 'A1-FA2', 'convivialites', '3'], 'Vouliez-vous convivialite ?'],
    [['depense', 'A1-FA2', 'convivialite', '3,141'], 'plus de deux décimales'],
    [['mesure', 'A1-FA2', 'parents', 'douze'], '« douze » n’est pas un nombre'],
    [['mesure', 'A1-FA2', 'parents', '1.234'], 'écrivez 1234 ou 1,234'],
    [['mesure', 'A1-FA2', 'parents', '3', '--date', '2024-02-30'], 'n’est pas une date'],
    [['mesure', 'A1-FA2', 'parents', '3', '--date', '2034-02'], '2034 n’est pas une année du plan'],
    [['mesure', 'A1-FA2', 'parents', '3', '--date', '2024-03'], 'Ajoutez --remplacer'],
    [['statut', 'A1-FA2', 'fini'], 'choisissez a_venir'],
    [['statut', 'A1-FA2', 'realise', '--motif', 'x'], 'ajoutez --meteo'],
    [['phase', 'A1-FA2', 'lancement', 'bientôt'], 'choisissez a_faire'],
    [['mesures', 'A1-FA2'], 'choisissez mesure'],
    [['mesure'], 'personne ne peut répondre'],
    [['note', 'A1-FA2', 'x', '--plan', 'ailleurs'], 'Aucun plan lu ne s’appelle « ailleurs »'],
  ])('%j is a misuse: %s', async (args, said) => {
    const { record, read } = withSuivi();
    const { code, out, err } = await record(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(read(FILE)).toBe(SUIVI);
  });

  it('is what would make the plan wrong, which is shown', async () => {
    const { record, read } = withSuivi();
    const { code, err } = await record(
      'phase',
      'A1-FA2',
      'lancement',
      'fait',
      '--debut',
      '2024-05',
      '--fin',
      '2024-01',
    );
    expect(code).toBe(1);
    expect(err).toContain('PST303');
    expect(err).toContain('Rien n’a été enregistré');
    expect(read(FILE)).toBe(SUIVI);
  });

  it('is not stopped by an error that was there before', async () => {
    const { record } = folderWith({
      [`plan/${FILE}`]: SUIVI,
      'plan/suivi/2023/cafe-des-parents.yaml': 'fiche: cafe-des-parents\n',
    });
    expect((await record('note', 'A1-FA2', 'Un.')).code).toBe(0);
  });

  it('is what would go into a file that cannot be read, or is none', async () => {
    const broken = withSuivi('fiche: [\n');
    expect((await broken.record('note', 'A1-FA2', 'Un.')).err).toContain('ne peut pas être modifié');
    expect(broken.read(FILE)).toBe('fiche: [\n');
    const linked = folderWith();
    mkdirSync(path.join(linked.cwd, 'plan/suivi/2024'), { recursive: true });
    writeFileSync(path.join(linked.cwd, 'cible.yaml'), 'x');
    symlinkSync(path.join(linked.cwd, 'cible.yaml'), path.join(linked.cwd, 'plan', FILE));
    expect((await linked.record('note', 'A1-FA2', 'Un.')).err).toContain('n’est pas un fichier ordinaire');
    expect(linked.read(FILE)).toBe('x');
  });

  it.skipIf(process.getuid?.() === 0)('says where the disk refuses', async () => {
    const { cwd, record } = folderWith();
    chmodSync(path.join(cwd, 'plan'), 0o555);
    const { code, err } = await record('note', 'A1-FA2', 'Un.');
    expect([code, err.includes('suivi/2024')]).toEqual([2, true]);
    chmodSync(path.join(cwd, 'plan'), 0o755);
  });

  it('keeps a hostile text a text', async () => {
    const { record, read } = withSuivi();
    const { out } = await record('note', 'A1-FA2', '*gras* # {{x}} \u001B[31m');
    expect(out).not.toContain('\u001B');
    expect(read(FILE)).toBe(SUIVI);
  });
});
