import { readDate, yearOf } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { Copil } from '../../model/types.ts';
import { type Execution, executionOf } from '../budget/execution.ts';
import { type Spending, spendingOf } from '../budget/spending.ts';
import { budgetOf } from '../budget.ts';
import { type Standing, standingsOf } from '../indicators/standing.ts';
import type { TargetResult } from '../indicators/targets.ts';
import { momentOfYear, type Situation, situationsOf, type StatutConnu } from '../progress/situation.ts';
import { type Status, statusOf } from '../status.ts';
import { dayOf, lastHeld, nextPlanned, type PendingDecision, pendingDecisions } from './meetings.ts';

/** How far a meeting looks ahead: to the next one. */
export const MONTHS_AHEAD = 12;

/** A target that was not attained. */
export interface MissedTarget {
  readonly standing: Standing;
  readonly target: TargetResult;
}

/** What is planned against what is spent, up to the last year that a follow-up speaks of. */
interface Money {
  readonly untilYear: number;
  /** By widest axe. */
  readonly axes: readonly Execution[];
  /** The fiches that spent more than the high reading of their budget. */
  readonly overruns: readonly Execution[];
  readonly spending: Spending;
}

/** The facts for an agenda. */
export interface Preparation {
  readonly plan: Plan;
  readonly next: Copil | undefined;
  readonly last: Copil | undefined;
  readonly decisions: readonly PendingDecision[];
  readonly status: Status;
  /** The fiches whose status is not what it was in the year that the last meeting examined. */
  readonly changed: readonly { readonly situation: Situation; readonly before: StatutConnu }[];
  /** Not over, and their weather is bad: what is blocked first. */
  readonly troubled: readonly Situation[];
  readonly missed: readonly MissedTarget[];
  /** Undefined where no follow-up speaks of any year. */
  readonly money: Money | undefined;
}

/** The year that a meeting examines: the one it says, else the one before it. */
export function yearExamined(copil: Copil): number | undefined {
  const said = copil.periode_suivie === undefined ? undefined : readDate(copil.periode_suivie);
  if (said !== undefined) return yearOf(said.fin);
  const day = dayOf(copil);
  return day === undefined ? undefined : yearOf(day) - 1;
}

function changedSince(plan: Plan, last: Copil | undefined, now: readonly Situation[]): Preparation['changed'] {
  const year = last === undefined ? undefined : yearExamined(last);
  if (year === undefined) return [];
  const before = new Map(situationsOf(plan, momentOfYear(year)).map(({ fiche, statut }) => [fiche.id, statut]));
  return now
    .map((situation) => ({ situation, before: before.get(situation.fiche.id) ?? 'non_dit' }))
    .filter((one) => one.before !== one.situation.statut);
}

function troubledOf(situations: readonly Situation[]): readonly Situation[] {
  const open = situations.filter(({ statut }) => statut !== 'realise' && statut !== 'abandonne');
  const of = (niveau: string): readonly Situation[] => open.filter(({ meteo }) => meteo?.niveau === niveau);
  return [...of('blocage'), ...of('risque')];
}

function moneyOf(plan: Plan, jour: string): Money | undefined {
  const known = { ...plan, suivis: plan.suivis.filter(({ value }) => value.annee <= yearOf(jour)) };
  const budget = budgetOf(plan);
  const spending = spendingOf(known, budget);
  const { expenses, lastYear } = spending;
  if (lastYear === undefined) return undefined;
  return {
    untilYear: lastYear,
    axes: executionOf(budget, expenses, ['axe_principal'], lastYear),
    overruns: executionOf(budget, expenses, ['fiche'], lastYear).filter(({ overrun }) => overrun > 0),
    spending,
  };
}

/** What a meeting on a day (ISO 8601) has to look at. */
export function preparationOf(plan: Plan, jour: string): Preparation {
  const status = statusOf(plan, jour, MONTHS_AHEAD);
  const last = lastHeld(plan, jour);
  const missed = standingsOf(plan, jour).flatMap((standing) =>
    standing.targets.filter(({ state }) => state === 'non_atteinte').map((target) => ({ standing, target })),
  );
  return {
    plan,
    next: nextPlanned(plan, jour),
    last,
    decisions: pendingDecisions(plan, jour),
    status,
    changed: changedSince(plan, last, status.situations),
    troubled: troubledOf(status.situations),
    missed,
    money: moneyOf(plan, jour),
  };
}
