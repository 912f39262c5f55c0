import { describe, expect, it } from 'vitest';
import { executionOf } from '../../src/rollup/budget/execution.ts';
import { spendingOf } from '../../src/rollup/budget/spending.ts';
import { budgetOf } from '../../src/rollup/budget.ts';
import { fiche, ligne, planOf, suivisOf } from './plan.ts';

const plan = planOf(
  [
    fiche([
      ligne({ id: 'fete', montant: 100, periodicite: 'annuelle', financeurs: [{ partenaire: 'caf' }] }),
      ligne({ id: 'salle', montant: 50, periodicite: 'annuelle', valorisation: true }),
      ligne({ id: 'devis', montant: null }),
    ]),
  ],
  suivisOf(
    {
      fiche: 'fiche',
      annee: 2023,
      depenses: [
        { ligne: 'fete', montant: 120.1, date: '2023-06-21', financeur: 'caf' },
        { ligne: 'fete', montant: 9.9 },
        { ligne: 'salle', montant: 50 },
        { ligne: 'devis', montant: 7, date: '2023-2024' },
        { ligne: 'devis', montant: null },
        { ligne: 'pourboires', montant: 3 },
      ],
    },
    { fiche: 'inconnue', annee: 2024, depenses: [{ ligne: 'fete', montant: 1 }] },
    { fiche: 'fiche', annee: 2024, depenses: [{ ligne: 'fete', montant: 40, date: '2025-01-03' }] },
  ),
);
const budget = budgetOf(plan);
const spending = spendingOf(plan, budget);

describe('what was spent', () => {
  it('is told apart from in-kind contributions, and from what no line announces', () => {
    expect(spending).toMatchObject({
      total: 17_700,
      inKind: 5_000,
      strayTotal: 400,
      withoutAmount: 1,
      lastYear: 2024,
    });
    expect(spending.strays.map(({ ligne: id, reason, file, pointer }) => [id, reason, `${file}#${pointer}`])).toEqual([
      ['pourboires', 'ligne_inconnue', 'suivi/2023/fiche.yaml#/depenses/5'],
      ['fete', 'fiche_inconnue', 'suivi/2024/inconnue.yaml#/depenses/0'],
    ]);
  });

  it('stands beside what was planned, by line, year or funder', () => {
    const rows = (...[dimension, until]: [Parameters<typeof executionOf>[2][number], number?]) =>
      executionOf(budget, spending.expenses, [dimension], until).map(({ key, planned, spent, overrun }) => [
        ...key,
        planned.high / 100,
        spent / 100,
        overrun / 100,
      ]);
    expect(rows('ligne')).toEqual([
      ['fete', 500, 170, 0],
      ['devis', 0, 7, 7],
    ]);
    expect(rows('annee')).toEqual([
      [2023, 100, 137, 37],
      [2024, 100, 0, 0],
      [2025, 100, 40, 0],
      [2026, 100, 0, 0],
      [2027, 100, 0, 0],
    ]);
    expect(rows('financeur', 2023)).toEqual([
      ['caf', 100, 120.1, 20.1],
      [null, 0, 16.9, 16.9],
    ]);
  });
});
