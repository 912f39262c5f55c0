import type { Budget, Total } from '../budget.ts';
import type { Dimension } from './dimensions.ts';
import { type BudgetGroup, keyReader } from './groups.ts';
import type { BudgetPiece } from './lines.ts';
import { type Keyed, orderOf } from './order.ts';
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

type FinancingGroup = Pick<BudgetGroup, 'key' | 'plans'> & { readonly financing: Financing };

/** The same by one or several dimensions, in the order of the groups; each euro stands in one group. */
export function financingBy(budget: Budget, dimensions: readonly Dimension[]): readonly FinancingGroup[] {
  const read = keyReader(dimensions);
  const groups = new Map<string, Keyed & { readonly pieces: BudgetPiece[] }>();
  for (const piece of budget.pieces) {
    const keyed = read(piece, false);
    const id = keyed.identities.join('\u0000');
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { ...keyed, pieces: [piece] });
    else group.pieces.push(piece);
  }
  return [...groups.values()].sort(orderOf(budget, dimensions)).map(({ key, pieces }) => ({
    key,
    plans: [...new Set(pieces.map(({ plan }) => plan))],
    financing: financingOf({ pieces }),
  }));
}
