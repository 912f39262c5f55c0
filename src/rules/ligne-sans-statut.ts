import type { LigneBudgetaire } from '../model/types.ts';
import { defineRule } from './rule.ts';
import { unsaidOfLines } from './unsaid-of-lines.ts';

export const ligneSansStatut = defineRule({
  code: 'PST405',
  name: 'ligne-sans-statut',
  severity: 'info',
  summary: 'Une ligne budgétaire dit si son financement est acquis.',
  check: (plan) =>
    unsaidOfLines(plan, {
      isUnsaid,
      one: 'ne dit pas si son financement est acquis',
      many: 'ne disent pas si leur financement est acquis',
      remedy: 'Écrivez `statut: confirme`, `sous_reserve` ou `a_negocier`.',
    }),
});

/** Each funder may say it in place of the line; what is free needs no money. */
function isUnsaid({ statut, financeurs = [], montant }: LigneBudgetaire): boolean {
  if (statut !== undefined || montant === 0) return false;
  return financeurs.length === 0 || financeurs.some((financeur) => financeur.statut === undefined);
}
