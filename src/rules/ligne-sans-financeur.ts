import type { LigneBudgetaire } from '../model/types.ts';
import { defineRule } from './rule.ts';
import { unsaidOfLines } from './unsaid-of-lines.ts';

export const ligneSansFinanceur = defineRule({
  code: 'PST404',
  name: 'ligne-sans-financeur',
  severity: 'info',
  summary: 'Une ligne budgétaire a un financeur.',
  check: (plan) =>
    unsaidOfLines(plan, {
      isUnsaid,
      one: 'n’a pas de financeur',
      many: 'n’ont pas de financeur',
      remedy: 'Nommez sous `financeurs` qui paie, même si le montant de chacun n’est pas connu.',
    }),
});

/** Who refused does not pay; nobody pays what is free or was given up. */
function isUnsaid({ financeurs = [], ventilation = [], montant, statut }: LigneBudgetaire): boolean {
  if (montant === 0 || statut === 'refuse') return false;
  const payers = financeurs.filter((financeur) => financeur.statut !== 'refuse');
  return payers.length === 0 && ventilation.every(({ financeur }) => financeur === undefined);
}
