import { describe, expect, it } from 'vitest';
import { ambiguitiesOf } from '../../src/rollup/budget/ambiguities.ts';
import { axeBudgetsOf } from '../../src/rollup/budget/axes.ts';
import type { Dimension } from '../../src/rollup/budget/dimensions.ts';
import { etpOf } from '../../src/rollup/budget/etp.ts';
import { executionOf } from '../../src/rollup/budget/execution.ts';
import { groupsOf } from '../../src/rollup/budget/groups.ts';
import { spendingOf } from '../../src/rollup/budget/spending.ts';
import { budgetOf, groupBy } from '../../src/rollup/budget.ts';
import { dataPlan } from './data.ts';

const euros = (cents: number): number => cents / 100;

function both(budget: ReturnType<typeof budgetOf>, dimension: Dimension) {
  const rows = groupsOf(budget, [dimension]).map(({ key: [key], total }) => [
    String(key),
    [euros(total.low), euros(total.high)],
  ]);
  return Object.fromEntries(rows) as Readonly<Record<string, readonly number[]>>;
}

describe('the plan of the 13th', () => {
  const budget = budgetOf(dataPlan('paris-13'));

  it('costs 12 400 € or 18 000 €, of which 3 000 € are to negotiate', () => {
    expect(budget.total).toEqual({ low: 1_240_000, high: 1_800_000 });
    expect(both(budget, 'statut')['a_negocier']).toEqual([3_000, 3_000]);
  });

  it('costs that by axe and by year', () => {
    expect(both(budget, 'axe')).toEqual({
      parentalite: [4_300, 6_300],
      jeunesse: [6_800, 8_000],
      'lien-social': [1_300, 3_700],
    });
    const years = groupsOf(budget, ['annee']).map(({ key: [year], total }) => [year, euros(total.low)]);
    expect(years).toEqual([
      [2022, 700],
      [2023, 9_300],
      [2024, 600],
      [2025, 600],
      [2026, 600],
      [2027, 600],
    ]);
  });

  it('leaves seven lines open, each with its effect', () => {
    const found = ambiguitiesOf(budget).map(({ line, effect }) => [line.fiche, euros(effect)]);
    expect(found).toEqual([
      ['troc-ton-temps', 0],
      ['parents-solos', 800],
      ['familles-a-l-hotel', 800],
      ['parentalite-numerique', 400],
      ['imaginons-accompagnement-scolarite', 1_200],
      ['logement-tous-garants', 1_200],
      ['cap-sur-les-quartiers', 1_200],
    ]);
  });
});

/** Added up by hand, line by line, from the files. */
describe('the fictional plan', () => {
  const plan = dataPlan('exemple');
  const budget = budgetOf(plan);

  it('costs what its lines say', () => {
    expect(both(budget, 'fiche')).toEqual({
      'relais-parents': [95_954.5, 96_914.5],
      'vacances-en-famille': [23_655, 27_054.5],
      'ecrans-en-famille': [2_862.48, 2_862.48],
      'garde-relais': [29_800, 29_800],
      'coup-de-pouce': [92_600, 93_600],
      'stages-pour-tous': [37_821.67, 37_821.67],
      'point-ecoute': [64_920, 71_780],
      'la-fabrique': [99_339.5, 115_390.4],
      'jardin-des-tilleuls': [4_275.6, 6_195.6],
      'boites-a-livres': [0, 0],
      'bus-des-droits': [62_989.8, 62_989.8],
      'conseil-des-jeunes': [19_734, 20_634],
    });
    expect(budget.total).toEqual({ low: 53_395_255, high: 56_504_295 });
    expect(budget.unfunded).toEqual({ low: 5_658_870, high: 7_398_775 });
    expect(budget.inKind).toEqual({ low: 6_655_000, high: 6_655_000 });
    expect(budget.coverage).toMatchObject({ fiches: 12, fichesWithBudget: 11, linesCounted: 42, lines: 48 });
    expect(budget.coverage.linesWithoutFunder).toBe(16);
  });

  it('costs that by year, by funder, and by axe with those below', () => {
    expect(both(budget, 'annee')).toEqual({
      2023: [118_530.96, 118_780.96],
      2024: [165_725.48, 180_315.38],
      2025: [97_738.4, 104_558.9],
      2026: [88_927.81, 93_917.81],
      2027: [63_029.9, 67_469.9],
    });
    expect(both(budget, 'financeur')).toMatchObject({
      'caf-exemple': [158_128.82, 161_306.19],
      'mairie-ville-exemple': [159_750.1, 168_210.1],
      ccas: [22_139.9, 23_413.7],
      'mission-locale-exemple': [8_832.45, 8_832.45],
    });
    expect(axeBudgetsOf(plan, budget).map(({ id, total }) => [id, euros(total.low), euros(total.high)])).toEqual([
      ['parentalite', 152_271.98, 156_631.48],
      ['jeunesse', 195_341.67, 203_201.67],
      ['lien-social', 186_338.9, 205_209.8],
      ['vie-de-quartier', 103_615.1, 121_586],
      ['droits-et-participation', 82_723.8, 83_623.8],
    ]);
  });

  it('spent what its follow-up says', () => {
    const { expenses, strays, withoutAmount } = spendingOf(plan, budget);
    const spent = executionOf(budget, expenses, ['fiche']).map(({ key: [fiche], spent: cents }) => [
      fiche,
      euros(cents),
    ]);
    expect(Object.fromEntries(spent)).toMatchObject({
      'relais-parents': 39_294.91,
      'garde-relais': 16_434.8,
      'la-fabrique': 37_844.96,
      'bus-des-droits': 25_830.85,
    });
    expect(strays).toEqual([]);
    expect(withoutAmount).toBe(1);
  });

  it('takes working time that no euro counts', () => {
    const posts = etpOf(plan).filter(({ from, year }) => from === 'budget' && year === 2025);
    expect(groupBy(posts, ({ fiche }) => fiche)).toEqual(
      new Map([
        ['relais-parents', { low: 500, high: 500 }],
        ['point-ecoute', { low: 300, high: 300 }],
        ['bus-des-droits', { low: 1_000, high: 1_000 }],
      ]),
    );
  });
});
