import { csv, csvEuros, csvNumber } from './csv.ts';
import type { Cell, Kind, TableFormat } from './table.ts';
import { rowsOf } from './table.ts';

function written(cell: Cell, kind: Kind): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return kind === 'euros' ? csvEuros(cell) : csvNumber(cell);
}

/** One line a group and the total last; amounts in euros. */
export const tableCsv: TableFormat = ({ table }) => {
  const { colonnes } = table;
  const rows = rowsOf(table).map((row) => row.map((cell, i) => written(cell, colonnes[i]?.kind ?? 'text')));
  return csv([colonnes.map(({ titre }) => titre), ...rows]);
};
