import { readDate, yearOf } from '../../model/dates.ts';
import type { Cents } from '../../model/money.ts';
import { toCents } from '../../model/money.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import type { Depense, Suivi } from '../../model/types.ts';
import type { Budget, BudgetLine, UncountedLine } from '../budget.ts';
import { statutOf } from '../split.ts';
import type { Groupable } from './dimensions.ts';

/** What was spent on a line of the budget. `financeur` is who paid, undefined when nobody says. */
export interface Expense extends Groupable {
  readonly year: number;
  readonly cents: Cents;
  readonly valorisation: boolean;
}

/** An expense that no line of the budget announces. Its amount is in no comparison. */
interface StrayExpense {
  readonly plan: string;
  readonly file: string;
  readonly pointer: string;
  readonly fiche: string;
  readonly ligne: string;
  readonly year: number;
  /** Undefined when the follow-up says that money was spent, not how much. */
  readonly cents: Cents | undefined;
  readonly reason: 'fiche_inconnue' | 'ligne_inconnue';
}

export interface Spending {
  readonly expenses: readonly Expense[];
  readonly strays: readonly StrayExpense[];
  /** Spent on lines that are paid; in-kind contributions that took place; spent on lines that nobody announced. */
  readonly total: Cents;
  readonly inKind: Cents;
  readonly strayTotal: Cents;
  /** Expenses on known lines whose amount is not known. */
  readonly withoutAmount: number;
  /** Last year that a follow-up speaks of; undefined without any follow-up. */
  readonly lastYear: number | undefined;
}

type Line = BudgetLine | UncountedLine;

/** The civil year of an expense: that of its date, of the follow-up where the date tells no single year. */
function expenseYear({ date }: Depense, suivi: Suivi): number {
  const read = date === undefined ? undefined : readDate(date);
  const year = read === undefined ? suivi.annee : yearOf(read.debut);
  return read !== undefined && yearOf(read.fin) !== year ? suivi.annee : year;
}

/** Lines by fiche and identifier. Where a sub-action repeats the identifier of a line, the first written is meant. */
function linesById({ lines, uncounted }: Budget, plan: string): ReadonlyMap<string, Line> {
  const byId = new Map<string, Line>();
  for (const line of [...lines, ...uncounted]) {
    const id = `${line.fiche}/${line.ligne.id}`;
    const known = byId.get(id);
    const repeats = known !== undefined && (known.tags.sousAction === undefined || line.tags.sousAction !== undefined);
    if (line.tags.plan === plan && !repeats) byId.set(id, line);
  }
  return byId;
}

function expenseOf({ ligne, tags }: Line, depense: Depense, year: number, cents: Cents): Expense {
  return {
    ...tags,
    ligne: ligne.id,
    poste: ligne.poste,
    nature: ligne.nature ?? 'non_dit',
    statut: statutOf(ligne, depense.financeur),
    financeur: depense.financeur,
    valorisation: ligne.valorisation ?? false,
    year,
    cents,
  };
}

const add = (amounts: readonly { readonly cents: Cents | undefined }[]): Cents =>
  amounts.reduce((total, { cents }) => total + (cents ?? 0), 0);

/** What the follow-up says was spent, each expense with what its line is grouped by. `budget`: that of the plan, whole. */
export function spendingOf(plan: Plan, budget: Budget): Spending {
  const { id } = plan.pst.value;
  const lines = linesById(budget, id);
  const expenses: Expense[] = [];
  const strays: StrayExpense[] = [];
  let withoutAmount = 0;
  const visit = ({ file, value: suivi }: Entry<Suivi>, depense: Depense, index: number): void => {
    const { fiche } = suivi;
    const year = expenseYear(depense, suivi);
    const cents = typeof depense.montant === 'number' ? toCents(depense.montant) : undefined;
    const line = lines.get(`${fiche}/${depense.ligne}`);
    if (line === undefined) {
      const reason = plan.fiches.entries.has(fiche) ? 'ligne_inconnue' : 'fiche_inconnue';
      const pointer = `/depenses/${String(index)}`;
      strays.push({ plan: id, file, pointer, fiche, ligne: depense.ligne, year, cents, reason });
    } else if (cents === undefined) withoutAmount += 1;
    else expenses.push(expenseOf(line, depense, year, cents));
  };
  for (const entry of plan.suivis) {
    for (const [index, depense] of (entry.value.depenses ?? []).entries()) visit(entry, depense, index);
  }
  const years = plan.suivis.map(({ value }) => value.annee);
  return {
    expenses,
    strays,
    total: add(expenses.filter(({ valorisation }) => !valorisation)),
    inKind: add(expenses.filter(({ valorisation }) => valorisation)),
    strayTotal: add(strays),
    withoutAmount,
    lastYear: years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b)),
  };
}
