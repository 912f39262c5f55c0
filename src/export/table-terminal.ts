import type { Cell, Column, Look, Table, TableFormat } from './table.ts';
import { isAligned, rowsOf, withoutDetail } from './table.ts';
import { blocksOf, widthsOf } from './terminal-widths.ts';

const GAP = '  ';

const lengthOf = (text: string): number => Array.from(text).length;

/** Words are cut rather than amounts. */
function fit(text: string, width: number, column: Column): string {
  const characters = Array.from(text);
  if (characters.length > width) return `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
  const blank = ' '.repeat(width - characters.length);
  return isAligned(column) ? `${blank}${text}` : `${text}${blank}`;
}

/** A part of the columns, as lines of the same width. */
function drawBlock(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  block: readonly number[],
  width: number,
) {
  const natural = block.map((i) => Math.max(...rows.map((row) => lengthOf(row[i] ?? ''))));
  const widths = widthsOf(
    natural,
    block.map((i) => columns[i]?.kind === 'text'),
    width,
    GAP.length,
  );
  return rows.map((row) =>
    block.map((i, j) => fit(row[i] ?? '', widths[j] ?? 0, columns[i] ?? { id: '', titre: '', kind: 'text' })).join(GAP),
  );
}

function drawTable(table: Table, { text, width }: Look): readonly string[] {
  const { colonnes: columns, total } = table;
  const words = (row: readonly Cell[]): readonly string[] =>
    row.map((cell, i) => text(cell, columns[i]?.kind ?? 'text'));
  const rows = [columns.map(({ titre }) => titre), ...rowsOf(table).map(words)];
  const natural = columns.map((_, i) => Math.max(...rows.map((row) => lengthOf(row[i] ?? ''))));
  return blocksOf(
    natural,
    columns.map(({ kind }) => kind === 'text'),
    width,
    GAP.length,
  ).map((block) => {
    const [header = '', ...lines] = drawBlock(rows, columns, block, width);
    const rule = '─'.repeat(lengthOf(header));
    const body = total === undefined ? lines : [...lines.slice(0, -1), rule, ...lines.slice(-1)];
    return [header, rule, ...body].map((line) => line.trimEnd()).join('\n');
  });
}

/** For a terminal: the rows, the total, then what it knows and assumes. Columns that find no room come below. */
export const tableTerminal: TableFormat = ({ table }, look) => {
  const { notes } = table;
  const said = notes.map((note) => look.wrap(`· ${note}`, look.width - GAP.length).replaceAll('\n', `\n${GAP}`));
  return `${[...drawTable(withoutDetail(table), look), ...(said.length > 0 ? [said.join('\n')] : [])].join('\n\n')}\n`;
};
