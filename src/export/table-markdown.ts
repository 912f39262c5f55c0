import { escapeMarkdown as escape, markdownRow as line } from './markdown.ts';
import type { Cell, TableFormat } from './table.ts';
import { isAligned, withoutDetail } from './table.ts';

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
