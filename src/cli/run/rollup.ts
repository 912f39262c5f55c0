import { ficheCode } from '../../model/codes.ts';
import type { Plan } from '../../model/plan.ts';
import { euros } from '../../document/typography.ts';
import type { AmbiguityRow, BudgetTable } from '../../export/budget-table.ts';
import { type Ambiguity, ambiguitiesOf } from '../../rollup/budget/ambiguities.ts';
import type { Dimension } from '../../rollup/budget/dimensions.ts';
import { groupsOf } from '../../rollup/budget/groups.ts';
import { type Budget, budgetOf, mergeBudgets } from '../../rollup/budget.ts';
import type { ExitCode, Host } from '../host.ts';
import { checkPlans } from '../pipeline.ts';
import { isRefused } from '../refuse.ts';
import { loadBudgetFormat, type RollupFormat } from '../rollup/formats.ts';
import { labeller, TITRES } from '../rollup/labels.ts';
import { notesOf } from '../rollup/notes.ts';

export interface RollupOptions {
  readonly par: readonly Dimension[];
  readonly tous?: true | undefined;
  readonly format: RollupFormat;
}

/** Prints the totals of the plans of the folders. Throws a failure when there is no plan. */
export async function runRollup(host: Host, folders: readonly string[], options: RollupOptions): Promise<ExitCode> {
  const checked = await checkPlans(host, folders);
  if (await isRefused(host, checked, 'Rien n’a été calculé')) return 1;
  const plans = checked.flatMap(({ plan }) => plan ?? []);
  const format = await loadBudgetFormat(options.format);
  host.out.write(format(tableOf(plans, dimensionsOf(plans, options)), { euros, notes: notesOf }));
  return 0;
}

/** Several plans are told apart, unless asked for together. */
function dimensionsOf(plans: readonly Plan[], { par, tous }: RollupOptions): readonly Dimension[] {
  return plans.length < 2 || tous || par.includes('plan') ? par : ['plan', ...par];
}

function tableOf(plans: readonly Plan[], par: readonly Dimension[]): BudgetTable {
  const budget = mergeBudgets(plans.map(budgetOf));
  const label = labeller(plans);
  const groups = groupsOf(budget, par);
  return {
    plans: plans.map((plan) => plan.pst.value.id),
    par,
    titres: par.map((dimension) => TITRES[dimension]),
    rows: groups.map(({ key, plans: from, total, unfunded, coverage }) => ({
      key,
      labels: par.map((dimension, i) => label(dimension, key[i] ?? null, from)),
      total,
      unfunded,
      lines: coverage.linesCounted,
    })),
    summary: budget,
    ambiguities: ambiguityRows(plans, budget),
  };
}

function ambiguityRows(plans: readonly Plan[], budget: Budget): readonly AmbiguityRow[] {
  const codes = new Map(plans.map((plan) => [plan.pst.value.id, codesOf(plan)]));
  return ambiguitiesOf(budget).map(({ line, causes, effect }: Ambiguity) => ({
    plan: line.tags.plan,
    code: codes.get(line.tags.plan)?.get(line.fiche) ?? line.fiche,
    fiche: line.fiche,
    ligne: line.ligne.libelle,
    causes,
    effet: effect,
  }));
}

function codesOf(plan: Plan): ReadonlyMap<string, string> {
  return new Map([...plan.fiches.entries].map(([id, { value }]) => [id, ficheCode(plan, value)]));
}
