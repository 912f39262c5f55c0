import { typo } from '../../../document/typography.ts';
import type { Cell, Column, Rollup } from '../../../export/table.ts';
import type { Plan } from '../../../model/plan.ts';
import { axeBudgetsOf } from '../../../rollup/budget/axes.ts';
import { budgetOf } from '../../../rollup/budget.ts';
import { axeName } from './labels.ts';
import { coverageNotes } from './notes.ts';
import { both, type View } from './view.ts';

const COLUMNS: readonly Column[] = [
  { id: 'plan', titre: 'Plan', kind: 'text' },
  { id: 'axe', titre: 'Axe', kind: 'text' },
  { id: 'propre_bas', titre: 'seul, bas', kind: 'euros', detail: true },
  { id: 'propre_haut', titre: 'seul, haut', kind: 'euros', detail: true },
  { id: 'ensemble_bas', titre: 'bas', kind: 'euros' },
  { id: 'ensemble_haut', titre: 'haut', kind: 'euros' },
];

function rowsOf(plan: Plan): readonly (readonly Cell[])[] {
  return axeBudgetsOf(plan, budgetOf(plan)).map(({ id, depth, own, total }) => {
    const name = `${'\u00A0\u00A0'.repeat(depth - 1)}${axeName(plan, id)}`;
    return [plan.pst.value.id, name, ...both(own), ...both(total)];
  });
}

/** Every axe, alone and with the axes that it contains. */
export function axesOf({ plans, budget }: View): Rollup {
  const several = plans.length > 1;
  const kept = (row: readonly Cell[]): readonly Cell[] => (several ? row : row.slice(1));
  return {
    table: {
      titre: 'Budget des axes',
      colonnes: several ? COLUMNS : COLUMNS.slice(1),
      lignes: plans.flatMap(rowsOf).map(kept),
      total: kept(['Total', several ? '' : 'Total', ...both(budget.total), ...both(budget.total)]),
      notes: [
        ...coverageNotes(budget),
        typo('chaque axe compte ceux qu’il contient : seuls les plus larges s’additionnent'),
      ],
    },
  };
}
