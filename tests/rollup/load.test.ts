import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOAD_DIMENSIONS, loadGroupsOf, loadSummaryOf } from '../../src/rollup/calendar/dimensions.ts';
import { type Charge, loadOf } from '../../src/rollup/calendar/load.ts';
import { momentOfDay, situationsOf } from '../../src/rollup/progress/situation.ts';
import type { Plan } from '../../src/model/plan.ts';
import { anyDay, anyFollowedPlan } from './any-followed-plan.ts';
import { dataPlan } from './data.ts';
import { fiche, planOf } from './plan.ts';

const loadAt = (plan: Plan, day: string): readonly Charge[] => loadOf(plan, situationsOf(plan, momentOfDay(day)));

const actions = (charges: readonly Charge[], partenaire: string, trimestre: string): readonly string[] =>
  charges
    .filter((one) => one.partenaire === partenaire && one.trimestre === trimestre)
    .map((one) => `${one.sousAction ?? one.fiche} ${one.role}`);

describe('the made-up plan, on 1 March 2025', () => {
  const charges = loadAt(dataPlan('exemple'), '2025-03-01');

  it('says what the Caf leads, and what it no longer leads', () => {
    expect(actions(charges, 'caf-exemple', '2024-T1')).toEqual([
      'formation-des-accueillants chef_de_file',
      'vacances-en-famille chef_de_file',
      'garde-relais chef_de_file',
    ]);
    expect(actions(charges, 'caf-exemple', '2025-T1')).toEqual(['vacances-en-famille chef_de_file']);
    expect(actions(charges, 'caf-exemple', '2026-T1')).toEqual([]);
  });

  it('says what the mission locale leads until the end of the plan', () => {
    expect(actions(charges, 'mission-locale-exemple', '2027-T4')).toEqual(['stages-pour-tous chef_de_file']);
    expect(charges.every(({ annee }) => annee >= 2023 && annee <= 2027)).toBe(true);
  });
});

it('leaves to the fiche the phases of a sub-action without pilots', () => {
  const pilotes = [{ partenaire: 'caf' }];
  const calendrier = [{ id: 'a', libelle: 'A', debut: '2024-T1' }];
  const sousAction = { id: 's', nom: 'S', calendrier: [{ id: 'b', libelle: 'B', debut: '2024-T1' }] };
  const phasesBy = (sous: object): readonly number[] => {
    const one = fiche([], {
      duree: { texte: 'un trimestre' },
      pilotes,
      calendrier,
      sous_actions: [{ ...sousAction, ...sous }],
    });
    return loadAt(planOf([one]), '2024-01-01').map(({ phases }) => phases);
  };
  expect(phasesBy({})).toEqual([2]);
  expect(phasesBy({ pilotes: [{ partenaire: 'ville' }] })).toEqual([1, 1]);
});

it('adds up to the same in every grouping, roles to the whole', () => {
  const anyDimensions = fc.uniqueArray(fc.constantFrom(...LOAD_DIMENSIONS), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, anyDimensions, (plan, day, dimensions) => {
      const charges = loadAt(plan, day);
      const groups = loadGroupsOf(charges, dimensions).map(({ items }) => loadSummaryOf(items));
      expect(groups.reduce((total, { pilotages }) => total + pilotages, 0)).toBe(charges.length);
      for (const { pilotages, byRole } of groups) {
        expect(Object.values(byRole).reduce((a, b) => a + b, 0)).toBe(pilotages);
      }
    }),
  );
});

it('counts a body once for each action and quarter', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, (plan, day) => {
      const charges = loadAt(plan, day);
      const keys = charges.map(({ partenaire, fiche: id, sousAction, trimestre }) =>
        [partenaire, id, sousAction, trimestre].join('/'),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
