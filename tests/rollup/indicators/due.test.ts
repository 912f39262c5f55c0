import { expect, it } from 'vitest';
import type { Fiche, Indicateur, Mesure, Suivi } from '../../../src/model/types.ts';
import { standingsOf } from '../../../src/rollup/indicators/standing.ts';
import { fiche, planOf, suivisOf } from '../plan.ts';
import { indicateur, mesure } from './followed.ts';

function due(
  frequence: Indicateur['frequence'],
  mesures: readonly Mesure[],
  { suivi = {}, action = {} }: { readonly suivi?: Partial<Suivi>; readonly action?: Partial<Fiche> } = {},
) {
  const one = indicateur({ ...(frequence && { frequence }) });
  const plan = planOf(
    [fiche([], { indicateurs: [one], ...action })],
    suivisOf({ fiche: 'fiche', annee: 2024, ...(mesures.length > 0 && { mesures }), ...suivi }),
  );
  return standingsOf(plan, '2026-01-31')[0]?.due.map(({ debut, fin }) => `${debut}/${fin}`);
}

it('asks for the periods that are over, by the frequency of the indicator', () => {
  expect(due('an', [mesure(2024, 1)])).toEqual(['2023-01-01/2023-12-31', '2025-01-01/2025-12-31']);
  expect(due('semestre', [mesure('2023-S1', 1), mesure('2023-09', 1), mesure(2024, 1)])).toEqual([
    '2025-01-01/2025-06-30',
    '2025-07-01/2025-12-31',
  ]);
  expect(due(undefined, [])).toEqual([]);
});

it('takes an unknown value for an answer', () => {
  expect(due('an', [mesure(2023, null), mesure(2024, null), mesure(2025, null)])).toEqual([]);
});

it('asks nothing before the action, nor after its end', () => {
  expect(due('an', [], { suivi: { statut: 'a_venir' } })).toEqual([]);
  expect(due('an', [], { suivi: { statut: 'abandonne' } })).toEqual(['2023-01-01/2023-12-31', '2024-01-01/2024-12-31']);
  const action: Partial<Fiche> = {
    duree: { annees: 2 },
    calendrier: [{ id: 'a', libelle: 'A', debut: '2024-10', ouvert: true }],
  };
  expect(due('an', [], { action })).toEqual(['2025-01-01/2025-12-31']);
});

it('asks at the end for what is measured at the end', () => {
  expect(due('fin', [])).toEqual([]);
  expect(due('fin', [], { suivi: { statut: 'realise' } })).toEqual(['2024-12-31/2024-12-31']);
  expect(due('fin', [mesure(2024, 1)], { suivi: { statut: 'realise' } })).toEqual([]);
});
