import type { Cell, TableFormat } from './table.ts';
import { isAligned, withoutDetail } from './table.ts';

/** What Markdown would read as marks, or as the end of a cell. */
const escape = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/[\t\r\n ]+/g, ' ');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table, then what the totals know and assume. */
export const tableMarkdown: TableFormat = ({ table: whole }, { text }) => {
  const table = withoutDetail(whole);
  const { colonnes, lignes, total, notes } = table;
  const texts = (row: readonly Cell[]) => row.map((cell, i) => escape(text(cell, colonnes[i]?.kind ?? 'text')));
  const bold = (cell: string): string => (cell === '' ? '' : `**${cell}**`);
  const rows = [
    colonnes.map(({ titre }) => titre),
    colonnes.map((colonne) => (isAligned(colonne) ? '---:' : '---')),
    ...lignes.map(texts),
    ...(total === undefined ? [] : [texts(total).map(bold)]),
  ];
  return `${[...rows.map(line), ...(notes.length > 0 ? [''] : []), ...notes.map((note) => `- ${escape(note)}`)].join('\n')}\n`;
};
