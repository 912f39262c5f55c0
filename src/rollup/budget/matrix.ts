import type { Budget, Total } from '../budget.ts';
import type { Dimension, KeyValue } from './dimensions.ts';
import { keyedGroupsOf } from './groups.ts';
import { sum } from './sum.ts';

/** Totals by two dimensions: who pays in which year. Zero where the two never meet. */
export interface Matrix {
  readonly rows: readonly KeyValue[];
  readonly columns: readonly KeyValue[];
  /** By row, then by column. */
  readonly cells: readonly (readonly Total[])[];
  readonly rowTotals: readonly Total[];
  readonly columnTotals: readonly Total[];
  readonly total: Total;
}

/** The keys of one side, in order, and where each stands. */
function sideOf(budget: Budget, dimension: Dimension) {
  const groups = keyedGroupsOf(budget, [dimension]).filter(({ coverage }) => coverage.linesCounted > 0);
  return {
    keys: groups.map(({ key: [value = null] }) => value),
    places: new Map(groups.map(({ identities: [id = ''] }, i) => [id, i])),
  };
}

/** The matrix of what is paid; rows and columns in the order of the groups. All of them add up to the total, to the cent. */
export function matrixOf(budget: Budget, row: Dimension, column: Dimension): Matrix {
  const rows = sideOf(budget, row);
  const columns = sideOf(budget, column);
  const cells = rows.keys.map(() => columns.keys.map((): Total => ({ low: 0, high: 0 })));
  for (const { identities, total, coverage } of keyedGroupsOf(budget, [row, column])) {
    if (coverage.linesCounted === 0) continue;
    const line = cells[rows.places.get(identities[0] ?? '') ?? -1];
    if (line !== undefined) line[columns.places.get(identities[1] ?? '') ?? -1] = total;
  }
  return {
    rows: rows.keys,
    columns: columns.keys,
    cells,
    rowTotals: cells.map(sum),
    columnTotals: columns.keys.map((_, i) => sum(cells.flatMap((line) => line[i] ?? []))),
    total: budget.total,
  };
}
