import type { BudgetFormat } from './budget-table.ts';
import { AMOUNTS, totalRow } from './budget-table.ts';
import { csv, csvEuros } from './csv.ts';

/** One line a group and the total last, in euros. */
export const budgetCsv: BudgetFormat = (table) => {
  const header = [...table.titres, ...AMOUNTS.map(({ titre }) => titre), 'lignes'];
  const rows = [...table.rows, totalRow(table)].map((row) => [
    ...row.labels,
    ...AMOUNTS.map(({ of }) => csvEuros(of(row))),
    String(row.lines),
  ]);
  return csv([header, ...rows]);
};
