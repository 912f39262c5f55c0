import { isAligned, rowsOf, type Cell, type Kind, type TableFormat } from './table.ts';
import type { Kind as CellKind } from './sheets/cell.ts';
import { makeWorkbook, safeText, writtenCell } from './workbook/write.ts';

const KINDS: Readonly<Record<Kind, CellKind>> = {
  text: 'texte',
  euros: 'montant',
  nombre: 'nombre',
  pourcent: 'nombre',
  date: 'date',
};

const BOLD = { fontWeight: 'bold' } as const;

function written(cell: Cell, kind: Kind) {
  if (typeof cell === 'number') return writtenCell(KINDS[kind], kind === 'euros' ? cell / 100 : cell, false);
  const isDay = kind === 'date' && cell !== null && /^\d{4}-\d{2}-\d{2}$/u.test(cell);
  return writtenCell(KINDS[kind], isDay ? { jour: cell } : cell, false);
}

/** A table in the first tab, what it knows and assumes in the second: totals are numbers, not formulas. */
export const tableXlsx: TableFormat = async ({ table }) => {
  const { colonnes, notes, titre, total } = table;
  const rows = rowsOf(table).map((row) => row.map((cell, i) => written(cell, colonnes[i]?.kind ?? 'text')));
  const lines =
    total === undefined
      ? rows
      : [...rows.slice(0, -1), ...rows.slice(-1).map((row) => row.map((cell) => cell && { ...cell, ...BOLD }))];
  const header = colonnes.map((column) => ({
    ...BOLD,
    value: safeText(column.kind === 'pourcent' ? `${column.titre} (en %)` : column.titre),
    wrap: true,
    align: isAligned(column) ? ('right' as const) : ('left' as const),
  }));
  const tabs = [
    {
      sheet: 'Tableau',
      data: [header, ...lines],
      columns: colonnes.map(({ kind }) => ({ width: kind === 'text' ? 36 : 16 })),
      stickyRowsCount: 1,
    },
    {
      sheet: 'Précisions',
      data: [[{ ...BOLD, value: safeText(titre) }], ...notes.map((note) => [{ value: safeText(note), wrap: true }])],
      columns: [{ width: 110 }],
    },
  ];
  return makeWorkbook(tabs);
};
