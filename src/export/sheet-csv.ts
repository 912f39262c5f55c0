import { csv, csvEuros, csvNumber } from './csv.ts';
import { isDay, type Cell, type Kind } from './sheets/cell.ts';
import type { Sheet } from './sheets/index.ts';

function french(kind: Kind, cell: Cell): string {
  if (cell === null) return '';
  if (isDay(cell)) return cell.jour.split('-').toReversed().join('/');
  if (typeof cell === 'string') return cell;
  return kind === 'montant' ? csvEuros(Math.round(cell * 100)) : csvNumber(cell);
}

/** A sheet as Excel in French opens it. */
export const sheetCsv = ({ colonnes, lignes }: Sheet): string =>
  csv([
    colonnes.map(({ titre }) => titre),
    ...lignes.map(({ cells }) => colonnes.map(({ kind }, i) => french(kind, cells[i] ?? null))),
  ]);
