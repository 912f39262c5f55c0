import { cellsOf } from '../model/chiffre-cells.ts';
import type { Chiffre } from '../model/types.ts';
import { computeFormula } from './formula.ts';
import { figure } from './french.ts';
import { defineRule } from './rule.ts';

/** How far « environ » may be from the result. */
const ABOUT = 0.05;

export const calculFaux = defineRule({
  code: 'PST511',
  name: 'calcul-faux',
  severity: 'error',
  summary: 'Un chiffre qui a un calcul vaut ce que le calcul donne.',
  *check(plan) {
    const cells = cellsOf(plan);
    const valueOf = (id: string): number | undefined => plan.chiffres.entries.get(id)?.value.valeur ?? cells.get(id);
    for (const { file, pointer, value } of plan.chiffres.entries.values()) {
      const { calcul, valeur, approximation } = value;
      if (calcul === undefined || isBound(approximation)) continue;
      const result = computeFormula(calcul, valueOf);
      if (result === undefined) continue;
      const tolerance = approximation === undefined ? halfUnit(valeur) : Math.abs(result) * ABOUT;
      if (Math.abs(result - valeur) <= tolerance) continue;
      yield {
        file,
        pointer: `${pointer}/valeur`,
        message: `Le calcul donne ${figure(result, placesOf(valeur) + 2)}, et la valeur est ${figure(valeur)}`,
        help: 'Corrigez la valeur, le calcul, ou l’un des chiffres du calcul.',
        related: [{ file, pointer: `${pointer}/calcul`, message: 'le calcul' }],
      };
    }
  },
});

/** « plus de 500 » says nothing that a formula can contradict for sure. */
function isBound(approximation: Chiffre['approximation']): boolean {
  return approximation === 'plus_de' || approximation === 'moins_de' || approximation === 'jusqu_a';
}

const placesOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** 21 is what 21,13 rounds to: a value is as precise as it is written, and a binary fraction a little less. */
const halfUnit = (value: number): number => 0.5 * 10 ** -placesOf(value) + 1e-9;
