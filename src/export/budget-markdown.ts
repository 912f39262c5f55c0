import type { BudgetFormat } from './budget-table.ts';
import { AMOUNTS, totalRow } from './budget-table.ts';

/** What Markdown would read as marks, or as the end of a cell. */
const escape = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table, then what the totals know and assume. */
export const budgetMarkdown: BudgetFormat = (table, { euros, notes }) => {
  const header = [...table.titres, ...AMOUNTS.map(({ titre }) => titre)];
  const rules = [...table.titres.map(() => '---'), ...AMOUNTS.map(() => '---:')];
  const rows = table.rows.map((row) => [...row.labels.map(escape), ...AMOUNTS.map(({ of }) => euros(of(row)))]);
  const total = totalRow(table);
  const last = [...total.labels, ...AMOUNTS.map(({ of }) => euros(of(total)))];
  const bold = last.map((text) => (text === '' ? '' : `**${text}**`));
  const said = notes(table).map((note) => `- ${escape(note)}`);
  return `${[...[header, rules, ...rows, bold].map(line), '', ...said].join('\n')}\n`;
};
