import { describe, expect, it } from 'vitest';
import { check, faults, type Files, PLAN } from './plan.ts';

const FICHE = PLAN['fiches/atelier.yaml']!;

const places = (files: Files): readonly string[] => faults(files).map(({ code, pointer }) => `${code} ${pointer}`);

const fiche = (more: string): Files => ({ 'fiches/atelier.yaml': `${FICHE}${more}` });

const phase = (dates: string): Files => fiche(`calendrier: [{ id: a, libelle: A, ${dates} }]\n`);

const line = (more: string): Files => fiche(`budget: [{ id: a, libelle: A, poste: autre, ${more} }]\n`);

describe('dates, in a plan of 2022-2027', () => {
  it.each([
    'debut: 2022',
    'debut: 2027-12-31',
    'debut: 2027-2028',
    'debut: 2021-2022',
    'debut: 2023-09, fin: 2023',
    'debut: 2023, fin: 2023-01',
    'debut: 2023, fin: 2022-2023',
    'debut: 2024-02-29',
    'debut: 2023, ouvert: true',
  ])('%s is not spoken of', (dates) => {
    expect(places(phase(dates))).toEqual([]);
  });

  it.each([
    ['debut: 2021-12', 'PST301 /calendrier/0/debut'],
    ['debut: 2028-2029', 'PST301 /calendrier/0/debut'],
    ['debut: 2027, fin: 2028', 'PST301 /calendrier/0/fin'],
    ['debut: 2028, fin: 2029', 'PST301 /calendrier/0/debut'],
    ['debut: 2033, fin: 2024', 'PST301 /calendrier/0/debut'],
    ['debut: 2024, fin: 2013', 'PST301 /calendrier/0/fin'],
    ['debut: 2024, fin: 2023', 'PST303 /calendrier/0/fin'],
    ['debut: 2023-T3, fin: 2023-T2', 'PST303 /calendrier/0/fin'],
    ['debut: 2023-02-30', 'PST302 /calendrier/0/debut'],
    ['debut: 2023-2026', 'PST302 /calendrier/0/debut'],
    ['debut: 2023-04-31, fin: 2022', 'PST302 /calendrier/0/debut'],
  ])('%s is one finding', (dates, expected) => {
    expect(places(phase(dates))).toEqual([expected]);
  });

  it.each([
    ['annees: 2023..2029', 'PST301 /budget/0/annees'],
    ['annees: 2027..2023', 'PST303 /budget/0/annees'],
    ['annees: 2023..2013', 'PST301 /budget/0/annees'],
    ['annees: [2023, 2028]', 'PST301 /budget/0/annees/1'],
    ['ventilation: [{ annee: 2021, montant: 1 }]', 'PST301 /budget/0/ventilation/0/annee'],
  ])('a line of budget with %s is one finding', (more, expected) => {
    expect(places(line(more))).toEqual([expected]);
  });

  it('of indicators are looked at wherever there are some', () => {
    const indicateurs =
      'indicateurs: [{ id: i, libelle: I, nature: nombre, cibles: [{ id: c, periode: 2030, min: 1 }] }]\n';
    const place = '/0/cibles/0/periode';
    expect(places(fiche(indicateurs))).toEqual([`PST301 /indicateurs${place}`]);
    expect(places(fiche(`sous_actions: [{ id: s, nom: S, ${indicateurs.trim()} }]\n`))).toEqual([
      `PST301 /sous_actions/0/indicateurs${place}`,
    ]);
    expect(places({ 'axes/parentalite.yaml': `${PLAN['axes/parentalite.yaml']!}${indicateurs}` })).toEqual([
      `PST301 /indicateurs${place}`,
    ]);
    expect(
      places({ 'pst.yaml': `${PLAN['pst.yaml']!}${indicateurs.replace('indicateurs', 'indicateurs_globaux')}` }),
    ).toEqual([`PST301 /indicateurs_globaux${place}`]);
  });

  it('of what is past may be older than the plan', () => {
    const pst = `${PLAN['pst.yaml']!}etapes: [{ id: e, libelle: E, periode: 2019, fin: 2020 }]\ncadre: { conventions: [{ id: c, nom: C, debut: 2018, fin: 2021 }] }\n`;
    const chiffres = `${PLAN['chiffres.yaml']!}    annee: 2017\n`;
    expect(places({ 'pst.yaml': pst, 'chiffres.yaml': chiffres })).toEqual([]);
  });

  it.each([
    ['pst.yaml', 'etapes: [{ id: e, libelle: E, periode: 2020, fin: 2019 }]\n', '/etapes/0/fin'],
    ['pst.yaml', 'cadre: { conventions: [{ id: c, nom: C, debut: 2018, fin: 2017 }] }\n', '/cadre/conventions/0/fin'],
    [
      'pst.yaml',
      'cadre: { conventions: [{ id: c, nom: C, fin: 2018, prolongation: 2017 }] }\n',
      '/cadre/conventions/0/prolongation',
    ],
    ['partenaires.yaml', 'x:\n  nom: X\n  type: ville\n  noms: [{ nom: Y, du: 2020, au: 2019 }]\n', '/x/noms/0/au'],
  ])('in %s, %s: what ends before it starts is one finding', (path, more, pointer) => {
    expect(places({ [path]: `${PLAN[path]!}${more}` })).toEqual([`PST303 ${pointer}`]);
  });

  it('of a plan that ends before it begins are not all outside', () => {
    const files = { 'pst.yaml': PLAN['pst.yaml']!.replace('fin: 2027', 'fin: 2017'), ...phase('debut: 2023') };
    expect(places(files)).toEqual(['PST303 /periode/fin']);
  });

  it.each([
    'Le jour 2023-02-30 n’existe pas',
    '2023-2026 n’est pas une année scolaire : ses deux années ne se suivent pas',
  ])('are said not to exist: %s', (message) => {
    const [date = ''] = /[\d-]{9,}/u.exec(message) ?? [];
    expect(faults(phase(`debut: ${date}`)).map((found) => found.message)).toEqual([message]);
  });
});

describe('bounds', () => {
  it.each([
    ['fourchette: { min: 1, max: 2 }', []],
    ['fourchette: { min: 2, max: 2 }', []],
    ['fourchette: { min: 2 }', []],
    ['fourchette: { min: 2, max: 1.5 }', ['PST110 /budget/0/fourchette/min']],
  ])('of a line, %s: %j', (more, expected) => {
    expect(places(line(more))).toEqual(expected);
  });

  it('are looked at wherever there are some', () => {
    expect(places(phase('recurrence: { par: an, min: 3, max: 2 }'))).toEqual(['PST110 /calendrier/0/recurrence/min']);
    const indicateur = (more: string) => fiche(`indicateurs: [{ id: i, libelle: I, nature: nombre, ${more} }]\n`);
    expect(places(indicateur('reference: { min: 3, max: 2 }'))).toEqual(['PST110 /indicateurs/0/reference/min']);
    expect(places(indicateur('cibles: [{ id: c, min: 3, max: 2 }]'))).toEqual(['PST110 /indicateurs/0/cibles/0/min']);
    const regles = 'regles: { actions_par_axe: { min: 3, max: 2 } }\n';
    expect(places({ 'pst.yaml': `${PLAN['pst.yaml']!}${regles}` })).toEqual(['PST110 /regles/actions_par_axe/min']);
  });
});

describe('a line of budget', () => {
  it.each([
    'montant: 300',
    'montant: null',
    'a_evaluer: true',
    'montant: 300, financeurs: [{ partenaire: caf, part: 33.3 }, { partenaire: mairie, part: 33.3 }, { partenaire: departement, part: 33.4 }]',
    'montant: 0.29, financeurs: [{ partenaire: caf, montant: 0.29 }]',
    'montant: 300, financeurs: [{ partenaire: caf, montant: 300 }, { partenaire: mairie, montant: 300, statut: refuse }]',
    'montant: 300, financeurs: [{ partenaire: caf, part: 60 }, { partenaire: mairie, part: 60, statut: refuse }]',
    'montant: 100, financeurs: [{ partenaire: caf, part: 33.333 }, { partenaire: mairie, montant: 66.67 }]',
    'fourchette: { min: 100, max: 300 }, financeurs: [{ partenaire: caf, montant: 250 }]',
    'a_evaluer: true, financeurs: [{ partenaire: caf, montant: 5000 }]',
    'montant: null, financeurs: [{ partenaire: caf, montant: 5000 }]',
    'montant: 0.5, unite: ETP, financeurs: [{ partenaire: caf, montant: 20000 }]',
  ])('%s is not spoken of', (more) => {
    expect(places(line(more))).toEqual([]);
  });

  it.each([
    ['montant: 300, a_evaluer: true', 'La ligne dit son montant de plusieurs façons : `montant` et `a_evaluer`'],
    [
      'montant: 300, fourchette: { min: 1 }, a_evaluer: true',
      'La ligne dit son montant de plusieurs façons : `montant`, `fourchette` et `a_evaluer`',
    ],
    [
      'montant: 300, financeurs: [{ partenaire: caf, part: 60 }, { partenaire: mairie, part: 40.5 }]',
      'Les parts font 100,5 %',
    ],
    [
      'montant: 300, financeurs: [{ partenaire: caf, montant: 200 }, { partenaire: mairie, montant: 100.01 }]',
      'Les financeurs apportent 300,01 €, plus que la ligne (300 €)',
    ],
    [
      'montant: 300, financeurs: [{ partenaire: caf, part: 50 }, { partenaire: mairie, montant: 151 }]',
      'Les financeurs apportent 301 €, plus que la ligne (300 €)',
    ],
    [
      'fourchette: { min: 100, max: 300 }, financeurs: [{ partenaire: caf, montant: 301 }]',
      'Les financeurs apportent 301 €, plus que la ligne (300 €)',
    ],
    [
      'montant: 300, fourchette: { min: 1, max: 2 }, financeurs: [{ partenaire: caf, montant: 301 }]',
      'La ligne dit son montant de plusieurs façons : `montant` et `fourchette`',
    ],
  ])('%s is one finding', (more, message) => {
    expect(faults(line(more)).map((found) => found.message)).toEqual([message]);
  });

  it('of a sub-action is looked at too', () => {
    const files = fiche(
      'sous_actions: [{ id: s, nom: S, budget: [{ id: a, libelle: A, poste: autre, montant: 1, a_evaluer: true }] }]\n',
    );
    expect(places(files)).toEqual(['PST401 /sous_actions/0/budget/0/a_evaluer']);
  });
});

describe('the method', () => {
  const information = (files: Files, code: string): readonly string[] =>
    check(files)
      .filter((found) => found.code === code)
      .map(({ message, severity }) => `${severity}: ${message}`);
  const besoins = (fiches: string) =>
    `${PLAN['axes/parentalite.yaml']!}besoins: [{ id: b, titre: B, fiches: [${fiches}] }]\n`;
  const regles = (rules: string) => ({ 'pst.yaml': `${PLAN['pst.yaml']!}regles: { ${rules} }\n` });

  it('does not speak of a fiche that answers no need when no need says who answers it', () => {
    expect(information({}, 'PST209')).toEqual([]);
    expect(information({ 'axes/parentalite.yaml': besoins('atelier') }, 'PST209')).toHaveLength(1);
  });

  it('does not call a fiche useless when a need cites it by a wrong name', () => {
    const files = { 'axes/parentalite.yaml': besoins('atelier, sortie') };
    expect(faults(files).map(({ code }) => code)).toEqual(['PST201']);
    expect(information(files, 'PST209')).toEqual([]);
  });

  it.each([
    ['min: 3', 'info: L’axe a 2 fiches, et la méthode du plan en prévoit au moins 3'],
    ['max: 1', 'info: L’axe a 2 fiches, et la méthode du plan en prévoit au plus 1'],
    ['min: 3, max: 3', 'info: L’axe a 2 fiches, et la méthode du plan en prévoit 3'],
    ['min: 3, max: 4', 'info: L’axe a 2 fiches, et la méthode du plan en prévoit de 3 à 4'],
  ])('of %s actions in each axe', (rule, message) => {
    expect(information(regles(`actions_par_axe: { ${rule} }`), 'PST602')).toEqual([message]);
  });

  it('does not count the fiches of an axe when one names its axe wrongly, or cannot be read', () => {
    const files = regles('actions_par_axe: { min: 2 }');
    expect(information(files, 'PST602')).toEqual([]);
    expect(
      information(
        { ...files, 'fiches/sorties.yaml': PLAN['fiches/sorties.yaml']!.replace('parentalite', 'parentalit') },
        'PST602',
      ),
    ).toEqual([]);
    expect(information({ ...files, 'fiches/sorties.yaml': 'a: [' }, 'PST602')).toEqual([]);
  });

  it('does not ask for fiches in an axe that holds others', () => {
    const files = {
      ...regles('actions_par_axe: { min: 2 }'),
      'axes/large.yaml': 'id: large\nnumero: 1\ntitre: L\n',
      'axes/parentalite.yaml': `${PLAN['axes/parentalite.yaml']!}parent: large\n`,
    };
    expect(information(files, 'PST602')).toEqual([]);
    expect(information({ ...files, ...regles('axes: 1') }, 'PST601')).toEqual([]);
    expect(information({ ...files, ...regles('axes: 2') }, 'PST601')).toEqual([
      'info: Le plan a 1 axe, et sa méthode en prévoit 2',
    ]);
  });

  it('takes a precision for the territory of a fiche', () => {
    const [before] = information(fiche(''), 'PST603');
    const [after] = information(fiche('territoire_precision: Deux écoles\n'), 'PST603');
    expect(before).toContain('13 rubriques manquent : enjeu,');
    expect(after).toContain('12 rubriques manquent : enjeu,');
  });

  it('of a plan without any fiche is a warning', () => {
    expect(information({ 'fiches/atelier.yaml': undefined, 'fiches/sorties.yaml': undefined }, 'PST604')).toEqual([
      'warning: Le plan n’a encore aucune fiche',
    ]);
    expect(information({ 'fiches/atelier.yaml': '', 'fiches/sorties.yaml': undefined }, 'PST604')).toEqual([]);
  });
});
