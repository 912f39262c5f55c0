import { isDay, UNKNOWN, type Cell } from '../sheets/cell.ts';
import type { Sheet } from '../sheets/index.ts';

function plain(cell: Cell): string {
  if (cell === null) return '';
  if (isDay(cell)) return cell.jour;
  return typeof cell === 'number' ? String(cell) : cell;
}

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * RFC 4180: commas, decimal points, UTF-8 without mark. For programs: nothing is put before a text that a spreadsheet would
 * run, since it would change the data.
 */
export const dataCsv = ({ colonnes, lignes }: Sheet): string =>
  [colonnes.map(({ id }) => id), ...lignes.map(({ cells }) => colonnes.map((_, i) => plain(cells[i] ?? null)))]
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('');

/** What stands for no value. */
export const MISSING = ['', UNKNOWN] as const;
