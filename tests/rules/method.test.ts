import { describe, expect, it } from 'vitest';
import { check, type Files, PLAN, raised, SYMLINK } from './plan.ts';

const FICHE = PLAN['fiches/atelier.yaml']!;
const pst = (regles: string): Files => ({ 'pst.yaml': `${PLAN['pst.yaml']!}regles: { ${regles} }\n` });
const axe = (id: string, more = ''): Files => ({ [`axes/${id}.yaml`]: `id: ${id}\nnumero: 2\ntitre: Autre\n${more}` });
const noFiches: Files = { 'fiches/atelier.yaml': undefined, 'fiches/sorties.yaml': undefined };

describe('PST601, the number of axes', () => {
  it.each<readonly [string, Files, number]>([
    ['is not asked for', {}, 0],
    ['is right', pst('axes: 1'), 0],
    ['is wrong', pst('axes: 2'), 1],
    ['does not count what an axe holds', { ...pst('axes: 1'), ...axe('autre', 'parent: parentalite\n') }, 0],
    ['is unknown where an axe cannot be read', { ...pst('axes: 3'), 'axes/casse.yaml': 'id: [\n' }, 0],
    ['is unknown where an axe is not wholly read', { ...pst('axes: 3'), ...axe('autre', 'parnet: x\n') }, 0],
    [
      'is unknown where their folder is a link',
      { ...pst('axes: 2'), 'axes/parentalite.yaml': undefined, axes: SYMLINK },
      0,
    ],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST601', files)).toHaveLength(expected);
  });
});

describe('PST602, the fiches of an axe', () => {
  const rule = (text: string): Files => pst(`actions_par_axe: { ${text} }`);
  const wrong = `${FICHE}pilotes: [{ partenaire: inconnu }]\n`;

  it.each<readonly [string, Files, number]>([
    ['are as many as the most', rule('max: 2'), 0],
    ['are as many as the least', rule('min: 2'), 0],
    ['are too few', rule('min: 3'), 1],
    ['are too many', rule('max: 1'), 1],
    ['are none', { ...rule('min: 1'), ...axe('vide') }, 1],
    ['are in what it holds', { ...rule('min: 2'), ...axe('haut'), ...axe('parentalite', 'parent: haut\n') }, 0],
    ['are too few beside what it holds', { ...rule('min: 3'), ...axe('bas', 'parent: parentalite\n') }, 2],
    ['are too few, whatever else is unknown', { ...rule('min: 3'), 'fiches/atelier.yaml': wrong }, 1],
    ['are unknown where one cannot be read', { ...rule('min: 3'), 'fiches/casse.yaml': 'id: [\n' }, 0],
    ['are unknown where their folder is a link', { ...rule('min: 3'), ...noFiches, fiches: SYMLINK }, 0],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST602', files)).toHaveLength(expected);
  });
});

describe('PST604, a plan without a fiche', () => {
  it.each<readonly [string, Files, number]>([
    ['is said', noFiches, 1],
    ['is not, where one cannot be read', { ...noFiches, 'fiches/casse.yaml': 'id: [\n' }, 0],
    ['is not, where their folder is a link', { ...noFiches, fiches: SYMLINK }, 0],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST604', files)).toHaveLength(expected);
  });
});

describe('PST605, a paragraph in a list', () => {
  const item = (texte: string, key = 'objectifs'): Files => ({
    'fiches/atelier.yaml': `${FICHE}${key}: [{ id: a, texte: ${JSON.stringify(texte)} }]\n`,
  });
  const phrase = 'Les familles viennent quand elles le veulent, sans avoir à prévenir.';
  const said = (files: Files): readonly string[] =>
    check(files).flatMap(({ code, message }) => (code === 'PST605' ? [message] : []));

  it.each<readonly [string, Files, readonly string[]]>([
    ['three sentences', item(`${phrase} ${phrase} ${phrase}`), ['Cet élément de liste est un paragraphe']],
    ['two sentences', item(`${phrase} ${phrase}`), []],
    ['three short ones', item('Venir. Rester. Revenir.'), []],
    [
      'a list',
      item(`Trois choses : ${phrase.slice(0, -1)} • venir ensemble quand on le veut • rester`),
      ['Cet élément de liste contient lui-même une liste'],
    ],
    [
      'one bullet',
      item(`Une chose • ${phrase.slice(0, -1)} et encore bien d’autres choses, venir, rester, et revenir`),
      [],
    ],
    ['what explains', { 'fiches/atelier.yaml': `${FICHE}description: ${phrase} ${phrase} ${phrase}\n` }, []],
    [
      'what introduces a public',
      { 'fiches/atelier.yaml': `${FICHE}public: { texte: "${phrase} ${phrase} ${phrase}" }\n` },
      [],
    ],
  ])('%s', (_name, files, expected) => {
    expect(said(files)).toEqual(expected);
  });
});

describe('PST606, a body among the publics', () => {
  const reached = (texte: string, type = 'mairie'): Files => ({
    'partenaires.yaml': `${PLAN['partenaires.yaml']!}\nrelais:\n  nom: Relais des familles\n  type: ${type}\n`,
    'fiches/atelier.yaml': `${FICHE}public: { texte: ${JSON.stringify(texte)} }\n`,
  });

  it.each<readonly [string, string | undefined, number]>([
    ['Les parents, Relais des familles', undefined, 1],
    ['Les parents, Relais des familles', 'association', 0],
    ['Les parents, Relais des familles', 'collectif', 0],
    ['Les parents, , les voisins', undefined, 0],
    ['Les parents du Relais des familles', undefined, 0],
    ['Caf ; les parents', undefined, 1],
  ])('%s (%s)', (texte, type, expected) => {
    expect(raised('PST606', reached(texte, type))).toHaveLength(expected);
  });
});

describe('PST506, an objective that nothing follows', () => {
  const fiche = (objectifs: string, more = ''): Files => ({
    'fiches/atelier.yaml': `${FICHE}indicateurs: [{ id: i, libelle: I, nature: nombre }]\nobjectifs: [${objectifs}]\n${more}`,
  });
  const followed = '{ id: a, texte: A, indicateurs: [i] }';

  it.each<readonly [string, Files, readonly string[]]>([
    ['beside one that is', fiche(`${followed}, { id: b, texte: B }`), ['/objectifs/1/id']],
    ['where none is', fiche('{ id: a, texte: A }, { id: b, texte: B }'), []],
    [
      'but through what it holds',
      fiche(`${followed}, { id: b, texte: B, objectifs: [{ id: c, texte: C, indicateurs: [i] }] }`),
      [],
    ],
    ['in a fiche that is not wholly read', fiche(`${followed}, { id: b, texte: B }`, 'inconnue: 1\n'), []],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST506', files)).toEqual(expected);
  });
});

describe('PST804, few people', () => {
  const measure = (ventilation: string, indicateur = 'libelle: Familles, nature: nombre'): Files => ({
    'fiches/atelier.yaml': `${FICHE}indicateurs: [{ id: a, ${indicateur} }]\n`,
    'suivi/2024/atelier.yaml': `fiche: atelier\nannee: 2024\nmesures: [{ indicateur: a, date: 2024-03, valeur: 40${ventilation} }]\n`,
  });

  it.each<readonly [string, Files, readonly string[]]>([
    ['ten', measure(', ventilation: { est: 30, ouest: 10 }'), ['/mesures/0/ventilation/ouest']],
    ['one', measure(', ventilation: { est: 39, ouest: 1 }'), ['/mesures/0/ventilation/ouest']],
    ['eleven', measure(', ventilation: { est: 29, ouest: 11 }'), []],
    ['nobody', measure(', ventilation: { est: 40, ouest: 0 }'), []],
    ['no detail', measure(''), []],
    ['a share', measure(', ventilation: { est: 30, ouest: 10 }', 'libelle: Familles, nature: pourcentage'), []],
    ['things', measure(', ventilation: { est: 30, ouest: 10 }', 'libelle: Livres, nature: nombre'), []],
    [
      'people, by their unit',
      measure(', ventilation: { est: 30, ouest: 10 }', 'libelle: Venues, unite: parent, nature: nombre'),
      ['/mesures/0/ventilation/ouest'],
    ],
    [
      'of a fiche that is not known',
      { ...measure(', ventilation: { est: 30, ouest: 10 }'), 'fiches/atelier.yaml': undefined },
      [],
    ],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST804', files)).toEqual(expected);
  });
});
