import { describe, expect, it } from 'vitest';
import type { Fiche } from '../../src/model/types.ts';
import type { Dimension } from '../../src/rollup/budget/dimensions.ts';
import { groupsOf } from '../../src/rollup/budget/groups.ts';
import { axeBudgetsOf } from '../../src/rollup/budget/axes.ts';
import { financingOf } from '../../src/rollup/budget/financing.ts';
import { matrixOf } from '../../src/rollup/budget/matrix.ts';
import { budgetOf, mergeBudgets, selectBudget } from '../../src/rollup/budget.ts';
import { directory, fiche, ligne, planOf } from './plan.ts';

const once = { periodicite: 'ponctuelle' } as const;

const axes = directory([
  ['jeunesse', { id: 'jeunesse', numero: 1, titre: 'J', thematiques: ['jeunesse', 'enfance'] }],
  ['colleges', { id: 'colleges', numero: 2, titre: 'C', parent: 'jeunesse' }],
  ['lien', { id: 'lien', numero: 3, titre: 'L', thematiques: ['jeunesse'] }],
]);
const thematiques = directory([
  ['jeunesse', { nom: 'Jeunesse', numero: 2 }],
  ['enfance', { nom: 'Enfance', numero: 1 }],
]);

const fiches: readonly Fiche[] = [
  fiche([ligne({ ...once, montant: 100, financeurs: [{ partenaire: 'ville' }] })], {
    id: 'forum',
    axe: 'jeunesse',
    pilotes: [{ partenaire: 'ville' }, { partenaire: 'caf' }],
  }),
  fiche([ligne({ ...once, montant: 20, poste: 'convivialite' }), ligne({ id: 'mystere', montant: null })], {
    id: 'tutorat',
    axe: 'colleges',
    pilotes: [{ partenaire: 'caf' }, { partenaire: 'ville' }],
    sous_actions: [
      {
        id: 'fete',
        nom: 'Fête',
        pilotes: [{ partenaire: 'mairie' }],
        budget: [ligne({ ...once, montant: 3, annees: [2025] })],
      },
    ],
  }),
  fiche([], { id: 'jardin', axe: 'lien', numero: 1 }),
];
const plan = planOf(fiches, { axes, thematiques });
const budget = budgetOf(plan);

const table = (...dimensions: readonly Dimension[]) =>
  groupsOf(budget, dimensions).map(({ key, total }) => [...key, total.low / 100]);

describe('the groups', () => {
  it('stand in the order of the plan, those without budget too', () => {
    expect(table('axe')).toEqual([
      ['jeunesse', 100],
      ['colleges', 23],
      ['lien', 0],
    ]);
    expect(table('axe_principal')).toEqual([
      ['jeunesse', 123],
      ['lien', 0],
    ]);
  });

  it('count once an axe of several thématiques: their list, in the order of the frame, is a group', () => {
    expect(table('thematique')).toEqual([
      [['enfance', 'jeunesse'], 123],
      [['jeunesse'], 0],
    ]);
  });

  it('count once what several pilotes lead, in whatever order they are written; a sub-action has its own', () => {
    expect(table('pilote')).toEqual([
      [['caf', 'ville'], 120],
      [['mairie'], 3],
      [[], 0],
    ]);
  });

  it('put what is not said last, and follow the years and the schemas', () => {
    expect(table('financeur')).toEqual([
      ['ville', 100],
      [null, 23],
    ]);
    expect(table('poste')).toEqual([
      ['convivialite', 20],
      ['autre', 103],
    ]);
    expect(table('annee')).toEqual([
      [2023, 120],
      [2024, 0],
      [2025, 3],
      [2026, 0],
      [2027, 0],
    ]);
  });

  it('say what they know: fiches, lines, funders, assumptions', () => {
    const groups = groupsOf(budget, ['axe', 'annee']);
    const found = groups.find(({ key: [axe, year] }) => axe === 'colleges' && year === 2023)!;
    expect(found.coverage).toEqual({
      fiches: 1,
      fichesWithBudget: 1,
      lines: 2,
      linesCounted: 1,
      linesWithoutFunder: 1,
      withoutFunder: 2_000,
    });
    expect(found.assumptions).toMatchObject({ premiere_annee_deduite: 1, periodicite_a_preciser: 0 });
  });

  it('keep apart the fiches and axes of two plans that have the same names, and add up the funders', () => {
    const other = planOf(fiches, {
      axes,
      thematiques,
      pst: { ...plan.pst, value: { ...plan.pst.value, id: 'autre' } },
    });
    const both = mergeBudgets([budget, budgetOf(other)]);
    expect(groupsOf(both, ['fiche']).map(({ key, plans }) => [...key, ...plans])).toEqual([
      ['forum', 'plan'],
      ['tutorat', 'plan'],
      ['jardin', 'plan'],
      ['forum', 'autre'],
      ['tutorat', 'autre'],
      ['jardin', 'autre'],
    ]);
    expect(groupsOf(both, ['financeur']).map(({ key, total }) => [...key, total.low])).toEqual([
      ['ville', 20_000],
      [null, 4_600],
    ]);
  });
});

describe('other views of the same pieces', () => {
  it('add the axes below to those that contain them', () => {
    expect(
      axeBudgetsOf(plan, budget).map(({ id, parent, depth, own, total }) => [id, parent, depth, own.low, total.low]),
    ).toEqual([
      ['jeunesse', undefined, 1, 10_000, 12_300],
      ['colleges', 'jeunesse', 2, 2_300, 2_300],
      ['lien', undefined, 1, 0, 0],
    ]);
  });

  it('cross funders and years', () => {
    const matrix = matrixOf(budget, ['financeur'], 'annee');
    expect(matrix.rows.map(({ key }) => key)).toEqual([['ville'], [null]]);
    expect(matrix.columns.map(({ key }) => key)).toEqual([[2023], [2025]]);
    expect(matrix.cells.map((row) => row.map(({ low }) => low))).toEqual([
      [10_000, 0],
      [2_000, 300],
    ]);
    expect(matrix.rowTotals.map(({ low }) => low)).toEqual([10_000, 2_300]);
    expect(matrix.columnTotals.map(({ low }) => low)).toEqual([12_000, 300]);
  });

  it('give the budget of some fiches', () => {
    const { total, coverage } = selectBudget(budget, ({ axe }) => axe === 'jeunesse');
    expect(total.low).toBe(10_000);
    expect(coverage).toMatchObject({ fiches: 1, lines: 1 });
  });

  it('say how firm the money is', () => {
    const financeurs = [
      { partenaire: 'caf', montant: 1, statut: 'confirme' },
      { partenaire: 'ville', montant: 2, statut: 'a_negocier' },
      { partenaire: 'etat', montant: 4, statut: 'refuse' },
    ] as const;
    const lines = [
      ligne({ ...once, montant: 10, financeurs }),
      ligne({ ...once, id: 'non', montant: 5, statut: 'refuse', financeurs: [{ partenaire: 'etat' }] }),
    ];
    const found = Object.entries(financingOf(budgetOf(planOf([fiche(lines)])))).map(([state, { low }]) => [
      state,
      low / 100,
    ]);
    expect(Object.fromEntries(found)).toEqual({
      confirme: 1,
      sous_reserve: 0,
      a_negocier: 2,
      non_dit: 0,
      refuse: 5,
      sans_financeur: 7,
    });
  });
});
