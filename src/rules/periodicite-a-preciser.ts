import type { LigneBudgetaire } from '../model/types.ts';
import { defineRule } from './rule.ts';
import { unsaidOfLines } from './unsaid-of-lines.ts';

export const periodiciteAPreciser = defineRule({
  code: 'PST403',
  name: 'periodicite-a-preciser',
  severity: 'info',
  summary: 'Une ligne budgétaire dit si elle revient chaque année.',
  check: (plan) =>
    unsaidOfLines(plan, {
      isUnsaid,
      one: 'ne dit pas si elle revient chaque année',
      many: 'ne disent pas si elles reviennent chaque année',
      remedy:
        'Écrivez `periodicite: ponctuelle` ou `annuelle` ; d’ici là, chaque total a une lecture basse et une haute.',
    }),
});

/** A table of years says it all; jobs and what was refused enter no total. */
function isUnsaid({ periodicite, ventilation, unite, statut }: LigneBudgetaire): boolean {
  if (ventilation !== undefined || unite === 'ETP' || statut === 'refuse') return false;
  return periodicite === undefined || periodicite === 'a_preciser';
}
