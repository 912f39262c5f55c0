import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldMeetings, lastHeld, nextPlanned, pendingDecisions } from '../../src/rollup/copil/meetings.ts';
import { heldIn, minutesOf } from '../../src/rollup/copil/minutes.ts';
import { preparationOf } from '../../src/rollup/copil/preparation.ts';
import { statusOf } from '../../src/rollup/status.ts';
import { sum } from '../../src/rollup/budget.ts';
import { anyDay, anyFollowedPlan } from './any-followed-plan.ts';
import { dataPlan } from './data.ts';

const total = (counts: ReadonlyMap<string | null, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

describe('the made-up plan', () => {
  const plan = dataPlan('exemple');

  it.each([
    ['2023-03-29', undefined, '2026-03-copil-4'],
    ['2023-03-30', '2023-03-copil-1', '2026-03-copil-4'],
    ['2026-03-26', '2025-03-copil-3', '2026-03-copil-4'],
    ['2026-03-27', '2025-03-copil-3', undefined],
  ])('on %s was last met at %s, and is next at %s', (day, last, next) => {
    expect(lastHeld(plan, day)?.id).toBe(last);
    expect(nextPlanned(plan, day)?.id).toBe(next);
  });

  it('has decisions to follow, the one due first before the others', () => {
    const decisions = pendingDecisions(plan, '2025-10-01');
    expect(decisions.map(({ decision, late }) => [decision.id, late])).toEqual([
      ['enveloppe-des-jeunes', true],
      ['nouveau-marche', true],
      ['boites-a-livres', false],
      ['pause-du-point-ecoute', false],
    ]);
    expect(pendingDecisions(plan, '2025-03-01')).toEqual([]);
  });

  it('spent what its follow-ups say, by axe as in all', () => {
    const { money } = preparationOf(plan, '2026-03-26');
    expect(money?.untilYear).toBe(2024);
    expect(money?.axes.reduce((cents, { spent }) => cents + spent, 0)).toBe(money?.spending.total);
    expect(sum(money?.axes.map(({ planned }) => planned) ?? []).high).toBeGreaterThan(money?.spending.total ?? 0);
    // On 1 March 2023 only the follow-ups of 2023 are known.
    expect(preparationOf(plan, '2023-03-01').money?.untilYear).toBe(2023);
    expect(preparationOf(plan, '2022-12-31').money).toBeUndefined();
  });

  it('had 25 participants at its third meeting, who decided four things about five fiches', () => {
    const minutes = minutesOf(plan, heldIn(plan, 2025));
    expect(minutes.participants).toBe(25);
    expect(minutes.byQualite.get('Habitants')).toBe(11);
    expect(minutes.decisions).toHaveLength(4);
    expect(minutes.fiches).toEqual([
      'point-ecoute',
      'la-fabrique',
      'jardin-des-tilleuls',
      'boites-a-livres',
      'conseil-des-jeunes',
    ]);
    expect(minutes.annee).toBe(2024);
  });

  it('counts the participants of several meetings together', () => {
    const all = heldMeetings(plan);
    const each = all.map((copil) => minutesOf(plan, [copil]).participants);
    const together = minutesOf(plan, all);
    expect(together.participants).toBe(each.reduce((a, b) => a + b, 0));
    expect([total(together.byQualite), total(together.byPartenaire)]).toEqual(Array(2).fill(together.participants));
  });
});

it('what is due in the status of some months is due in that of more', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, fc.nat({ max: 24 }), (plan, day, months) => {
      const [fewer, more] = [statusOf(plan, day, months), statusOf(plan, day, months + 1)];
      expect(more.due.slice(0, fewer.due.length).length).toBe(fewer.due.length);
      expect({ ...more, due: [] }).toEqual({ ...fewer, due: [] });
    }),
    { numRuns: 30 },
  );
});

it('a decision to follow is late or not, never done', () => {
  fc.assert(
    fc.property(anyFollowedPlan, anyDay, (plan, day) => {
      for (const { decision, copil } of pendingDecisions(plan, day)) {
        expect(decision.etat).not.toBe('fait');
        expect(copil.statut).toBe('tenu');
      }
    }),
  );
});
