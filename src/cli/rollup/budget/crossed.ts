import { typo } from '../../../document/typography.ts';
import type { Rollup } from '../../../export/table.ts';
import { identityOf } from '../../../rollup/budget/dimensions.ts';
import { matrixOf } from '../../../rollup/budget/matrix.ts';
import type { Total } from '../../../rollup/budget.ts';
import { misuse } from '../../misuse.ts';
import { keyColumns, totalLabels } from './labels.ts';
import { coverageNotes } from './notes.ts';
import { both, keyLabels, lowAndHigh, type View } from './view.ts';

/** The last grouping in columns: who pays in which year. */
export function crossed(view: View): Rollup {
  const { plans, budget } = view;
  const par = view.par.slice(0, -1);
  const column = view.par.at(-1);
  if (column === undefined || par.length === 0) {
    throw misuse('La vue « croise » demande deux regroupements : écrivez « --par financeur,annee »');
  }
  const { rows, columns, cells, rowTotals, columnTotals, total } = matrixOf(budget, par, column);
  const labels = keyLabels({ plans, par });
  const heading = keyLabels({ plans, par: [column] });
  const amounts = (line: readonly Total[], whole: Total): readonly number[] => [...line.flatMap(both), ...both(whole)];
  const zero = { low: 0, high: 0 };
  return {
    table: {
      titre: 'Budget croisé',
      colonnes: [
        ...keyColumns(par),
        ...columns.flatMap((side) => {
          const [value = null] = side.key;
          const id = identityOf(column, value, { plan: side.plans[0] ?? '', fiche: '' });
          return lowAndHigh(id, heading(side)[0] ?? id);
        }),
        ...lowAndHigh('total', 'Total').map(({ detail: _, ...shown }) => shown),
      ],
      lignes: rows.map((side, i) => [...labels(side), ...amounts(cells[i] ?? [], rowTotals[i] ?? zero)]),
      total: [...totalLabels(par), ...amounts(columnTotals, total)],
      notes: [
        ...coverageNotes(budget),
        typo('lecture basse, et les deux lectures du total ; le reste est dans les formats csv et json'),
      ],
    },
  };
}
