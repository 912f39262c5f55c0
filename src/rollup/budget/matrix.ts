import type { Budget, Total } from '../budget.ts';
import type { Dimension } from './dimensions.ts';
import { type BudgetGroup, keyedGroupsOf } from './groups.ts';
import { sum } from './sum.ts';

/** One side of a matrix: a key, and the plans it comes from. */
type Side = Pick<BudgetGroup, 'key' | 'plans'>;

/** Totals by some dimensions and by another: who pays in which year. Zero where the two never meet. */
export interface Matrix {
  readonly rows: readonly Side[];
  readonly columns: readonly Side[];
  /** By row, then by column. */
  readonly cells: readonly (readonly Total[])[];
  readonly rowTotals: readonly Total[];
  readonly columnTotals: readonly Total[];
  readonly total: Total;
}

const SEPARATOR = '\u0000';

/** The keys of one side, in order, and where each stands. */
function sideOf(budget: Budget, dimensions: readonly Dimension[]) {
  const groups = keyedGroupsOf(budget, dimensions).filter(({ coverage }) => coverage.linesCounted > 0);
  return {
    sides: groups.map(({ key, plans }): Side => ({ key, plans })),
    places: new Map(groups.map(({ identities }, i) => [identities.join(SEPARATOR), i])),
  };
}

/** The matrix of what is paid; rows and columns in the order of the groups. All of them add up to the total, to the cent. */
export function matrixOf(budget: Budget, rows: readonly Dimension[], column: Dimension): Matrix {
  const left = sideOf(budget, rows);
  const top = sideOf(budget, [column]);
  const cells = left.sides.map(() => top.sides.map((): Total => ({ low: 0, high: 0 })));
  for (const { identities, total, coverage } of keyedGroupsOf(budget, [...rows, column])) {
    if (coverage.linesCounted === 0) continue;
    const line = cells[left.places.get(identities.slice(0, -1).join(SEPARATOR)) ?? -1];
    if (line !== undefined) line[top.places.get(identities.at(-1) ?? '') ?? -1] = total;
  }
  return {
    rows: left.sides,
    columns: top.sides,
    cells,
    rowTotals: cells.map(sum),
    columnTotals: top.sides.map((_, i) => sum(cells.flatMap((line) => line[i] ?? []))),
    total: budget.total,
  };
}
