import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans, type PlanDiff, type Shift } from '../../src/diff/index.ts';
import { budgetOf } from '../../src/rollup/budget.ts';
import { anyPlan } from '../rollup/any-plan.ts';
import { directory, fiche, ligne, planOf, suivisOf } from '../rollup/plan.ts';

const grown = ({ before, after }: Shift): readonly number[] => [after.low - before.low, after.high - before.high];
const total = (shifts: Iterable<Shift>): readonly number[] =>
  [...shifts].map(grown).reduce(([low = 0, high = 0], [l = 0, h = 0]) => [low + l, high + h], [0, 0]);
const said = ({ objects }: PlanDiff): readonly string[] =>
  objects.flatMap(({ kind, id, edits, before, after }) => {
    const what = before === undefined ? '+' : after === undefined ? '-' : '~';
    return edits.length === 0
      ? [`${what}${kind} ${id}`]
      : edits.map(({ path }) => `${what}${kind} ${id} ${path.join('/')}`);
  });

describe('comparing two plans', () => {
  it('finds nothing between a plan and itself', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const diff = comparePlans(plan, plan);
        expect([diff.objects, diff.codes, diff.budget.lines, grown(diff.budget.total)]).toEqual([[], [], [], [0, 0]]);
      }),
    );
  });

  it('adds up to the difference of the two budgets, by line, by fiche and by axe', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const { budget } = comparePlans(before, after);
        const [was, is] = [budgetOf(before).total, budgetOf(after).total];
        const expected = [is.low - was.low, is.high - was.high];
        expect(grown(budget.total)).toEqual(expected);
        expect(total(budget.lines)).toEqual(expected);
        expect(total(budget.fiches.values())).toEqual(expected);
        expect(total(budget.axes.values())).toEqual(expected);
      }),
    );
  });

  it('tells the amount of a line, what it costs, and the axe it weighs on', () => {
    const line = (montant: number) => ligne({ id: 'gouter', libelle: 'Goûters', montant, periodicite: 'annuelle' });
    const diff = comparePlans(planOf([fiche([line(300)])]), planOf([fiche([line(400)])]));
    expect(diff.objects.map(({ id, edits }) => [id, edits])).toEqual([
      ['fiche', [{ path: ['budget', 'gouter', 'montant'], before: 300, after: 400 }]],
    ]);
    const shift = { before: { low: 150_000, high: 150_000 }, after: { low: 200_000, high: 200_000 } };
    expect(diff.budget.lines).toEqual([
      {
        fiche: 'fiche',
        sousAction: undefined,
        ligne: 'gouter',
        libelle: 'Goûters',
        years: [2023, 2024, 2025, 2026, 2027],
        ...shift,
      },
    ]);
    expect([...diff.budget.axes]).toEqual([['axe', shift]]);
  });

  it('counts the years that a longer fiche adds to lines that did not change', () => {
    const lines = [ligne({ montant: 100, periodicite: 'annuelle' })];
    const diff = comparePlans(
      planOf([fiche(lines, { duree: { annees: 2 } })]),
      planOf([fiche(lines, { duree: { annees: 3 } })]),
    );
    expect(said(diff)).toEqual(['~fiche fiche duree/annees']);
    expect(diff.budget.lines.map(grown)).toEqual([[10_000, 10_000]]);
  });

  it('recognises a fiche under another identifier, and what speaks of it', () => {
    const suivi = (id: string) => suivisOf({ fiche: id, annee: 2024, statut: 'en_cours' });
    const one = (id: string) => fiche([ligne({})], { id, nom: 'Troc ton temps', enjeu: 'Du temps contre du temps' });
    const diff = comparePlans(
      planOf([one('troc')], suivi('troc')),
      planOf([one('troc-ton-temps')], suivi('troc-ton-temps')),
    );
    expect(said(diff)).toEqual(['~fiche troc-ton-temps']);
    expect(diff.objects[0]?.before?.id).toBe('troc');
    expect(diff.budget.lines).toEqual([]);
  });

  it('takes two fiches that say nothing alike for two fiches', () => {
    const diff = comparePlans(
      planOf([fiche([], { id: 'a', nom: 'A', duree: { mois: 3 }, calendrier: [] })]),
      planOf([fiche([ligne({})], { id: 'b', nom: 'B' })]),
    );
    expect(said(diff)).toEqual(['+fiche b', '-fiche a']);
  });

  it('follows the codes when an axe takes another number', () => {
    const axe = (numero: number) => ({ axes: directory([['axe', { id: 'axe', numero, titre: 'Axe' }]] as const) });
    const diff = comparePlans(planOf([fiche([])], axe(1)), planOf([fiche([])], axe(2)));
    expect(diff.codes).toEqual([
      { kind: 'axe', id: 'axe', before: 'A1', after: 'A2' },
      { kind: 'fiche', id: 'fiche', before: 'A1-FA1', after: 'A2-FA1' },
    ]);
  });
});
