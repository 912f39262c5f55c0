import type { Column, Rollup } from '../../../export/table.ts';
import type { Dimension, KeyValue } from '../../../rollup/budget/dimensions.ts';
import { type BudgetGroup, groupsOf } from '../../../rollup/budget/groups.ts';
import type { Summary } from '../../../rollup/budget/summary.ts';
import { ambiguityRows } from './ambiguity-rows.ts';
import { keyColumns, totalLabels } from './labels.ts';
import { notesOf } from './notes.ts';
import { keyLabels, type View } from './view.ts';

const COLUMNS: readonly Column[] = [
  { id: 'bas', titre: 'bas', kind: 'euros' },
  { id: 'haut', titre: 'haut', kind: 'euros' },
  { id: 'sans_financeur', titre: 'sans financeur', kind: 'euros' },
  { id: 'lignes', titre: 'lignes', kind: 'nombre', detail: true },
];

type Amounts = Pick<Summary, 'total' | 'unfunded' | 'coverage'>;

const cells = ({ total, unfunded, coverage }: Amounts) => [total.low, total.high, unfunded.low, coverage.linesCounted];

/** Low and high totals by group. */
export function totalsOf(view: View): Rollup {
  const { plans, par, budget } = view;
  const labelsOf = keyLabels(view);
  const rows = groupsOf(budget, par).map((group) => ({ group, labels: labelsOf(group) }));
  const ambiguities = ambiguityRows(plans, budget);
  return {
    table: {
      titre: 'Budget',
      colonnes: [...keyColumns(par), ...COLUMNS],
      lignes: rows.map(({ group, labels }) => [...labels, ...cells(group)]),
      total: [...totalLabels(par), ...cells(budget)],
      notes: notesOf(budget, ambiguities),
    },
    data: {
      version: 1,
      unite: 'centime',
      plans: plans.map((plan) => plan.pst.value.id),
      par,
      lignes: rows.map(({ group, labels }) => jsonRow(group, labels, par)),
      total: jsonAmounts(budget),
      ...jsonWhole(budget),
      ambiguites: ambiguities,
    },
  };
}

const jsonAmounts = ({ total, unfunded, coverage }: Amounts) => ({
  bas: total.low,
  haut: total.high,
  sans_financeur: unfunded.low,
  lignes: coverage.linesCounted,
});

const jsonRow = (group: BudgetGroup, libelles: readonly string[], par: readonly Dimension[]) => ({
  cle: Object.fromEntries(par.map((dimension, i): [string, KeyValue] => [dimension, group.key[i] ?? null])),
  libelles,
  ...jsonAmounts(group),
});

/** Described by schemas/sortie-rollup-budget.schema.json. */
const jsonWhole = ({ inKind, coverage, assumptions }: Summary) => ({
  apports_en_nature: { bas: inKind.low, haut: inKind.high },
  couverture: {
    fiches: coverage.fiches,
    fiches_chiffrees: coverage.fichesWithBudget,
    lignes: coverage.lines,
    lignes_comptees: coverage.linesCounted,
    lignes_sans_financeur: coverage.linesWithoutFunder,
  },
  hypotheses: assumptions,
});
