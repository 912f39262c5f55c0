import { describe, expect, test } from 'vitest';
import { demandsOf, type Asked } from '../../../src/cli/build/demand.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { axe, fiche, planOf as partsPlan } from '../../document/plan.ts';
import { suivisOf } from '../../rollup/plan.ts';

const planOf = (fiches: readonly ReturnType<typeof fiche>[], more: Partial<Plan> = {}): Plan =>
  partsPlan({ axes: [axe('a', 1)], fiches, more });

const named = (id: string, plan: Plan): Plan => ({
  ...plan,
  folder: `data/${id}`,
  pst: { ...plan.pst, value: { ...plan.pst.value, id } },
});
const NORD = named('nord', planOf([fiche('cafe'), fiche('velo', { numero: 2 })]));
const SUD = named(
  'sud',
  planOf([fiche('chant')], suivisOf({ fiche: 'chant', annee: 2023 }, { fiche: 'chant', annee: 2024 })),
);

function demands(asked: Asked, plans: readonly Plan[] = [NORD, SUD]) {
  let err = '';
  const found = demandsOf({ err: { write: (text) => (err += text) } }, plans, asked);
  return { made: [...found].map(([plan, demand]) => [plan.pst.value.id, demand]), err: err.replaceAll('\u00A0', ' ') };
}

describe('without --fiche nor --bilan', () => {
  test('every plan is built, in the forms asked for', () => {
    const both = { kind: 'document', fiches: [], html: true, pdf: true };
    expect(demands({}).made).toEqual([
      ['nord', both],
      ['sud', both],
    ]);
    expect(demands({ html: true }, [NORD]).made).toEqual([['nord', { ...both, pdf: false }]]);
  });
});

describe('--fiche', () => {
  test('prints only the fiches, by code or identifier, in any case and once each', () => {
    const { made } = demands({ fiche: ['a1-fa2', 'velo', 'cafe'] }, [NORD]);
    expect(made).toEqual([['nord', { kind: 'document', fiches: ['velo', 'cafe'], html: false, pdf: false }]]);
  });

  test('finds the plan of a fiche, and adds the pages that are asked for', () => {
    expect(demands({ fiche: ['chant'], html: true }).made).toEqual([
      ['sud', { kind: 'document', fiches: ['chant'], html: true, pdf: false }],
    ]);
  });

  test('asks which plan when several have the code', () => {
    expect(() => demands({ fiche: ['A1-FA1'] })).toThrow(
      /Plusieurs plans ont une fiche « A1-FA1 » : dites lequel, data\/nord ou data\/sud/,
    );
  });

  test('proposes the nearest fiche, or tells those that are', () => {
    expect(() => demands({ fiche: ['A1-FA9'] })).toThrow(
      /Aucune fiche ne s’appelle « A1-FA9 »\.\nVouliez-vous A1-FA\d \?/,
    );
    expect(() => demands({ fiche: ['xyz'] })).toThrow(/Il y a : cafe, A1-FA1/);
  });
});

describe('--bilan', () => {
  test('reports on the plans that were followed, and names the others', () => {
    const { made, err } = demands({ bilan: 2024 });
    expect(made).toEqual([['sud', { kind: 'bilan', annee: 2024, html: true, pdf: true }]]);
    expect(err).toContain('Le plan « nord » n’a pas de suivi de 2024, ni d’aucune année');
  });

  test('never makes an empty report', () => {
    expect(() => demands({ bilan: 2022 }, [SUD])).toThrow(
      'Le plan « sud » n’a pas de suivi de 2022 ; il en a de 2023 et 2024',
    );
    expect(() => demands({ bilan: 2024 }, [NORD])).toThrow('un bilan se fait des fichiers de suivi/');
  });

  test('does not go with --fiche', () => {
    expect(() => demands({ bilan: 2024, fiche: ['cafe'] })).toThrow('pas les deux');
  });
});
