import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axeProgressOf } from '../../src/rollup/progress/axes.ts';
import { PROGRESS_DIMENSIONS, progressGroupsOf } from '../../src/rollup/progress/dimensions.ts';
import { momentOfDay, momentOfYear, type Situation, situationsOf } from '../../src/rollup/progress/situation.ts';
import { progressOf } from '../../src/rollup/progress/summary.ts';
import type { Phase } from '../../src/model/types.ts';
import { anyDay, anyFollowedPlan, anySuivi } from './any-followed-plan.ts';
import { dataPlan } from './data.ts';
import { fiche, planOf, suivisOf } from './plan.ts';

const sum = (counts: object): number => Object.values(counts as Record<string, number>).reduce((a, b) => a + b, 0);

const byId = (situations: readonly Situation[]) => new Map(situations.map((one) => [one.fiche.id, one]));

const statesOf = (one: Situation | undefined): object =>
  Object.fromEntries((one?.phases ?? []).map(({ planned, state }) => [planned.phase.id, state]));

describe('the made-up plan, on 1 March 2025', () => {
  const situations = situationsOf(dataPlan('exemple'), momentOfDay('2025-03-01'));
  const progress = progressOf(situations);

  it('counts its twelve fiches by status and weather', () => {
    expect(progress.byStatut).toEqual({
      a_venir: 0,
      en_cours: 7,
      en_pause: 1,
      realise: 1,
      abandonne: 1,
      a_discuter: 1,
      non_dit: 1,
    });
    expect(progress.byMeteo).toEqual({ bon: 5, risque: 3, blocage: 3, non_dit: 1 });
  });

  it('weighs what is done against what is neither given up nor under discussion', () => {
    // 12 fiches, of which three weigh 2 and one 3: 17, less the one given up and the one under discussion.
    expect({ base: progress.base, realised: progress.realised }).toEqual({ base: 15, realised: 1 });
    expect(progress.level).toBeCloseTo(6.67, 2);
    // relais-parents 2 × 4/7, ecrans 1, coup-de-pouce 2 × 1/4, stages 2/4, point-ecoute 1/3, fabrique 3 × 1/5, jardin 1/3, bus 2 × 1/3
    expect(progress.byPhases).toBeCloseTo((100 * (8 / 7 + 1 + 2 / 4 + 2 / 4 + 1 / 3 + 3 / 5 + 1 / 3 + 2 / 3)) / 15, 9);
  });

  it('knows what is late, what comes next, and of whom nothing is heard', () => {
    const found = byId(situations);
    expect(situations.filter(({ withoutNews }) => withoutNews).map(({ fiche: { id } }) => id)).toEqual([
      'jardin-des-tilleuls',
      'boites-a-livres',
    ]);
    expect(statesOf(found.get('la-fabrique'))).toEqual({
      etudes: 'faite',
      travaux: 'en_retard',
      ouverture: 'en_retard',
      'vie-du-lieu': 'inconnue',
      'bilan-final': 'a_venir',
    });
    expect(found.get('la-fabrique')?.phases.find(({ startedLate }) => startedLate)?.planned.phase.id).toBe('travaux');
    expect(progress.late).toBe(1);
    expect(found.get('vacances-en-famille')?.next?.phase.id).toBe('bilan');
    expect(found.get('relais-parents')?.next).toBeUndefined();
  });

  it('tells the year before as it ended, sub-actions included', () => {
    const found = byId(situationsOf(dataPlan('exemple'), momentOfYear(2023)));
    expect(statesOf(found.get('relais-parents'))).toMatchObject({ cafe: 'en_cours', formation: 'a_venir' });
    expect(found.get('garde-relais')?.statut).toBe('en_cours');
    expect(found.get('conseil-des-jeunes')).toMatchObject({ statut: 'non_dit', withoutNews: false });
    expect(progressOf([...found.values()]).byStatut).toMatchObject({ a_venir: 1, en_cours: 9, non_dit: 2 });
  });
});

it('pretends nothing of a plan without follow-up', () => {
  const progress = progressOf(situationsOf(dataPlan('paris-13'), momentOfDay('2026-11-23')));
  expect(progress).toMatchObject({ fiches: 10, neverFollowed: 10, late: 0, realised: 0 });
  expect(progress.byStatut.non_dit).toBe(10);
  expect(progress.byPhaseState).toMatchObject({ faite: 0, en_cours: 0, en_retard: 0 });
});

describe('a phase', () => {
  const at = (
    phase: Partial<Phase>,
    etat: 'a_faire' | 'en_cours' | 'fait' | undefined,
    today: string,
    debut?: string,
  ) => {
    const one = fiche([], { calendrier: [{ id: 'p', libelle: 'P', debut: '2024-03', fin: '2024-06', ...phase }] });
    const phases = etat === undefined ? {} : { phases: [{ phase: 'p', etat, ...(debut !== undefined && { debut }) }] };
    const plan = planOf([one], suivisOf({ fiche: 'fiche', annee: 2024, ...phases }));
    const [found] = situationsOf(plan, momentOfDay(today))[0]?.phases ?? [];
    return [found?.state, found?.startedLate];
  };

  it.each([
    ['en_cours', '2024-06-30', 'en_cours'],
    ['en_cours', '2024-07-01', 'en_retard'],
    [undefined, '2024-07-01', 'en_retard'],
    ['fait', '2024-07-01', 'faite'],
    ['a_faire', '2024-06-30', 'a_venir'],
    [undefined, '2024-02-29', 'a_venir'],
    [undefined, '2024-03-01', 'inconnue'],
  ] as const)('recorded as %s is on %s %s', (etat, today, state) => {
    expect(at({}, etat, today)[0]).toBe(state);
  });

  it('that goes on without an end is never late', () => {
    expect(at({ fin: '2024-06', ouvert: true }, 'en_cours', '2027-12-31')[0]).toBe('en_cours');
  });

  it('begins late after the period announced for its start, or its first season', () => {
    expect(at({}, 'en_cours', '2024-05-01', '2024-03-31')[1]).toBe(false);
    expect(at({}, 'en_cours', '2024-05-01', '2024-04-01')[1]).toBe(true);
    expect(at({}, 'a_faire', '2024-04-01')[1]).toBe(true);
    expect(at({ recurrence: { par: 'an', mois: [5] } }, 'en_cours', '2024-06-01', '2024-05-31')[1]).toBe(false);
  });
});

it('keeps the last status said, and the weather of the latest follow-up only', () => {
  const plan = planOf(
    [fiche([])],
    suivisOf(
      { fiche: 'fiche', annee: 2025 },
      { fiche: 'fiche', annee: 2024, statut: 'en_pause', meteo: { niveau: 'risque' } },
    ),
  );
  const [now] = situationsOf(plan, momentOfYear(2025));
  expect(now).toMatchObject({ statut: 'en_pause', meteo: undefined, withoutNews: false });
  expect(now?.followUp?.statutAnnee).toBe(2024);
});

it('counts add up to the number of fiches, in every grouping', () => {
  const anyDimensions = fc.uniqueArray(fc.constantFrom(...PROGRESS_DIMENSIONS), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, anyDimensions, (plan, day, dimensions) => {
      const moment = momentOfDay(day);
      const situations = situationsOf(plan, moment).map((one) => ({ ...one, plan: 'plan', annee: moment.annee }));
      const groups = progressGroupsOf(situations, dimensions).map(({ items }) => progressOf(items));
      for (const { fiches, byStatut, byMeteo, phases, byPhaseState } of groups) {
        expect([sum(byStatut), sum(byMeteo), sum(byPhaseState)]).toEqual([fiches, fiches, phases]);
      }
      expect(groups.reduce((total, { fiches }) => total + fiches, 0)).toBe(plan.fiches.entries.size);
    }),
  );
});

it('the widest axes hold every fiche once', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, (plan, day) => {
      const situations = situationsOf(plan, momentOfDay(day));
      const widest = axeProgressOf(plan, situations).filter(({ depth }) => depth === 1);
      expect(widest.reduce((total, { progress }) => total + progress.fiches, 0)).toBe(situations.length);
      expect(widest.reduce((total, { progress }) => total + progress.base, 0)).toBe(progressOf(situations).base);
    }),
  );
});

it('a phase is never both late and done, nor late in a fiche that ended or was never followed', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, (plan, day) => {
      for (const { statut, followUp, phases } of situationsOf(plan, momentOfDay(day))) {
        for (const { state, recorded, planned } of phases.filter((one) => one.state === 'en_retard')) {
          expect(state).not.toBe('faite');
          expect(recorded?.etat).not.toBe('fait');
          expect(['realise', 'abandonne']).not.toContain(statut);
          expect(followUp).toBeDefined();
          expect((planned.fin?.fin ?? day) < day).toBe(true);
        }
      }
    }),
  );
});

it('a level of completion lies between 0 and 100, and no lower counted by phases', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, (plan, day) => {
      const { level = 0, byPhases = 0, base, realised } = progressOf(situationsOf(plan, momentOfDay(day)));
      expect(realised).toBeLessThanOrEqual(base);
      expect(level).toBeLessThanOrEqual(byPhases + 1e-9);
      expect(byPhases).toBeLessThanOrEqual(100 + 1e-9);
    }),
  );
});

it('one more follow-up changes only its fiche', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anySuivi, anyDay, (plan, suivi, day) => {
      const moment = momentOfDay(day);
      const more = { ...plan, suivis: [...plan.suivis, ...suivisOf(suivi).suivis] };
      const others = ({ fiche: { id } }: Situation): boolean => id !== suivi.fiche;
      expect(situationsOf(more, moment).filter(others)).toEqual(situationsOf(plan, moment).filter(others));
    }),
  );
});
