import { compte, euros, typo } from '../../../document/typography.ts';
import type { Cell, Column, Rollup } from '../../../export/table.ts';
import type { Cents } from '../../../model/money.ts';
import { executionOf } from '../../../rollup/budget/execution.ts';
import { type Spending, spendingOf } from '../../../rollup/budget/spending.ts';
import type { Total } from '../../../rollup/budget.ts';
import { budgetOf } from '../../../rollup/budget.ts';
import { keyColumns, totalLabels } from './labels.ts';
import { coverageNotes } from './notes.ts';
import { keyLabels, type View } from './view.ts';

const COLUMNS: readonly Column[] = [
  { id: 'prevu_bas', titre: 'prévu bas', kind: 'euros' },
  { id: 'prevu_haut', titre: 'prévu haut', kind: 'euros' },
  { id: 'depense', titre: 'dépensé', kind: 'euros' },
  { id: 'reste', titre: 'reste', kind: 'euros' },
  { id: 'reste_bas', titre: 'reste (lecture basse)', kind: 'euros', detail: true },
];

/** `spent` is undefined where nobody follows: that nothing was spent is then not known. */
const cells = ({ low, high }: Total, spent: Cents | undefined): readonly Cell[] =>
  spent === undefined ? [low, high, null, null, null] : [low, high, spent, high - spent, low - spent];

/** What was planned against what the follow-up says was spent. */
export function spent(view: View): Rollup {
  const { plans, par, budget } = view;
  const spendings = plans.map((plan) => spendingOf(plan, plans.length === 1 ? budget : budgetOf(plan)));
  const followed = spendings.some(({ lastYear }) => lastYear !== undefined);
  const labels = keyLabels(view);
  const rows = executionOf(
    budget,
    spendings.flatMap(({ expenses }) => expenses),
    par,
  );
  const total = spendings.reduce((sum, one) => sum + one.total, 0);
  return {
    table: {
      titre: 'Prévu et dépensé',
      colonnes: [...keyColumns(par), ...COLUMNS],
      lignes: rows.map((row) => [...labels(row), ...cells(row.planned, followed ? row.spent : undefined)]),
      total: [...totalLabels(par), ...cells(budget.total, followed ? total : undefined)],
      notes: [...coverageNotes(budget), ...spendingNotes(spendings)],
    },
  };
}

function spendingNotes(spendings: readonly Spending[]): readonly string[] {
  const years = spendings.flatMap(({ lastYear }) => lastYear ?? []);
  if (years.length === 0) return [typo('aucun suivi : ce qui a été dépensé n’est pas connu')];
  const add = (of: (spending: Spending) => number): number => spendings.reduce((sum, one) => sum + of(one), 0);
  const unfollowed = spendings.filter(({ lastYear }) => lastYear === undefined).length;
  const strays = add((one) => one.strays.length);
  const unknown = add(({ withoutAmount }) => withoutAmount);
  const inKind = add((one) => one.inKind);
  return [
    `dépensé : ce que dit le suivi, jusqu’en ${String(Math.max(...years))} ; prévu : toute la durée du plan`,
    'reste : le prévu haut moins le dépensé ; un reste négatif est un dépassement',
    ...(unfollowed > 0 ? [`${compte(unfollowed, 'plan')} sans aucun suivi : ses dépenses ne sont pas connues`] : []),
    ...(unknown > 0 ? [`${compte(unknown, 'dépense')} sans montant connu`] : []),
    ...(strays > 0
      ? [
          `${compte(strays, 'dépense')} sur des lignes que le budget n’a pas, hors total : ${euros(add((one) => one.strayTotal))}`,
        ]
      : []),
    ...(inKind > 0 ? [`apports en nature réalisés, hors total : ${euros(inKind)}`] : []),
  ].map(typo);
}
