import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../src/export/sheets/index.ts';
import { budgetOf, sum } from '../../src/rollup/budget.ts';
import { plainRows } from '../../src/export/workbook/base.ts';
import { anyPlan } from '../rollup/any-plan.ts';
import { dataPlan } from '../rollup/data.ts';

const counts = (name: 'paris-13' | 'exemple') =>
  Object.fromEntries(sheetsOf(dataPlan(name)).map(({ id, lignes }) => [id, lignes.length]));

describe('the sheets of a plan', () => {
  it('hold what the plan of the 13th holds', () => {
    const plan = dataPlan('paris-13');
    const fiches = [...plan.fiches.entries.values()].map(({ value }) => value);
    const add = (count: (fiche: (typeof fiches)[number]) => number) => fiches.reduce((n, fiche) => n + count(fiche), 0);
    expect(counts('paris-13')).toMatchObject({
      axes: 3,
      fiches: 10,
      pilotes: add(({ pilotes = [] }) => pilotes.length),
      partenaires: add(({ partenaires = [] }) => partenaires.length),
      calendrier: add(({ calendrier = [] }) => calendrier.length),
      budget: add(({ budget = [] }) => budget.length),
      suivi: 0,
      mesures: 0,
      depenses: 0,
      copils: 0,
      decisions: 0,
      annuaire: plan.partenaires.entries.size,
    });
  });

  it('hold what the plan of the example holds, sub-actions, axes and nested objectives included', () => {
    const plan = dataPlan('exemple');
    const written = JSON.stringify([...plan.fiches.entries.values()].map(({ value }) => value.objectifs ?? []));
    expect(counts('exemple')).toMatchObject({
      fiches: 12,
      objectifs: written.match(/"texte":/g)?.length,
      suivi: plan.suivis.length,
      mesures: plan.suivis.reduce((n, { value }) => n + (value.mesures?.length ?? 0), 0),
      depenses: plan.suivis.reduce((n, { value }) => n + (value.depenses?.length ?? 0), 0),
      copils: 4,
      decisions: plan.copils.reduce((n, { value }) => n + (value.decisions?.length ?? 0), 0),
    });
    const ids = sheetsOf(plan)
      .find(({ id }) => id === 'budget')
      ?.lignes.map(({ place }) => place?.pointer);
    expect(ids).toContain('/sous_actions/0/budget/0');
  });

  it.each(['paris-13', 'exemple'] as const)('tell every row of %s from the others by its key', (name) => {
    for (const sheet of sheetsOf(dataPlan(name))) {
      const keys = plainRows(sheet).map(({ key }) => key);
      expect(new Set(keys).size, sheet.id).toBe(keys.length);
      expect(new Set(sheet.colonnes.map(({ titre }) => titre)).size).toBe(sheet.colonnes.length);
      for (const row of sheet.lignes) expect(row.cells.length).toBe(sheet.colonnes.length);
    }
  });

  it('spread the budget over years without losing a cent', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const sheet = sheetsOf(plan).find(({ id }) => id === 'budget-par-annee');
        const at = (id: string) => sheet?.colonnes.findIndex((column) => column.id === id) ?? -1;
        const paid = sheet?.lignes.filter(({ cells }) => cells[at('apport_en_nature')] === null) ?? [];
        const total = (id: string) => paid.reduce((n, { cells }) => n + Math.round(Number(cells[at(id)]) * 100), 0);
        const { low, high } = sum(budgetOf(plan).pieces);
        expect([total('bas'), total('haut')]).toEqual([low, high]);
      }),
    );
  });
});
