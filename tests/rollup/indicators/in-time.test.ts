import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicateur, Mesure } from '../../../src/model/types.ts';
import { inTime, isValue, runningTotal } from '../../../src/rollup/indicators/in-time.ts';
import { followed, mesure, taux } from './followed.ts';

const value = (one: Partial<Indicateur>, ...mesures: Mesure[]) => {
  const result = inTime(followed(one, mesures));
  return isValue(result) ? result.value : result;
};

const temps = (way: NonNullable<NonNullable<Indicateur['agregation']>['temps']>) => ({ agregation: { temps: way } });

describe('measures become one value', () => {
  const three = [mesure(2023, 10), mesure(2024, 30), mesure(2025, 20)];

  it.each([
    ['somme', 60],
    ['derniere', 20],
    ['moyenne', 20],
    ['max', 30],
  ] as const)('by %s', (way, expected) => {
    expect(value(temps(way), ...three)).toBe(expected);
    expect(value(temps(way), ...three.toReversed())).toBe(expected);
  });

  it('only as the indicator says', () => {
    expect(value({}, ...three)).toBe('temps_non_dit');
    expect(value({}, mesure(2023, 7))).toBe(7);
  });

  it('pooling rates, whose mean would be 55 %', () => {
    const rates = [taux(2023, 9, 10), taux(2024, 20, 100)];
    expect(value({ nature: 'taux', ...temps('moyenne') }, ...rates)).toBe(26.363636); // 29 / 110
    expect(value({ nature: 'taux', ...temps('derniere') }, ...rates)).toBe(20);
    expect(value({ nature: 'taux', ...temps('moyenne') }, taux(2023, 9, 10), mesure(2024, 20))).toBe(
      'taux_sans_nombres',
    );
    expect(value({ nature: 'taux' }, taux(2023, 0, 0))).toBe('valeur_inconnue');
  });

  it('never adding percentages nor ranks, nor averaging ranks', () => {
    expect(value({ nature: 'pourcentage', ...temps('somme') }, ...three)).toBe('ne_s_additionne_pas');
    expect(value({ nature: 'ordinal', ...temps('somme') }, ...three)).toBe('ne_s_additionne_pas');
    expect(value({ nature: 'ordinal', ...temps('moyenne') }, ...three)).toBe('ne_s_additionne_pas');
    expect(value({ nature: 'qualitatif' }, { indicateur: 'i', date: 2023, texte: 'Bien.' })).toBe('qualitatif');
  });

  it('adding two measures of the same day, and refusing those that overlap otherwise', () => {
    expect(value(temps('somme'), mesure('2023-06-01', 3), mesure('2023-06-01', 4))).toBe(7);
    expect(value(temps('somme'), mesure(2023, 3), mesure('2023-S1', 4))).toBe('chevauchement');
    expect(value(temps('somme'), mesure(2023, 3), mesure('2023-T1', 4), mesure('2023-T4', 4))).toBe('chevauchement');
  });

  it('telling what was not measured from what nobody knows', () => {
    expect(value(temps('somme'))).toBe('sans_mesure');
    expect(value(temps('somme'), mesure(2023, null))).toBe('valeur_inconnue');
    expect(value(temps('somme'), mesure(2023, null), mesure(2024, 0))).toBe(0);
  });

  it('saying where one is an estimate, and until when it goes', () => {
    const result = inTime(followed(temps('somme'), [mesure('2023-S1', 1), mesure('2023-S2', 2, { estimee: true })]));
    expect(result).toMatchObject({ value: 3, measures: 2, estimated: true, until: '2023-12-31' });
    expect(inTime(followed(temps('derniere'), [mesure(2023, 1, { estimee: true }), mesure(2024, 2)]))).toMatchObject({
      estimated: false,
    });
  });

  it('reading yes and no as 1 and 0, the last one standing', () => {
    expect(value({ nature: 'oui_non' }, mesure(2023, false), mesure(2024, true))).toBe(1);
  });
});

it('counts the running total by increments, or reads it', () => {
  const mesures = [mesure(2023, 10), mesure(2024, 30)];
  expect(runningTotal(followed({ saisie: 'increment' }, mesures), '2024-12-31')).toMatchObject({ value: 40 });
  expect(runningTotal(followed({ saisie: 'increment' }, mesures), '2024-06-30')).toMatchObject({ value: 10 });
  expect(runningTotal(followed({ saisie: 'cumul' }, mesures), '2024-12-31')).toMatchObject({ value: 30 });
});

it('sums the years to the whole, to the last decimal, whatever the order', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100);
  const years = fc.uniqueArray(fc.integer({ min: 2022, max: 2027 }), { minLength: 1 });
  fc.assert(
    fc.property(years, fc.array(cents, { minLength: 6, maxLength: 6 }), (when, amounts) => {
      const mesures = when.map((year, i) => mesure(year, amounts[i] ?? 0));
      const one = followed({ nature: 'montant', ...temps('somme') }, mesures);
      const byYear = when.map((year) => inTime(one, { debut: `${String(year)}-01-01`, fin: `${String(year)}-12-31` }));
      const added = byYear.reduce((sum, part) => sum + (isValue(part) ? Math.round(part.value * 100) : NaN), 0);
      const whole = inTime(one);
      expect(isValue(whole) && Math.round(whole.value * 100)).toBe(added);
    }),
  );
});
