import { describe, expect, it } from 'vitest';
import type { Cible, Indicateur, Mesure } from '../../../src/model/types.ts';
import { targetsOf } from '../../../src/rollup/indicators/targets.ts';
import { trajectoryOf } from '../../../src/rollup/indicators/trajectory.ts';
import { followed, mesure } from './followed.ts';

const PLAN = { debut: '2023-01-01', fin: '2027-12-31' };
const SUM = { saisie: 'increment', agregation: { temps: 'somme' }, sens: 'hausse' } as const;
const LAST = { saisie: 'cumul', agregation: { temps: 'derniere' }, sens: 'hausse' } as const;

function judge(one: Partial<Indicateur>, cible: Partial<Cible>, mesures: readonly Mesure[], today = '2026-01-31') {
  const item = followed({ ...one, cibles: [{ id: 'c', ...cible }] }, mesures);
  const targets = targetsOf(item, PLAN, PLAN, today);
  const [target] = targets;
  return { state: target?.state, value: target?.value?.value, periods: target?.periods, ...pace(item, targets) };
}

function pace(item: Parameters<typeof trajectoryOf>[0], targets: Parameters<typeof trajectoryOf>[1]) {
  const { pace: found, reason, expected } = trajectoryOf(item, targets, PLAN);
  return { pace: found, reason, expected };
}

describe('a target', () => {
  it.each<[string, Partial<Indicateur>, Partial<Cible>, number, string]>([
    ['a floor', {}, { min: 10 }, 10, 'atteinte'],
    ['a floor', {}, { min: 10 }, 9, 'non_atteinte'],
    ['a ceiling', {}, { max: 10 }, 11, 'non_atteinte'],
    ['a range', {}, { min: 5, max: 10 }, 7, 'atteinte'],
    ['an exact value where more is better', { sens: 'hausse' }, { valeur: 10 }, 12, 'atteinte'],
    ['an exact value where less is better', { sens: 'baisse' }, { valeur: 10 }, 12, 'non_atteinte'],
    ['an exact value to keep', { sens: 'stable' }, { valeur: 10 }, 12, 'non_atteinte'],
    ['a fall', { sens: 'baisse', reference: { valeur: 145 } }, { evolution: -20 }, 116, 'atteinte'],
    ['a fall', { sens: 'baisse', reference: { valeur: 145 } }, { evolution: -20 }, 121, 'non_atteinte'],
    ['a fall from a range', { reference: { min: 1, max: 2 } }, { evolution: -20 }, 1, 'inconnue'],
    ['nothing', {}, {}, 1, 'inconnue'],
  ])('that is %s (%j, %j) makes of %d: %s', (_, one, cible, value, state) => {
    expect(judge(one, { periode: 2025, ...cible }, [mesure(2025, value)]).state).toBe(state);
  });

  it('is not judged before it is over, but for a floor that what only grows has reached', () => {
    const at = (one: Partial<Indicateur>, cible: Partial<Cible>) =>
      judge(one, { periode: 2026, ...cible }, [mesure('2026-01', 12)]).state;
    expect(at(SUM, { min: 10 })).toBe('atteinte');
    expect(at({}, { min: 10 })).toBe('en_cours');
    expect(at(SUM, { min: 20 })).toBe('en_cours');
    expect(at(SUM, { max: 20 })).toBe('en_cours');
  });

  it('is unknown when it is over and nothing was measured in its time', () => {
    expect(judge(LAST, { periode: 2025, min: 10 }, [mesure(2024, 12)]).state).toBe('inconnue');
    expect(judge(LAST, { periode: 2025, min: 10 }, []).state).toBe('inconnue');
    expect(judge(LAST, { periode: 2027, min: 10 }, []).state).toBe('en_cours');
  });

  it('counts everything since the beginning where it says so', () => {
    const mesures = [mesure(2023, 4), mesure(2024, 3), mesure(2025, 2)];
    expect(judge(SUM, { periode: 2025, min: 9, cumul: true }, mesures)).toMatchObject({ state: 'atteinte', value: 9 });
    expect(judge(SUM, { periode: 2025, min: 9 }, mesures)).toMatchObject({ state: 'non_atteinte', value: 2 });
  });

  it('that holds for each period is judged on the periods measured', () => {
    const mesures = [mesure('2023-T2', 88), mesure('2023-T3', 104), mesure('2023-T4', 131), mesure('2024-T1', 138)];
    expect(judge(SUM, { par: 'trimestre', min: 120 }, mesures)).toMatchObject({
      state: 'atteinte',
      value: 138,
      periods: { judged: 4, attained: 2 },
      pace: 'dans_les_temps',
      reason: 'par_periode',
    });
  });

  it('that holds for each month is judged on the pace of longer measures', () => {
    // 236 hours in six months, then 514: 39 and 86 a month, where 150 are wanted.
    const hours = [mesure('2023-S2', 236), mesure('2024-S1', 540)];
    expect(judge(SUM, { par: 'mois', min: 90 }, hours)).toMatchObject({
      value: 90,
      periods: { judged: 2, attained: 1 },
    });
  });

  it('that nobody wrote is for a deliverable to be there', () => {
    const state = (...mesures: Mesure[]) =>
      targetsOf(followed({ nature: 'oui_non' }, mesures), PLAN, { ...PLAN, fin: '2024-12-31' }, '2025-06-01')[0]?.state;
    expect([state(), state(mesure(2024, false)), state(mesure(2024, true))]).toEqual([
      'inconnue',
      'non_atteinte',
      'atteinte',
    ]);
  });
});

describe('a pace', () => {
  const start = { reference: { valeur: 0, date: '2022-12-31' } } as const;
  // From 0 at the end of 2022 to 100 at the end of 2026: 1 461 days, 731 of them gone at the end of 2024.
  const at = (value: number) =>
    judge({ ...LAST, ...start }, { periode: 2026, min: 100 }, [mesure('2024-12-31', value)]);

  it('is told by a straight line from the start to the next target', () => {
    expect(at(50)).toMatchObject({ pace: 'dans_les_temps', reason: 'lineaire', expected: 50.034223 });
    expect(at(60).pace).toBe('en_avance');
    expect(at(40).pace).toBe('en_retard');
  });

  it('goes down where less is better', () => {
    const one = { ...LAST, sens: 'baisse', reference: { valeur: 100, date: '2022-12-31' } } as const;
    const down = (value: number) => judge(one, { periode: 2026, max: 0 }, [mesure('2024-12-31', value)]).pace;
    expect([down(40), down(50), down(60)]).toEqual(['en_avance', 'dans_les_temps', 'en_retard']);
  });

  it('compares a flow with the year that is aimed at, year for year', () => {
    // 1 240,50 € in 2022, 22 000 € wanted in 2027: 9 544 € in 2024 on the line, give or take a leap day.
    const one = { ...SUM, nature: 'montant', reference: { valeur: 1240.5, date: 2022 } } as const;
    const found = judge(one, { periode: 2027, min: 22_000 }, [mesure(2023, 2315.8), mesure(2024, 4108.35)]);
    expect(found).toMatchObject({ pace: 'en_retard', reason: 'lineaire' });
    expect(found.expected).toBeCloseTo(9544, -2);
  });

  it.each<[Partial<Indicateur>, Partial<Cible>, readonly Mesure[], string]>([
    [{ ...LAST, ...start }, { min: 10 }, [], 'sans_mesure'],
    [LAST, { min: 10 }, [mesure(2024, 1)], 'sans_depart'],
    [{ ...LAST, ...start }, { periode: 2024, min: 10 }, [mesure(2025, 1)], 'sans_cible'],
    [{ ...LAST, reference: { valeur: 10, date: 2022 } }, { min: 10 }, [mesure(2024, 1)], 'depart_confondu'],
    [{ ...LAST, ...start, nature: 'ordinal' }, { min: 3 }, [mesure(2024, 1)], 'sans_echelle'],
    [{ ...SUM, ...start }, { periode: '2025-2026', min: 3 }, [mesure(2024, 1)], 'autre_periode'],
  ])('is unknown of %j for %j, and says why', (one, cible, mesures, reason) => {
    expect(judge(one, cible, mesures)).toMatchObject({ pace: 'inconnu', reason });
  });
});
