import { describe, expect, it } from 'vitest';
import { PLAN } from '../../rules/plan.ts';
import { mended, type Texts } from './mend.ts';

const ATELIER = PLAN['fiches/atelier.yaml'] ?? '';

/** The plan with these lines in one of its fiches. */
const withLines = (lines: string): Texts => ({ ...PLAN, 'fiches/atelier.yaml': `${ATELIER}\n${lines}` });

/** What the lines become, and what pst says of it. */
async function fiche(lines: string): Promise<readonly [lines: string, words: string]> {
  const { texts, words } = await mended(withLines(lines));
  return [texts['fiches/atelier.yaml']?.slice(ATELIER.length + 1) ?? '', words.join('\n')];
}

const budget = (line: string): string => `budget:
  - id: gouters # tous les mois
    libelle: Goûters
    poste: convivialite
    ${line}
`;
const financeur = (line: string): string =>
  budget(`montant: 300\n    financeurs:\n      - partenaire: caf\n        ${line}`);
const step = (line: string): string => `calendrier:
  - id: debut
    libelle: Début
    ${line}
`;
const pilotes = (id: string): string => `pilotes:\n  - partenaire: ${id} # chef de file\n`;

describe('pst validate --fix mends', () => {
  it.each([
    [budget('montant: 300 €'), budget('montant: 300'), 'ligne 10 : `montant` : « 300 € » devient 300'],
    [budget('montant: 1 250,50'), budget('montant: 1250.5'), 'ligne 10 : `montant` : « 1 250,50 » devient 1250.5'],
    [budget('montant: "12000"'), budget('montant: 12000'), 'ligne 10 : `montant` : « 12000 » devient 12000'],
    [financeur('part: 50 %'), financeur('part: 50'), 'ligne 13 : `part` : « 50 % » devient 50'],
  ])('a number written as a text', async (wrong, right, words) => {
    expect(await fiche(wrong)).toEqual([right, words]);
  });

  it.each([
    [budget('Montant: 3'), budget('montant: 3'), 'ligne 10 : la clé `Montant` devient `montant`'],
    [budget('montan: 3 # ou 4'), budget('montant: 3 # ou 4'), 'ligne 10 : la clé `montan` devient `montant`'],
    [budget('motnant: 3'), budget('montant: 3'), 'ligne 10 : la clé `motnant` devient `montant`'],
    [
      'pilote:\n  - partenaire: caf\n',
      'pilotes:\n  - partenaire: caf\n',
      'ligne 6 : la clé `pilote` devient `pilotes`',
    ],
  ])('a key', async (wrong, right, words) => {
    expect(await fiche(wrong)).toEqual([right, words]);
  });

  it.each([
    ['15/09/2023', '2023-09-15'],
    ['5/5/2023', '2023-05-05'],
    ['septembre 2023', '2023-09'],
    ['1er septembre 2023', '2023-09-01'],
    ['09/2023', '2023-09'],
    ['2023/9', '2023-09'],
    ['2023/09/01', '2023-09-01'],
    ['S1 2023', '2023-S1'],
    ['2e trimestre 2023', '2023-T2'],
  ])('a date: %s', async (wrong, right) => {
    expect((await fiche(step(`debut: ${wrong}`)))[0]).toBe(step(`debut: ${right}`));
  });

  it.each([
    [financeur('statut: Confirmé'), financeur('statut: confirme')],
    [financeur('statut: sous réserve # à voir'), financeur('statut: sous_reserve # à voir')],
    [
      step('libelle: 2023').replace('    libelle: Début\n', ''),
      step('libelle: "2023"').replace('    libelle: Début\n', ''),
    ],
    [pilotes('Caf'), pilotes('caf')],
    [pilotes('" caf "'), pilotes('caf')],
    [pilotes('marie'), pilotes('mairie')],
    ['territoires:\n  - ville-exemple # toute\n  - ville-exemple\n', 'territoires:\n  - ville-exemple # toute\n'],
  ])('a word, an identifier, a text, a repetition', async (wrong, right) => {
    expect((await fiche(wrong))[0]).toBe(right);
  });

  it('a file that is not formatted, when it is all that is wrong with it', async () => {
    const { texts, words } = await mended({
      ...PLAN,
      'axes/parentalite.yaml': 'titre: "Parentalité"   # un\nid: parentalite\nnumero: 1\n',
    });
    expect(texts['axes/parentalite.yaml']).toBe('id: parentalite\nnumero: 1\ntitre: Parentalité # un\n');
    expect(words).toEqual(['mis en forme']);
  });

  it('an identifier in every file that misspells it', async () => {
    const copil = 'id: c\ndate: 2023-09-01\nstatut: prevu\n\nparticipants:\n  - partenaire: marie\n    nombre: 2\n';
    const { texts, errors } = await mended({ ...withLines(pilotes('marie')), 'copils/c.yaml': copil });
    expect(errors).toEqual([]);
    expect(texts['copils/c.yaml']).toBe(copil.replace('marie', 'mairie'));
  });

  it('the YAML of a text, and no letter of what follows', async () => {
    const text = 'Un   texte  \r\n* à sa façon\n---\n';
    const { texts } = await mended({ ...PLAN, 'textes/mot.md': `---\ntitr: Mot # du maire\n---\n${text}` });
    expect(texts['textes/mot.md']).toBe(`---\ntitre: Mot # du maire\n---\n${text}`);
  });

  it('a file written by a Windows editor', async () => {
    const dos = `\uFEFF${ATELIER}${budget('montant: 300 €')}`.replaceAll('\n', '\r\n');
    const { texts, words } = await mended({ ...PLAN, 'fiches/atelier.yaml': dos });
    expect(texts['fiches/atelier.yaml']).toBe(`${ATELIER}\n${budget('montant: 300')}`);
    expect(words).toEqual(['ligne 9 : `montant` : « 300 € » devient 300', 'mis en forme']);
  });

  it('what one mistake hid behind another', async () => {
    const { texts, errors, words } = await mended(
      withLines(`pilote:
  - partenaire: Caf # elle anime
  - partenaire: marie
budjet:
  - id: gouters
    libelle: 2024
    poste: Convivialité
    montan: 300 €
`),
    );
    expect(errors).toEqual([]);
    expect(texts['fiches/atelier.yaml']).toBe(`${ATELIER}
pilotes:
  - partenaire: caf # elle anime
  - partenaire: mairie

budget:
  - id: gouters
    libelle: "2024"
    poste: convivialite
    montant: 300
`);
    expect(words.join('\n')).toMatchInlineSnapshot(`
      "ligne 6 : la clé \`pilote\` devient \`pilotes\`
      ligne 9 : la clé \`budjet\` devient \`budget\`
      ligne 7 : \`partenaire\` : « Caf » devient « caf »
      ligne 8 : \`partenaire\` : « marie » devient « mairie »
      ligne 11 : \`libelle\` : 2024 devient « 2024 »
      ligne 12 : \`poste\` : « Convivialité » devient « convivialite »
      ligne 13 : la clé \`montan\` devient \`montant\`
      ligne 13 : \`montant\` : « 300 € » devient 300
      mis en forme"
    `);
  });
});

describe('pst validate --fix leaves', () => {
  it.each([
    ['a date with two readings', step('debut: 01/09/2023')],
    ['a month that may be a quarter', step('debut: 2023/1')],
    ['what may be a school year', step('debut: 2023/24')],
    ['a day that does not exist', step('debut: 31/02/2023')],
    ['a number with two readings', budget('montant: "1,250"')],
    ['a number with a unit', budget('montant: 3 k€')],
    ['a share of what is not one', budget('montant: 3 %')],
    ['a number that would lose digits', step('libelle: 1.50').replace('    libelle: Début\n', '')],
    ['another key than one that is there', budget('montant: 3\n    montan: 4')],
    ['a key far from any', budget('cout: 4')],
    ['a word of no list', financeur('statut: confirmee')],
    ['an identifier of nothing, in another case', pilotes('Mairies-De-France')],
    ['a short identifier', pilotes('cad')],
    ['an identifier in a text', 'enjeu: Avec {{partenaire:marie}}.\n'],
    ['a repetition that holds a comment', 'territoires:\n  - ville-exemple\n  - ville-exemple # toute\n'],
    ['the name that a thing gives itself', budget('montant: 3').replace('gouters', 'Goûters')],
  ])('%s', async (_, lines) => {
    const texts = withLines(lines);
    const { changed, words, errors } = await mended(texts);
    expect([changed, words]).toEqual([[], []]);
    expect(errors).not.toEqual([]);
  });

  it('an identifier that two names are near', async () => {
    const partenaires = `${PLAN['partenaires.yaml'] ?? ''}\nmairies:\n  nom: Mairies\n  type: mairie\n`;
    const { changed } = await mended({ ...withLines(pilotes('mairiee')), 'partenaires.yaml': partenaires });
    expect(changed).toEqual([]);
  });

  it('an identifier whose list could not be read', async () => {
    const { changed } = await mended({ ...withLines(pilotes('Caf')), 'partenaires.yaml': 'caf: {nom: a: b}\n' });
    expect(changed).toEqual([]);
  });

  it('an identifier in a file that other plans read too', async () => {
    const shared = {
      'communs/territoires.yaml': 'quartier:\n  nom: Quartier\n  type: quartier\n  parent: Ville-Exemple\n',
    };
    expect((await mended({ ...PLAN, ...shared })).changed).toEqual([]);
  });
});
