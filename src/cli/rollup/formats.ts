import type { BudgetFormat } from '../../export/budget-table.ts';

/** How totals may be printed; the first is the usual one. */
export const ROLLUP_FORMATS = ['table', 'md', 'csv', 'json'] as const;

export type RollupFormat = (typeof ROLLUP_FORMATS)[number];

export async function loadBudgetFormat(name: RollupFormat): Promise<BudgetFormat> {
  switch (name) {
    case 'table':
      return (await import('../../export/budget-terminal.ts')).budgetTerminal;
    case 'md':
      return (await import('../../export/budget-markdown.ts')).budgetMarkdown;
    case 'csv':
      return (await import('../../export/budget-csv.ts')).budgetCsv;
    case 'json':
      return (await import('../../export/budget-json.ts')).budgetJson;
  }
}
