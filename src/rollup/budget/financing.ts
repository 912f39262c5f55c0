import type { Budget, Total } from '../budget.ts';
import type { BudgetPiece } from './lines.ts';
import { groupBy } from './sum.ts';

/** How far the money is found. The six totals add up to the budget's, to the cent. */
export interface Financing {
  /** With a funder, by how firm its agreement is. */
  readonly confirme: Total;
  readonly sous_reserve: Total;
  readonly a_negocier: Total;
  readonly non_dit: Total;
  /** Without funder: refused by the one who was asked, or asked of nobody yet. */
  readonly refuse: Total;
  readonly sans_financeur: Total;
}

function stateOf({ financeur, statut }: BudgetPiece): keyof Financing {
  if (financeur !== undefined) return statut;
  return statut === 'refuse' ? 'refuse' : 'sans_financeur';
}

export function financingOf({ pieces }: Pick<Budget, 'pieces'>): Financing {
  const totals = groupBy(pieces, stateOf);
  const of = (state: keyof Financing): Total => totals.get(state) ?? { low: 0, high: 0 };
  return {
    confirme: of('confirme'),
    sous_reserve: of('sous_reserve'),
    a_negocier: of('a_negocier'),
    non_dit: of('non_dit'),
    refuse: of('refuse'),
    sans_financeur: of('sans_financeur'),
  };
}
