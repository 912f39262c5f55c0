import { describe, expect, it } from 'vitest';
import { check, type Files, PLAN, raised } from './plan.ts';

const FICHE = PLAN['fiches/atelier.yaml']!;

/** The fiche with a description. */
const described = (text: string, more = ''): Files => ({
  'fiches/atelier.yaml': `${FICHE}description: ${JSON.stringify(text)}\n${more}`,
});

/** What is said of it by a rule. */
const said = (rule: string, files: Files): readonly string[] =>
  check(files).flatMap(({ code, message }) => (code === rule ? [message.replaceAll('\u00A0', ' ')] : []));

const source = (titre: string): Files => ({
  'sources.yaml': `${PLAN['sources.yaml']!}livre:\n  titre: ${JSON.stringify(titre)}\n`,
});

const followed = (note: string): Files => ({
  'suivi/2024/atelier.yaml': `fiche: atelier\nannee: 2024\nnote: ${JSON.stringify(note)}\n`,
});

describe('PST701, an acronym without a meaning', () => {
  const used = described('Un partenariat avec la RQT.');

  it.each<readonly [string, Files, number]>([
    ['is said', used, 1],
    ['is not, where the glossary cannot be read', { ...used, 'sigles.yaml': 'A: [\n' }, 0],
    ['is not, where a line of the glossary cannot be read', { ...used, 'sigles.yaml': 'ABC: 1\n' }, 0],
    ['is not, where the partners cannot be read', { ...used, 'partenaires.yaml': 'caf: [\n' }, 0],
    [
      'is not, where a partner cannot be read',
      { ...used, 'partenaires.yaml': `${PLAN['partenaires.yaml']!}\nrqt: 1\n` },
      0,
    ],
    [
      'is not, where it is the name of a body',
      { 'partenaires.yaml': `${PLAN['partenaires.yaml']!}\nx:\n  nom: La RQT\n  type: mairie\n` },
      0,
    ],
    [
      'is, in the description of one',
      {
        'partenaires.yaml': `${PLAN['partenaires.yaml']!}\nx:\n  nom: Relais\n  type: mairie\n  description: Porté par la RQT.\n`,
      },
      1,
    ],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST701', files)).toHaveLength(expected);
  });

  it('is said once, with its other uses', () => {
    const found = check({ ...used, ...followed('Vu avec la RQT.') }).filter(({ code }) => code === 'PST701');
    expect(found.map(({ related = [] }) => related.map(({ file }) => file))).toEqual([
      ['plan/suivi/2024/atelier.yaml'],
    ]);
  });
});

describe('PST702, a text that waits', () => {
  it.each([
    ['À préciser', 1],
    ['(à définir)', 1],
    ['Horaires : à compléter.', 1],
    ['Lorem ipsum dolor.', 1],
    ['Un dossier à compléter', 0],
    ['À compléter par les familles', 0],
    ['La liste reste à préciser ensemble.', 0],
  ])('%s: %i', (text, expected) => {
    expect(raised('PST702', described(text))).toHaveLength(expected);
  });
});

describe('PST703, a sentence that is written twice', () => {
  const long = 'Les familles du quartier viennent quand elles le veulent, avec leurs enfants et leurs voisins.';
  const twice = (text: string, other = text): Files => ({
    ...described(text),
    'axes/parentalite.yaml': `${PLAN['axes/parentalite.yaml']!}diagnostic: ${JSON.stringify(other)}\n`,
  });
  const exact = (length: number): string =>
    `${'un deux trois quatre cinq six sept huit neuf'.padEnd(length - 1, 'x')}.`;

  it.each<readonly [string, Files, number]>([
    ['is said', twice(long), 1],
    ['whatever its spaces', twice(long, long.replace(' du ', '  du\n')), 1],
    ['of sixty signs', twice(exact(60)), 1],
    ['of fifty-nine', twice(exact(59)), 0],
    ['of few words', twice(`${'Interministériellement'.repeat(2)} ${'x'.repeat(30)}.`), 0],
    ['of nine words', twice(`Un deux trois quatre cinq six sept huit ${'x'.repeat(40)}.`), 1],
    ['of eight words', twice(`Un deux trois quatre cinq six sept ${'x'.repeat(40)}.`), 0],
    ['in the follow-up, where years are alike', { ...described(long), ...followed(long) }, 0],
    [
      'in a title',
      {
        ...described(long),
        'fiches/sorties.yaml': `${PLAN['fiches/sorties.yaml']!}objectifs: [{ id: a, texte: "${long}" }]\nmoyens: [{ id: m, libelle: "${long}" }]\n`,
      },
      1,
    ],
    [
      'in what is at stake',
      { ...described(long), 'fiches/sorties.yaml': `${PLAN['fiches/sorties.yaml']!}enjeu: "${long}"\n` },
      1,
    ],
    [
      'in what is to change',
      { ...described(long), 'fiches/sorties.yaml': `${PLAN['fiches/sorties.yaml']!}changement_souhaite: "${long}"\n` },
      1,
    ],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST703', files)).toHaveLength(expected);
  });
});

describe('PST704, a sentence that is cut', () => {
  it.each<readonly [string, Files, number]>([
    ['in a line', { 'fiches/atelier.yaml': `${FICHE}enjeu: Aider les familles et\n` }, 1],
    [
      'in a line of many words, that no sign ends',
      { 'fiches/atelier.yaml': `${FICHE}enjeu: Aider les familles du quartier qui en ont besoin chaque mois\n` },
      0,
    ],
    ['in a paragraph of many words', described('Aider les familles du quartier qui en ont besoin'), 1],
    ['in a paragraph of few words', described('Aider les familles du quartier qui viennent'), 0],
    ['in the title of a book', source('Les enfants et'), 0],
    ['in a line that begins with a number', { 'fiches/atelier.yaml': `${FICHE}enjeu: 2 familles et\n` }, 1],
    ['in a list that no sign ends', described('- Aider les familles du quartier qui en ont besoin'), 0],
    ['with the last word', described('On y vient entre amis, chacun avec les leurs'), 0],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST704', files)).toHaveLength(expected);
  });
});

describe('PST705, a sign without its other half', () => {
  it.each([
    ['Venir (le mercredi.', ['`(` n’est pas fermé par `)`']],
    ['Venir le mercredi).', ['`)` ferme ce qui n’a pas été ouvert par `(`']],
    ['Venir]', ['`]` ferme ce qui n’a pas été ouvert par `[`']],
    ['a) venir ; b] rester', ['`]` ferme ce qui n’a pas été ouvert par `[`']],
    ['« Venir.\n\n« Rester. »', []],
    ['« Venir, « rester. »', ['`«` n’est pas fermé par `»`']],
    ['(Venir.\n\n(Rester.)', ['`(` n’est pas fermé par `)`']],
    ['\u001B[2J', []],
  ])('%j says %j', (text, expected) => {
    expect(said('PST705', described(text))).toEqual(expected);
  });
});

describe('PST709, an address', () => {
  it.each([
    ['https://ville.example/a', 0],
    ['https://ville.example/a.', 1],
    ['https://https://ville.example', 1],
    ['https://ville', 1],
  ])('%s: %i', (url, expected) => {
    const files = { 'sources.yaml': `${PLAN['sources.yaml']!}livre:\n  titre: Livre\n  url: ${url}\n` };
    expect(raised('PST709', files)).toHaveLength(expected);
  });
});

describe('PST803, the name of somebody', () => {
  it.each<readonly [string, Files, number]>([
    ['in a text', described('Avec Madame Exemple.'), 1],
    ['of an author', source('Les mémoires de Madame Exemple'), 0],
    ['of a street', described('Rue de Madame Exemple.'), 0],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST803', files)).toHaveLength(expected);
  });
});
