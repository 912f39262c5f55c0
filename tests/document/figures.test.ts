import { describe, expect, test } from 'vitest';
import type { FigureView, LigneDeBarres } from '../../src/document/index.ts';
import { budgetView } from '../../src/document/budget.ts';
import { etapes } from '../../src/document/construction.ts';
import { figureBudget } from '../../src/document/figures/budget.ts';
import { figureCalendrier } from '../../src/document/figures/calendrier.ts';
import { figureCibles } from '../../src/document/figures/cibles.ts';
import { figureEcarts } from '../../src/document/figures/ecarts.ts';
import { figurePartenaires } from '../../src/document/figures/partenaires.ts';
import { tableauDeBordView } from '../../src/document/tableau-de-bord.ts';
import type { Fiche, Indicateur, Phase, Pst, Tableau } from '../../src/model/types.ts';
import { axe, contextWith, fiche, indicateur, ligne, plain, type Parts } from './plan.ts';

const read = <T>(view: T): T => JSON.parse(plain(JSON.stringify(view ?? null))!) as T;
const rows = (figure: FigureView): readonly LigneDeBarres[] =>
  figure.dessins.flatMap((dessin) => (dessin.type === 'barres' ? dessin.lignes : []));
const many = <T>(n: number, make: (i: number) => T): readonly T[] => Array.from({ length: n }, (_, i) => make(i));
const spent = (montant: number, more: Partial<Fiche> = {}): Partial<Fiche> => ({
  budget: [ligne({ montant, periodicite: 'ponctuelle', annees: [2023] })],
  ...more,
});

describe('the budget', () => {
  const drawn = (parts: Parts, cle: 'axe' | 'annee' = 'axe'): FigureView =>
    read(figureBudget(budgetView(contextWith(parts)), cle));

  test('has a bar for each of the widest axes, whose table tells the others too', () => {
    const figure = drawn({
      axes: [axe('a', 1), axe('b', 2), axe('sous-b', 1, { parent: 'b' })],
      fiches: [fiche('une', spent(100)), fiche('deux', { ...spent(300), axe: 'sous-b' })],
    });
    expect(rows(figure).map(({ libelle, texte, bas }) => [libelle, texte, bas])).toEqual([
      ['Axe 1 : Axe a', '100 €', 1 / 3],
      ['Axe 2 : Axe b', '300 €', 1],
    ]);
    expect(figure.tableau!.lignes.map(({ nom, cellules }) => [nom, ...cellules])).toEqual([
      ['Axe 1 : Axe a', '100 €', '100 €'],
      ['Axe 2 : Axe b', '300 €', '300 €'],
      ['Axe 2.1 : Axe sous-b', '300 €', '300 €'],
    ]);
    expect(figure.description).toContain('La plus longue : Axe 2 : Axe b, 300 €. En tout : 400 €.');
    expect(figure.cle).toEqual([]);
  });

  test('tells what is sure from what is open, without cents in the drawing', () => {
    const budget = [ligne({ fourchette: { min: 100.5, max: 200 }, periodicite: 'ponctuelle', annees: [2023] })];
    const figure = drawn({ axes: [axe('a', 1)], fiches: [fiche('une', { budget })] });
    expect(rows(figure)[0]).toMatchObject({ texte: 'de 100 € à 200 €', bas: 0.5025, haut: 1 });
    expect(figure.tableau!.lignes[0]!.cellules).toEqual(['100,50 €', '200 €']);
    expect(figure.cle.map(({ signe }) => signe)).toEqual(['plein', 'hachure']);
  });

  test('says what has no amount, and draws nothing where nothing has', () => {
    const unknown = [ligne({ a_evaluer: true })];
    const some = drawn({
      axes: [axe('a', 1)],
      fiches: [fiche('une', spent(1)), fiche('deux', { numero: 2, budget: unknown })],
    });
    expect(some.notes).toEqual(['1 ligne sans montant en euros n’y est pas.']);
    const none = drawn({ axes: [axe('a', 1)], fiches: [fiche('une', { budget: unknown })] });
    expect(none.dessins).toEqual([]);
    expect(none).not.toHaveProperty('tableau');
    expect(none.notes).toEqual(['Aucun montant en euros n’est écrit dans les fiches : il n’y a rien à dessiner.']);
  });

  test('is a table when there are too many axes', () => {
    const n = 100;
    const figure = drawn({
      axes: many(n, (i) => axe(`a${String(i)}`, i + 1)),
      fiches: many(n, (i) => fiche(`f${String(i)}`, { ...spent(10), axe: `a${String(i)}` })),
    });
    expect(figure.dessins).toEqual([]);
    expect(figure.tableau!.lignes).toHaveLength(n);
    expect(figure.notes[0]).toBe('100 lignes : le tableau les dit toutes.');
  });
});

describe('the calendar', () => {
  const dated = (id: string, more: Partial<Fiche> = {}): Fiche =>
    fiche(id, { calendrier: [{ id: 'p', libelle: 'Phase', debut: 2023, fin: 2024 }], ...more });

  test('has a drawing for each axe that has something dated, on the years of the plan', () => {
    const figure = read(
      figureCalendrier(
        contextWith({
          axes: [axe('a', 1), axe('b', 2), axe('c', 3)],
          fiches: [dated('une'), dated('deux', { axe: 'b' }), fiche('trois', { axe: 'c' })],
        }),
      ),
    );
    expect(figure.dessins.map(({ titre }) => titre)).toEqual(['Axe 1 · Axe a', 'Axe 2 · Axe b']);
    expect(figure.dessins[0]).toMatchObject({
      reperes: many(6, (i) => ({ texte: String(2022 + i), position: i / 6 })),
      lignes: [{ libelle: 'A1-FA1 · Fiche une', texte: '2023-2024', segments: [{ ouvert: false }] }],
    });
    expect(figure.notes).toEqual(['1 fiche sans date dans les années du plan.']);
    expect(figure.tableau!.lignes.map(({ cellules }) => cellules[0])).toEqual([
      'Phase : de 2023 à 2024',
      'Phase : de 2023 à 2024',
      'aucune étape',
    ]);
  });

  test('writes the years of the plan that a fiche covers', () => {
    const covered = (...phases: readonly Partial<Phase>[]) => {
      const calendrier = phases.map((phase, i) => ({ id: `p${String(i)}`, libelle: 'Phase', ...phase }));
      const figure = figureCalendrier(contextWith({ axes: [axe('a', 1)], fiches: [fiche('une', { calendrier })] }));
      return figure.dessins.flatMap((one) => (one.type === 'frise' ? one.lignes : []))[0]?.texte;
    };
    expect(covered({ debut: '2023-05' })).toBe('2023');
    expect(covered({ debut: 2023 }, { debut: 2024, fin: '2025-06' })).toBe('2023-2025');
    expect(covered({ debut: 2019, fin: 2031 })).toBe('2022-2027');
    expect(plain(covered({ debut: 2024, ouvert: true }))).toBe('dès 2024');
  });

  test('is a table for five hundred fiches, and a sentence without a date', () => {
    const big = figureCalendrier(
      contextWith({ axes: [axe('a', 1)], fiches: many(500, (i) => dated(`f${String(i)}`, { numero: i + 1 })) }),
    );
    expect(big.dessins).toEqual([]);
    expect(big.tableau!.lignes).toHaveLength(500);
    const none = figureCalendrier(contextWith({ axes: [axe('a', 1)], fiches: [fiche('une')] }));
    expect(none).toMatchObject({ dessins: [], tableau: undefined });
  });
});

describe('the making of the plan', () => {
  const drawn = (written: NonNullable<Pst['etapes']>): FigureView | undefined => {
    const bloc = etapes(contextWith({ pst: { etapes: written } }));
    return bloc.type === 'etapes' && bloc.figure !== undefined ? read(bloc.figure) : undefined;
  };
  const step = (id: string, more: object = {}) => ({ id, libelle: `Étape ${id}`, ...more });

  test('places the dated steps on whole quarters, and leaves the others to the list', () => {
    const figure = drawn([
      step('a', { periode: '2021-11' }),
      step('b'),
      step('c', { periode: '2022-05', fin: '2022-09' }),
    ])!;
    expect(figure.dessins[0]).toMatchObject({
      reperes: [{ texte: 'oct. 2021' }, { texte: 'janv. 2022' }, { texte: 'avr.' }, { texte: 'juil.' }],
      lignes: [{ libelle: 'Étape a', texte: '' }, { libelle: 'Étape c' }],
    });
    const [first, last] = figure.dessins.flatMap((one) => (one.type === 'frise' ? one.lignes : []));
    expect(first!.segments[0]!.debut).toBeCloseTo(31 / 365);
    expect(last!.segments[0]!.fin).toBeCloseTo(1);
    expect(figure.notes).toEqual(['1 étape sans date n’y est pas : voir la liste.']);
  });

  test('is marked by years when it is long', () => {
    const figure = drawn([step('a', { periode: 2015 }), step('b', { periode: '2022-03' })])!;
    const reperes = figure.dessins.flatMap((one) => (one.type === 'frise' ? one.reperes : []));
    expect(reperes.map(({ texte }) => texte)).toEqual(many(8, (i) => String(2015 + i)));
  });

  test('is not drawn with fewer than two dates', () => {
    expect(drawn([step('a', { periode: 2022 }), step('b')])).toBeUndefined();
  });
});

describe('indicators and their targets', () => {
  const drawn = (...indicateurs: readonly Partial<Indicateur>[]): FigureView => {
    const all = indicateurs.map((one, i) => indicateur({ id: `i${String(i)}`, ...one }));
    return read(
      figureCibles(contextWith({ axes: [axe('a', 1)], fiches: [fiche('une', { indicateurs: all })] }), '2024-12-31'),
    );
  };
  const lines = (figure: FigureView) => figure.dessins.flatMap((one) => (one.type === 'cibles' ? one.lignes : []));

  test('are drawn from zero to the largest of their values', () => {
    const figure = drawn({
      unite: '%',
      reference: { valeur: 20 },
      cibles: [{ id: 'c', min: 40, max: 80, periode: 2027 }],
    });
    expect(lines(figure)[0]).toMatchObject({
      depart: 0.25,
      cible: { bas: 0.5, haut: 1 },
      texteDepart: 'départ : 20 %',
    });
    expect(lines(figure)[0]!.texteCible).toBe('cible : de 40 à 80 % (2027)');
    expect(figure.tableau!.lignes[0]!.cellules).toEqual(['20 %', '–', 'de 40 à 80 % (2027)']);
  });

  test('take what falls, and what an evolution asks for', () => {
    const figure = drawn({ sens: 'baisse', reference: { valeur: 100 }, cibles: [{ id: 'c', evolution: -25 }] });
    expect(lines(figure)[0]).toMatchObject({ depart: 1, cible: { bas: 0.75, haut: 0.75 } });
  });

  test('that cannot be compared are counted, and nothing is drawn without any', () => {
    const figure = drawn(
      { reference: { valeur: 1 } },
      { cibles: [{ id: 'c', valeur: 2 }] },
      { reference: { valeur: 1 }, cibles: [{ id: 'c', min: 2, par: 'an' }] },
    );
    expect(figure.dessins).toEqual([]);
    expect(figure).not.toHaveProperty('tableau');
    expect(figure.notes[0]).toMatch(/^Aucun indicateur/);
  });
});

describe('gaps between places', () => {
  const tableau = (valeurs: readonly (number | null)[]): Tableau => ({
    id: 'quartiers',
    titre: 'Les quartiers',
    colonnes: [{ id: 'taux', libelle: 'Taux', unite: '%' }],
    lignes: valeurs.map((taux, i) => ({ territoire: `q${String(i)}`, valeurs: { taux } })),
  });

  test('run from the lowest to the highest, both named', () => {
    const figure = read(figureEcarts(contextWith({}), tableau([30, 10, 20, null, 15, 12])))!;
    expect(figure.dessins).toEqual(
      [
        {
          type: 'points',
          titre: undefined,
          lignes: [{ libelle: 'Taux', points: [0, 0.1, 0.25, 0.5, 1], premier: 'q1 : 10 %', dernier: 'q0 : 30 %' }],
        },
      ].map(({ titre: _, ...rest }) => rest),
    );
    expect(figure.tableau!.lignes).toEqual([{ nom: 'Taux', cellules: ['q1 : 10 %', 'q0 : 30 %'] }]);
  });

  test.each([[[1, 2, 3]], [[5, 5, 5, 5, 5]], [[null, null]]])('are not drawn of %j', (valeurs) => {
    expect(figureEcarts(contextWith({}), tableau(valeurs))).toBeUndefined();
  });
});

describe('who works with whom', () => {
  const body = (nom: string) => ({ nom, type: 'association' as const });
  const partenaires = { caf: body('Caf'), ville: body('Ville'), seul: body('Seul') };
  const shared = [
    fiche('une', { pilotes: [{ partenaire: 'caf' }], partenaires: [{ partenaire: 'ville' }, { partenaire: 'seul' }] }),
    fiche('deux', {
      numero: 2,
      pilotes: [{ partenaire: 'ville' }],
      partenaires: [{ partenaire: 'caf' }, { partenaire: 'ville' }],
    }),
    fiche('trois', { numero: 3, partenaires: [{ partenaire: 'ville' }] }),
  ];

  test('crosses the bodies of several fiches with the fiches; leading wins over taking part', () => {
    const figure = read(figurePartenaires(contextWith({ axes: [axe('a', 1)], fiches: shared, partenaires })))!;
    expect(figure.dessins[0]).toMatchObject({
      colonnes: [{ texte: 'A1-FA1' }, { texte: 'A1-FA2' }, { texte: 'A1-FA3' }],
      lignes: [
        { libelle: 'Ville', signes: ['partenaire', 'pilote', 'partenaire'] },
        { libelle: 'Caf', signes: ['pilote', 'partenaire', null] },
      ],
    });
    expect(figure.tableau!.lignes[1]).toEqual({ nom: 'Caf', cellules: ['A1-FA1', 'A1-FA2'] });
    expect(figure.notes).toEqual(['1 organisme prend part à une seule fiche : voir la liste.']);
    expect(figure.description).toContain('Le plus présent : Ville, dans 3 fiches sur 3.');
  });

  test('is not drawn where nobody is in two fiches, nor for too many fiches', () => {
    const alone = shared.slice(0, 1);
    expect(figurePartenaires(contextWith({ axes: [axe('a', 1)], fiches: alone, partenaires }))).toBeUndefined();
    const fiches = many(21, (i) => fiche(`f${String(i)}`, { numero: i + 1, pilotes: [{ partenaire: 'caf' }] }));
    expect(figurePartenaires(contextWith({ axes: [axe('a', 1)], fiches, partenaires }))).toBeUndefined();
  });
});

describe('the dashboard', () => {
  const view = (parts: Parts) => read(tableauDeBordView(contextWith(parts)));

  test('gathers figures and pictures; progress comes with follow-up', () => {
    const parts: Parts = { axes: [axe('a', 1)], fiches: [fiche('une', spent(1250.5))] };
    expect(view(parts).chiffres.map(({ valeur, unite, libelle }) => [valeur, unite ?? '', libelle])).toEqual([
      ['1', 'fiche', 'dans 1 axe'],
      ['1 250', '€', 'de budget prévu'],
    ]);
    expect(view(parts).figures.map(({ id }) => id)).toEqual(
      ['budget-axe', 'budget-annee', 'budget-statut', 'calendrier', 'cibles'].map((id) => `figure-${id}`),
    );
    const suivis = [
      { file: 's', pointer: '', value: { fiche: 'une', annee: 2023, statut: 'en_cours', avancement: 40 } as const },
      { file: 's', pointer: '', value: { fiche: 'une', annee: 2024, statut: 'realise', avancement: 100 } as const },
    ];
    const followed = view({ ...parts, more: { suivis } });
    expect(followed.chiffres.at(-1)).toMatchObject({ valeur: '100 %', libelle: 'de réalisation fin 2024' });
    const progress = followed.figures.find(({ id }) => id === 'figure-avancement')!;
    expect(rows(progress)).toMatchObject([{ texte: 'Réalisée · 100 %', bas: 1, haut: 1 }]);
  });

  test('does not print a table twice on paper', () => {
    const axes = many(21, (i) => axe(`a${String(i)}`, i + 1));
    const fiches = axes.map(({ id }) => fiche(`f-${id}`, { ...spent(10), axe: id }));
    const skipped = (more: Partial<Pst>): readonly string[] =>
      view({ axes, fiches, pst: more }).figures.flatMap((one) => (one.dessineAilleurs ? [one.id] : []));
    expect(skipped({})).toEqual(['figure-budget-axe', 'figure-calendrier']);
    expect(skipped({ sommaire: [{ id: 'bord', titre: 'Bord', contenu: ['tableau-de-bord'] }] })).toEqual([]);
  });

  test('leaves to other parts what they print, where the plan has them', () => {
    const parts: Parts = { axes: [axe('a', 1)], fiches: [fiche('une', spent(1))] };
    const said = (more: Parts): readonly boolean[] => view(more).figures.map(({ ditAilleurs }) => ditAilleurs);
    expect(said(parts)).toEqual([true, true, true, true, true]);
    const sommaire = [{ id: 'bord', titre: 'Bord', contenu: ['tableau-de-bord'] }];
    expect(said({ ...parts, pst: { sommaire } })).toEqual([false, false, false, false, false]);
  });
});
