import type { BudgetFormat, BudgetTable, Words } from './budget-table.ts';
import { AMOUNTS, totalRow } from './budget-table.ts';

/** What the narrowest terminals show. */
const WIDTH = 80;
const GAP = '  ';

/** Words are cut rather than amounts. */
function fit(text: string, width: number): string {
  const characters = Array.from(text);
  return characters.length <= width ? text.padEnd(width) : `${characters.slice(0, width - 1).join('')}…`;
}

/** Shares what the amounts leave between the columns of words, none wider than its longest text. */
function widths(cells: readonly (readonly string[])[], room: number): readonly number[] {
  const columns = cells[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)));
  const share = Math.floor((room - GAP.length * (columns - 1)) / Math.max(1, columns));
  const small = wanted.filter((width) => width <= share);
  const left = room - GAP.length * (columns - 1) - small.reduce((sum, width) => sum + width, 0);
  const large = Math.max(8, Math.floor(left / Math.max(1, columns - small.length)));
  return wanted.map((width) => Math.min(width, width <= share ? width : large));
}

function lines(table: BudgetTable, { euros }: Words): readonly string[] {
  const rows = [...table.rows, totalRow(table)];
  const words = [table.titres, ...rows.map(({ labels }) => labels)];
  const amounts = [
    AMOUNTS.map(({ titre }): string => titre),
    ...rows.map((row) => AMOUNTS.map(({ of }) => euros(of(row)))),
  ];
  const right = AMOUNTS.map((_, i) => Math.max(...amounts.map((row) => row[i]?.length ?? 0)));
  const left = widths(words, WIDTH - right.reduce((sum, width) => sum + width + GAP.length, 0));
  return words.map((row, i) =>
    [
      ...row.map((text, j) => fit(text, left[j] ?? 0)),
      ...(amounts[i] ?? []).map((text, j) => text.padStart(right[j] ?? 0)),
    ].join(GAP),
  );
}

/** For a terminal of 80 columns: the groups, the total, then what it knows and assumes. */
export const budgetTerminal: BudgetFormat = (table, words) => {
  const [header = '', ...rows] = lines(table, words);
  const rule = '─'.repeat(header.length);
  const said = words.notes(table).map((note) => `· ${note}`);
  return `${[header, rule, ...rows.slice(0, -1), rule, ...rows.slice(-1), '', ...said].join('\n')}\n`;
};
