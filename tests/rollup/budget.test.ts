import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fiche } from '../../src/model/types.ts';
import type { BudgetPiece } from '../../src/rollup/budget.ts';
import { budgetOf, groupBy, sum } from '../../src/rollup/budget.ts';
import { anyPlan } from './any-plan.ts';
import { fiche, ligne, planOf } from './plan.ts';

const totalOf = (one: Fiche) => budgetOf(planOf([one])).total;
const byYear = (one: Fiche) => Object.fromEntries(groupBy(budgetOf(planOf([one])).pieces, ({ year }) => String(year)));

describe('a line over the years', () => {
  it('counts a one-off amount in the first year of the action', () => {
    expect(byYear(fiche([ligne({ periodicite: 'ponctuelle' })]))).toEqual({ 2023: { low: 30_000, high: 30_000 } });
  });

  it('counts a yearly amount for as many years as announced', () => {
    expect(totalOf(fiche([ligne({ periodicite: 'annuelle' })]))).toEqual({ low: 150_000, high: 150_000 });
  });

  it('gives two readings when the periodicity is unsaid', () => {
    expect(totalOf(fiche([ligne({ periodicite: 'a_preciser' })]))).toEqual({ low: 30_000, high: 150_000 });
    expect(totalOf(fiche([ligne({})]))).toEqual({ low: 30_000, high: 150_000 });
  });

  it('counts a school year once, so that nothing is left open', () => {
    const one = fiche([ligne({ periodicite: 'a_preciser' })], { duree: { periode: '2023-2024' } });
    expect(totalOf(one)).toEqual({ low: 30_000, high: 30_000 });
  });

  it('never leaves the plan: an action announced for ten years stops with it', () => {
    const one = fiche([ligne({ periodicite: 'annuelle' })], { duree: { annees: 10 } });
    expect(Object.keys(byYear(one))).toEqual(['2023', '2024', '2025', '2026', '2027']);
  });

  it('takes the years that the line writes', () => {
    expect(Object.keys(byYear(fiche([ligne({ periodicite: 'annuelle', annees: [2026, 2024] })])))).toEqual([
      '2024',
      '2026',
    ]);
    expect(Object.keys(byYear(fiche([ligne({ periodicite: 'annuelle', annees: '2025..2026' })])))).toEqual([
      '2025',
      '2026',
    ]);
  });

  it('follows the calendar when no duration is announced', () => {
    const calendrier = [{ id: 'a', libelle: 'A', debut: '2024-T4', fin: '2025-T1' }];
    const { duree: _, ...withoutDuration } = fiche([ligne({ periodicite: 'annuelle' })], { calendrier });
    expect(Object.keys(byYear(withoutDuration))).toEqual(['2024', '2025']);
  });

  it('takes the bounds of a range, and the table of years and funders as it is', () => {
    expect(
      totalOf(fiche([ligne({ montant: null, fourchette: { min: 100, max: 250 }, periodicite: 'ponctuelle' })])),
    ).toEqual({
      low: 10_000,
      high: 25_000,
    });
    const table = [
      { annee: 2023, financeur: 'caf', montant: 1250.55 },
      { annee: 2024, montant: 0.1 },
    ];
    expect(totalOf(fiche([ligne({ ventilation: table })]))).toEqual({ low: 125_065, high: 125_065 });
  });
});

describe('what a total does not know', () => {
  it('leaves out unknown amounts and full-time equivalents, and says so', () => {
    const unknown = [
      ligne({ id: 'a', montant: null }),
      ligne({ id: 'b', unite: 'ETP', montant: 0.5 }),
      ligne({ id: 'c' }),
    ];
    const budget = budgetOf(planOf([fiche(unknown)]));
    expect(budget.uncounted.map(({ ligne: { id } }) => id)).toEqual(['a', 'b']);
    expect(budget.coverage).toMatchObject({ lines: 3, linesCounted: 1, fiches: 1, fichesWithBudget: 1 });
  });

  it('keeps in-kind contributions out of the total', () => {
    const budget = budgetOf(planOf([fiche([ligne({ valorisation: true, periodicite: 'ponctuelle' })])]));
    expect(budget.total).toEqual({ low: 0, high: 0 });
    expect(budget.inKind).toEqual({ low: 30_000, high: 30_000 });
  });

  it('says what nobody has been named to pay', () => {
    const financeurs = [{ partenaire: 'caf', part: 33 }];
    const budget = budgetOf(planOf([fiche([ligne({ periodicite: 'ponctuelle', financeurs })])]));
    expect(budget.coverage).toMatchObject({ linesWithoutFunder: 1, withoutFunder: 20_100 });
  });
});

const KEYS: Readonly<Record<string, (piece: BudgetPiece) => unknown>> = {
  fiche: ({ fiche: id }) => id,
  axe: ({ axe }) => axe,
  year: ({ year }) => year,
  financeur: ({ financeur }) => financeur,
  poste: ({ poste }) => poste,
  statut: ({ statut }) => statut,
  'funder × year': ({ financeur, year }) => `${String(financeur)} ${String(year)}`,
};

describe('laws of the totals', () => {
  it.each(Object.entries(KEYS))('the parts by %s add up to the total, to the cent', (_, key) => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { pieces, total } = budgetOf(plan);
        expect(sum([...groupBy(pieces, key).values()])).toEqual(total);
      }),
    );
  });

  it('low is never above high, and both are whole cents', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { low, high } of budgetOf(plan).pieces) {
          expect(low).toBeLessThanOrEqual(high);
          expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
        }
      }),
    );
  });
});
