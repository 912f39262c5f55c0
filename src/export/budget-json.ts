import type { BudgetFormat, BudgetTable } from './budget-table.ts';
import { totalRow, type BudgetRow } from './budget-table.ts';

const row = ({ key, labels, total, unfunded, lines }: BudgetRow, { par }: BudgetTable): object => ({
  cle: Object.fromEntries(par.map((dimension, i) => [dimension, key[i] ?? null])),
  libelles: labels,
  bas: total.low,
  haut: total.high,
  sans_financeur: unfunded.low,
  lignes: lines,
});

/** Amounts in integer cents; described by schemas/sortie-rollup-budget.schema.json. */
export const budgetJson: BudgetFormat = (table) => {
  const { coverage, assumptions, inKind } = table.summary;
  const { cle: _, libelles: __, ...total } = row(totalRow(table), table) as Record<string, unknown>;
  const content = {
    version: 1,
    unite: 'centime',
    plans: table.plans,
    par: table.par,
    lignes: table.rows.map((one) => row(one, table)),
    total,
    apports_en_nature: { bas: inKind.low, haut: inKind.high },
    couverture: {
      fiches: coverage.fiches,
      fiches_chiffrees: coverage.fichesWithBudget,
      lignes: coverage.lines,
      lignes_comptees: coverage.linesCounted,
      lignes_sans_financeur: coverage.linesWithoutFunder,
    },
    hypotheses: assumptions,
    ambiguites: table.ambiguities,
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
};
