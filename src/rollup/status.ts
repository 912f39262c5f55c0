import type { Plan } from '../model/plan.ts';
import { ambiguitiesOf } from './budget/ambiguities.ts';
import { budgetOf } from './budget.ts';
import { agendaOf, type DueItem, dueWithin, overdueAt } from './calendar/due.ts';
import { standingsOf } from './indicators/standing.ts';
import { type AxeProgress, axeProgressOf } from './progress/axes.ts';
import type { PhaseProgress } from './progress/phases.ts';
import { momentOfDay, type Situation, situationsOf } from './progress/situation.ts';
import { progressOf, type ProgressSummary } from './progress/summary.ts';

export interface LatePhase {
  readonly situation: Situation;
  readonly phase: PhaseProgress;
}

/** A meeting announced that was not held, or a decision not carried out, in time. */
export type LateItem = Extract<DueItem, { kind: 'copil' | 'decision' }>;

/** Where a plan stands on a day. */
export interface Status {
  readonly plan: Plan;
  /** ISO 8601 day. */
  readonly jour: string;
  /** In the order of the codes. */
  readonly situations: readonly Situation[];
  readonly progress: ProgressSummary;
  readonly axes: readonly AxeProgress[];
  /** The phase that ended first comes first. */
  readonly latePhases: readonly LatePhase[];
  /** The oldest first. */
  readonly lateItems: readonly LateItem[];
  /** What falls in the months asked for, by day. */
  readonly due: readonly DueItem[];
  readonly missing: Missing;
}

/** What keeps the plan from being told in full. */
interface Missing {
  readonly withoutNews: readonly Situation[];
  /** Lines of the budget. */
  readonly withoutFunder: number;
  readonly withoutPeriodicity: number;
  /** Without an amount in euros: they enter no total. */
  readonly withoutAmount: number;
  /** Periods that are over and for which an indicator should have been measured, of fiches that have a follow-up. */
  readonly measuresDue: number;
}

/** The phases that are late, sorted by the day on which they should have ended. */
function latePhasesOf(situations: readonly Situation[]): readonly LatePhase[] {
  const endOf = ({ phase }: LatePhase): string => phase.planned.fin?.fin ?? '';
  return situations
    .flatMap((situation) => situation.phases.map((phase) => ({ situation, phase })))
    .filter(({ phase }) => phase.state === 'en_retard')
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : Number(endOf(a) > endOf(b))));
}

/** What should have been done by others than the pilots of a fiche: phases tell themselves whether they are late. */
const isLateItem = (item: DueItem): item is LateItem => item.kind === 'copil' || item.kind === 'decision';

function missingOf(plan: Plan, jour: string, situations: readonly Situation[]): Missing {
  const budget = budgetOf(plan);
  const followed = new Set(situations.flatMap(({ fiche, followUp }) => (followUp === undefined ? [] : fiche.id)));
  const unsaid = ambiguitiesOf(budget).filter(({ causes }) => causes.includes('periodicite_a_preciser'));
  return {
    withoutNews: situations.filter(({ withoutNews }) => withoutNews),
    withoutFunder: budget.coverage.linesWithoutFunder,
    withoutPeriodicity: unsaid.length,
    withoutAmount: budget.uncounted.length,
    measuresDue: standingsOf(plan, jour)
      .filter(({ fiche }) => followed.has(fiche.id))
      .reduce((total, { due }) => total + due.length, 0),
  };
}

/** `jour`: ISO 8601; `mois`: how far to look ahead. */
export function statusOf(plan: Plan, jour: string, mois: number): Status {
  const situations = situationsOf(plan, momentOfDay(jour));
  const agenda = agendaOf(plan, situations);
  return {
    plan,
    jour,
    situations,
    progress: progressOf(situations),
    axes: axeProgressOf(plan, situations),
    latePhases: latePhasesOf(situations),
    lateItems: overdueAt(agenda, jour).filter(isLateItem),
    due: dueWithin(agenda, jour, mois),
    missing: missingOf(plan, jour, situations),
  };
}
