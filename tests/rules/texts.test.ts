import { describe, expect, it } from 'vitest';
import { check, type Files, PLAN } from './plan.ts';

/** Without what a short fiche, and text that is not formatted, are told. */
const OTHERS: readonly string[] = ['PST028', 'PST603'];

const codes = (files: Files): readonly string[] =>
  check(files)
    .map(({ code }) => code)
    .filter((code) => !OTHERS.includes(code));

const described = (text: string): Files => ({
  'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}description: ${JSON.stringify(text)}\n`,
});

describe('a text', () => {
  it.each([
    'Au XIXe siècle puis au XXe, la COP 21 et le projet SPIN2 concernent les CM1 et la classe de CP1.',
    'Les lieux d’accueil enfants-parents (LAEP) ouvrent le mercredi ; un LAEP est gratuit.',
    'Le LAEP (lieu d’accueil enfants-parents) est gratuit, comme la PMI – Protection maternelle et infantile.',
    'La Caf finance 0,5 ETP et un budget TTC, au format PDF.',
    'LE PROJET EST PORTÉ PAR LES HABITANTS DU QUARTIER.',
    'Le formulaire à remplir est à compléter avec un agent, et la suite reste à définir ensemble.',
    'Deux choix : a) le mercredi ; b) le samedi. 1) Venir ; 2) rester :)',
    'Le quartier compte 12 400 habitants, 7,151 km² et 4 108,350 € de dons.',
    'Voir https://ville.example/projet_2023.pdf. Puis www.ville.example, et (http://ville.example/a).',
    'Écrire à contact@ville.example ou appeler le 0 800 00 00 00, du 01/02/2023 au 03/04/2024.',
    'M. le Maire, Mme la Directrice, et l’école Madame Curie, rue de Madame Roland.',
    'La population s’est renouvelée de moitié en cinq ans ; le stage dure trois mois.',
    'On vient quand on veut, chacun avec les siens.',
    'Au choix :\n\n- venir ; ou\n- rester, seul ou avec les siens […].\n\n## Lire et\n\n| a | ou |\n\n1. venir et revenir',
    'Il s’agira de :\n\n- venir ;\n- rester.\n\n## Un titre\n\nUne phrase finie.',
  ])('%s raises nothing', (text) => {
    expect(codes(described(text))).toEqual([]);
  });

  it.each([
    ['Un partenariat avec la RQT.', 'PST701'],
    ['Horaires : à compléter', 'PST702'],
    ['Les familles y trouvent des informations sur leurs droits et de leurs […]', 'PST704'],
    ['Informer les familles de leurs droits et de leurs […].', 'PST704'],
    ['Il s’agira de :\n\n- venir ;\n- informer les familles de leurs droits et de leurs [...].', 'PST704'],
    ['Un échange « libre avec les parents.', 'PST705'],
    ['En 2O23, l’action reprend.', 'PST706'],
    ['Voir https://https://ville.example.', 'PST709'],
    ['Appeler le +33 6 99 00 12 34.', 'PST802'],
    ['Monsieur Exemple ouvre la salle.', 'PST803'],
  ])('%s raises %s', (text, code) => {
    expect(codes(described(text))).toEqual([code]);
  });
});

describe('a figure in a text', () => {
  const chiffres = {
    'chiffres.yaml': `chiffres:
  population:
    libelle: Population
    valeur: 12400
  solos:
    libelle: Familles monoparentales
    valeur: 643
`,
  };

  it.each([
    ['Les 634 familles monoparentales.', ['PST707']],
    ['Les 643 familles monoparentales.', []],
    ['Les 640 familles monoparentales.', []],
    ['Les 20 familles monoparentales.', []],
    ['Environ 634 familles monoparentales.', []],
    ['En 2015, les 634 familles monoparentales.', []],
    ['Les 634 familles monoparentales isolées.', []],
  ])('%s raises %j', (text, expected) => {
    expect(codes({ ...chiffres, ...described(text) })).toEqual(expected);
  });
});

describe('a computed figure', () => {
  const plan = (valeur: string, calcul: string): Files => ({
    'chiffres.yaml': `chiffres:
  population: { libelle: P, valeur: 182632 }
  qpv: { libelle: Q, valeur: 38600 }
  part: { libelle: R, valeur: ${valeur}, calcul: ${calcul} }
`,
  });

  it.each([
    ['21', 'qpv / population * 100', []],
    ['21.1', '100 * qpv / population', []],
    ['7500', '6000 + 1500', []],
    ['69', '36 + 33', []],
    ['-4', '2 * (3 - 5)', []],
    ['22', 'qpv / population * 100', ['PST511']],
    ['0.1', '1 / 0', []],
    ['7500, approximation: pres_de', '6000 + 1600', []],
    ['500, approximation: plus_de', '300 + 300', []],
    ['700, approximation: moins_de', '300 + 300', []],
    ['700, approximation: jusqu_a', '300 + 300', []],
  ])('%s for %s raises %j', (valeur, calcul, expected) => {
    expect(codes(plan(valeur, calcul))).toEqual(expected);
  });
});

it('a hostile text costs no more than it is long', () => {
  const units = [
    'a@',
    'a.',
    '\n \n',
    'AB (',
    'AB, ',
    '1 000 ',
    'http://',
    '(«[',
    '. ',
    'de et ',
    'M. A ',
    '- a\n',
    'A',
    '1',
  ];
  const start = performance.now();
  for (const unit of units) {
    const text = unit.repeat(Math.floor(39_000 / unit.length));
    check(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`textes/${name}.md`, text])));
  }
  // A pattern that backtracks, or a list that is copied at each use, takes minutes.
  expect(performance.now() - start).toBeLessThan(8000);
}, 60_000);
