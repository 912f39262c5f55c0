import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicateur, Mesure } from '../../../src/model/types.ts';
import { enters, type Item, sumsOf } from '../../../src/rollup/indicators/across.ts';
import { followedOf } from '../../../src/rollup/indicators/measures.ts';
import { standingsOf } from '../../../src/rollup/indicators/standing.ts';
import { fiche, planOf, suivisOf } from '../plan.ts';
import { indicateur, mesure, taux } from './followed.ts';

/** A plan with one fiche for each list of measures, all with the same indicator, in two axes. */
const planOfFiches = (one: Partial<Indicateur>, lists: readonly (readonly Mesure[])[]) =>
  planOf(
    lists.map((_, i) =>
      fiche([], { id: `f${String(i)}`, axe: i % 2 === 0 ? 'a' : 'b', numero: i + 1, indicateurs: [indicateur(one)] }),
    ),
    suivisOf(
      ...lists.map((mesures, i) => ({ fiche: `f${String(i)}`, annee: 2023, ...(mesures.length > 0 && { mesures }) })),
    ),
  );

const items = (one: Partial<Indicateur>, lists: readonly (readonly Mesure[])[], annee?: number): readonly Item[] =>
  followedOf(planOfFiches(one, lists)).map((followed) => ({ ...followed, plan: 'plan', annee }));

const BY_AXE = { value: ({ tags }: Item) => tags.axe };
const SUM = { agregation: { temps: 'somme', fiches: 'somme' } } as const;
const AIMED = { ...SUM, saisie: 'increment', cibles: [{ id: 'c', min: 9, cumul: true }], frequence: 'an' } as const;
const RATE = { nature: 'taux', agregation: { temps: 'moyenne', fiches: 'taux' } } as const;

const anyMesures = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 2022, max: 2027 }), { maxLength: 4 })
    .chain((years) =>
      fc
        .array(fc.integer({ min: 0, max: 100_000 }), { minLength: years.length, maxLength: years.length })
        .map((values) => years.map((year, i) => mesure(year, (values[i] ?? 0) / 100))),
    ),
  { minLength: 1, maxLength: 6 },
);
const cents = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);

describe('several fiches', () => {
  it('make one where the indicator says so', () => {
    const lists = [[mesure(2023, 10), mesure(2024, 5)], [mesure(2023, 1)], [], [mesure(2023, null)]];
    const [whole] = sumsOf(items(SUM, lists), []);
    expect(whole).toMatchObject({ key: ['i'], value: 16, counted: 2, fiches: 4 });
    expect(sumsOf(items(SUM, lists), [BY_AXE]).map(({ key, value }) => [key[0], value])).toEqual([
      ['a', 15],
      ['b', 1],
    ]);
    expect(sumsOf(items(SUM, lists, 2024), []).map(({ value }) => value)).toEqual([5]);
  });

  it.each<[Partial<Indicateur>, string]>([
    [{ agregation: { temps: 'somme', fiches: 'aucune' } }, 'aucune'],
    [{ agregation: { temps: 'somme' } }, 'fiches_non_dit'],
    [{ agregation: { fiches: 'somme' } }, 'temps_non_dit'],
    [{ nature: 'pourcentage', agregation: { temps: 'derniere', fiches: 'somme' } }, 'ne_s_additionne_pas'],
    [{ nature: 'taux', agregation: { temps: 'derniere', fiches: 'somme' } }, 'ne_s_additionne_pas'],
    [{ nature: 'nombre', agregation: { temps: 'derniere', fiches: 'taux' } }, 'pas_un_taux'],
    [{ nature: 'taux', agregation: { temps: 'derniere', fiches: 'taux' } }, 'taux_sans_nombres'],
    [{ nature: 'qualitatif', agregation: { fiches: 'somme' } }, 'qualitatif'],
  ])('stay apart for %j: %s', (one, reason) => {
    const all = items(one, [[mesure(2023, 1), mesure(2024, 2)]]);
    expect(all.map(enters)).toEqual([reason]);
    expect(sumsOf(all, [])).toEqual([]);
  });

  it('are not mixed when they count other things under the same name', () => {
    const plan = planOf([
      fiche([], { id: 'a', indicateurs: [indicateur({ ...SUM, unite: 'heure' })] }),
      fiche([], { id: 'b', numero: 2, indicateurs: [indicateur({ ...SUM, unite: 'jour' })] }),
    ]);
    const suivis = suivisOf(
      { fiche: 'a', annee: 2023, mesures: [mesure(2023, 7)] },
      { fiche: 'b', annee: 2023, mesures: [mesure(2023, 1)] },
    );
    const all = followedOf({ ...plan, ...suivis }).map((one) => ({ ...one, plan: 'plan', annee: undefined }));
    expect(sumsOf(all, []).map(({ value }) => value)).toEqual([7, 1]);
  });
});

describe('laws', () => {
  it('the axes add up to the whole, and so do the years', () => {
    fc.assert(
      fc.property(anyMesures, (lists) => {
        const whole = cents(sumsOf(items(SUM, lists), []).map(({ value }) => value));
        expect(cents(sumsOf(items(SUM, lists), [BY_AXE]).map(({ value }) => value))).toBe(whole);
        const years = [2022, 2023, 2024, 2025, 2026, 2027].flatMap((year) => sumsOf(items(SUM, lists, year), []));
        expect(cents(years.map(({ value }) => value))).toBe(whole);
        expect(cents(sumsOf(items(SUM, lists.toReversed()), []).map(({ value }) => value))).toBe(whole);
      }),
    );
  });

  it('« aucune » is never in a sum', () => {
    const ways = fc.constantFrom('somme', 'derniere', 'moyenne', 'max');
    const natures = fc.constantFrom('nombre', 'montant', 'taux', 'pourcentage', 'oui_non', 'ordinal', 'qualitatif');
    const apart = fc.constantFrom({ fiches: 'aucune' } as const, {});
    fc.assert(
      fc.property(anyMesures, ways, natures, apart, (lists, temps, nature, fiches) => {
        expect(sumsOf(items({ nature, agregation: { temps, ...fiches } }, lists), [])).toEqual([]);
      }),
    );
  });

  it('the rate of several fiches is the pooled one, between the lowest and the highest', () => {
    const answer = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).map(([n, rest]) => [n, n + rest] as const);
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 5 }), (answers) => {
        const lists = answers.map(([n, of]) => [taux(2023, n, of)]);
        const [found] = sumsOf(items(RATE, lists), []);
        const numerator = answers.reduce((sum, [n]) => sum + n, 0);
        const denominator = answers.reduce((sum, [, of]) => sum + of, 0);
        expect(found?.parts).toEqual({ numerator, denominator });
        expect(found?.value).toBeCloseTo((numerator / denominator) * 100, 5);
        const rates = answers.map(([n, of]) => (n / of) * 100);
        expect(found?.value).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-5);
        expect(found?.value).toBeLessThanOrEqual(Math.max(...rates) + 1e-5);
      }),
    );
  });

  it('a new measure changes its own indicator only', () => {
    fc.assert(
      fc.property(anyMesures, fc.nat(), fc.integer({ min: 2022, max: 2027 }), (lists, which, year) => {
        const changed = which % lists.length;
        const more = lists.map((list, i) => (i === changed ? [...list, mesure(year, 1)] : list));
        const [before, after] = [lists, more].map((all) => standingsOf(planOfFiches(AIMED, all), '2026-01-31'));
        const others = (standings: typeof before) =>
          standings
            ?.filter(({ fiche: { id } }) => id !== `f${String(changed)}`)
            .map(({ value, targets, trajectory, due }) => [value, targets, trajectory, due]);
        expect(others(after)).toEqual(others(before));
      }),
    );
  });
});
