import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, type DueItem, dueWithin, overdueAt } from '../../src/rollup/calendar/due.ts';
import { occurrencesOf } from '../../src/rollup/calendar/occurrences.ts';
import { phasesOf } from '../../src/rollup/calendar/phases.ts';
import { quartersIn } from '../../src/rollup/calendar/quarters.ts';
import { momentOfDay, situationsOf } from '../../src/rollup/progress/situation.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Phase } from '../../src/model/types.ts';
import { anyDay, anyFollowedPlan } from './any-followed-plan.ts';
import { dataPlan } from './data.ts';
import { fiche } from './plan.ts';

const agendaAt = (plan: Plan, day: string): readonly DueItem[] => agendaOf(plan, situationsOf(plan, momentOfDay(day)));

function nameOf(item: DueItem): string {
  const { debut, fin } = item.days;
  const when = debut === fin ? debut : `${debut}/${fin}`;
  const what =
    item.kind === 'copil'
      ? item.copil.id
      : item.kind === 'decision'
        ? item.decision.id
        : item.kind === 'experimentation'
          ? item.fiche
          : `${item.fiche}#${item.planned.phase.id}`;
  return `${when} ${item.kind} ${what}`;
}

describe('the made-up plan', () => {
  const plan = dataPlan('exemple');

  it('has this to do in the three months after 1 March 2025', () => {
    expect(dueWithin(agendaAt(plan, '2025-03-01'), '2025-03-01', 3).map(nameOf)).toEqual([
      '2025-02-01/2025-05-31 occurrence vacances-en-famille#groupe',
      '2025-03-01/2025-10-31 occurrence jardin-des-tilleuls#culture',
      '2025-04-15 decision enveloppe-des-jeunes',
      '2025-05-01/2025-05-31 occurrence coup-de-pouce#bilan-avec-les-familles',
      '2025-06-01/2025-06-30 occurrence relais-parents#rencontre-annuelle',
      '2025-06-01/2025-06-30 occurrence conseil-des-jeunes#restitution',
    ]);
  });

  it('has left this undone by the end of 2025', () => {
    const late = overdueAt(agendaAt(plan, '2025-12-31'), '2025-12-31').filter(({ kind }) => kind === 'decision');
    expect(late.map(nameOf)).toEqual([
      '2025-04-15 decision enveloppe-des-jeunes',
      '2025-09-30 decision nouveau-marche',
      '2025-10-31 decision boites-a-livres',
    ]);
  });

  it('expects its fourth meeting until it is held', () => {
    expect(dueWithin(agendaAt(plan, '2026-03-26'), '2026-03-26', 0).map(nameOf)).toContain(
      '2026-03-26 copil 2026-03-copil-4',
    );
    expect(overdueAt(agendaAt(plan, '2026-03-27'), '2026-03-27').map(nameOf)).toContain(
      '2026-03-26 copil 2026-03-copil-4',
    );
  });
});

describe('the occurrences of a phase', () => {
  const of = (phase: Partial<Phase>): readonly string[] =>
    phasesOf(fiche([], { calendrier: [{ id: 'p', libelle: 'P', ...phase }] }), '2025-12-31')
      .flatMap(occurrencesOf)
      .map(({ debut, fin }) => `${debut}/${fin}`);

  it('are its months, those that follow each other together', () => {
    expect(of({ debut: '2024-04', fin: '2025-03', recurrence: { par: 'an', mois: [10, 3, 4, 5] } })).toEqual([
      '2024-04-01/2024-05-31',
      '2024-10-01/2024-10-31',
      '2025-03-01/2025-03-31',
    ]);
  });

  it('are else its civil periods, as far as it goes, to the end of the plan when it has none', () => {
    expect(of({ debut: '2025-02-15', ouvert: true, recurrence: { par: 'semestre' } })).toEqual([
      '2025-02-15/2025-06-30',
      '2025-07-01/2025-12-31',
    ]);
  });

  it('are none without recurrence or dates', () => {
    expect(of({ debut: 2024 })).toEqual([]);
    expect(of({ fin: 2024, recurrence: { par: 'an' } })).toEqual([]);
    expect(of({ debut: 2025, fin: 2024, recurrence: { par: 'an' } })).toEqual([]);
  });
});

it('an interval touches its quarters', () => {
  expect(quartersIn({ debut: '2023-12-31', fin: '2024-07-01' })).toEqual(['2023-T4', '2024-T1', '2024-T2', '2024-T3']);
  expect(quartersIn({ debut: '2024-02-01', fin: '2024-01-01' })).toEqual([]);
});

it('what is due in some months is due in more, in the same order', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, fc.nat({ max: 40 }), (plan, day, months) => {
      const agenda = agendaAt(plan, day);
      const [fewer, more] = [dueWithin(agenda, day, months), dueWithin(agenda, day, months + 1)];
      const kept = new Set(fewer);
      expect(more.filter((item) => kept.has(item))).toEqual(fewer);
    }),
  );
});

it('nothing is both due and overdue, and nothing done is either', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, (plan, day) => {
      const agenda = agendaAt(plan, day);
      const overdue = new Set(overdueAt(agenda, day));
      expect(dueWithin(agenda, day, 100).some((item) => overdue.has(item))).toBe(false);
      const done = situationsOf(plan, momentOfDay(day)).flatMap(({ phases }) =>
        phases.flatMap(({ planned, state }) => (state === 'faite' ? planned.phase : [])),
      );
      for (const item of agenda) if ('planned' in item) expect(done).not.toContain(item.planned.phase);
    }),
  );
});
