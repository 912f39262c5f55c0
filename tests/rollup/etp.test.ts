import { expect, it } from 'vitest';
import { etpOf } from '../../src/rollup/budget/etp.ts';
import { groupBy } from '../../src/rollup/budget.ts';
import { fiche, ligne, planOf } from './plan.ts';

const etp = { unite: 'ETP' } as const;

const byYear = (lines: Parameters<typeof fiche>[0]) =>
  Object.fromEntries(groupBy(etpOf(planOf([fiche(lines, { duree: { annees: 2 } })])), ({ year }) => String(year)));

it('counts a post in every year of the action, in thousandths', () => {
  const both = { low: 250, high: 250 };
  expect(byYear([ligne({ ...etp, montant: 0.25 })])).toEqual({ 2023: both, 2024: both });
});

it('counts it once where it is written so, and twice where the text leaves it open', () => {
  expect(byYear([ligne({ ...etp, montant: 1, periodicite: 'ponctuelle' })])).toEqual({
    2023: { low: 1_000, high: 1_000 },
  });
  expect(byYear([ligne({ ...etp, fourchette: { max: 0.5 }, montant: null, periodicite: 'a_preciser' })])).toEqual({
    2023: { low: 0, high: 500 },
    2024: { low: 0, high: 500 },
  });
});

it('keeps what the means say apart from what the budget says', () => {
  const moyens = [
    { id: 'conseillere', libelle: 'Une conseillère', etp: 0.3, partenaire: 'ccas' },
    { id: 'salle', libelle: 'Une salle' },
  ];
  const table = [
    { annee: 2023, montant: 0.1 },
    { annee: 2024, montant: null },
  ];
  const one = fiche([ligne({ ...etp, ventilation: table })], { moyens, duree: { annees: 1 } });
  const found = etpOf(planOf([one])).map(({ from, id, partenaire, year, low }) => [from, id, partenaire, year, low]);
  expect(found).toEqual([
    ['budget', 'ligne', undefined, 2023, 100],
    ['moyens', 'conseillere', 'ccas', 2023, 300],
  ]);
});
