import { readDate } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { Copil } from '../../model/types.ts';
import { type Decision, isPending } from '../calendar/due.ts';

/** First day of a meeting, ISO 8601; undefined where its date is no date. */
export const dayOf = ({ date }: Copil): string | undefined => readDate(date)?.debut;

const byDay = (a: Copil, b: Copil): number => {
  const [first, second] = [dayOf(a) ?? '', dayOf(b) ?? ''];
  return first < second ? -1 : Number(first > second);
};

/** The meetings of a plan by day. */
const meetingsOf = ({ copils }: Pick<Plan, 'copils'>): readonly Copil[] => copils.map(({ value }) => value).sort(byDay);

/** The meetings that took place, by day; technical committees included. */
export const heldMeetings = (plan: Pick<Plan, 'copils'>): readonly Copil[] =>
  meetingsOf(plan).filter(({ statut }) => statut === 'tenu');

/** A technical committee prepares the steering one: it is none. */
export const isSteering = ({ type }: Copil): boolean => type !== 'comite_technique';

/** The last steering committee held by a day. */
export const lastHeld = (plan: Pick<Plan, 'copils'>, jour: string): Copil | undefined =>
  heldMeetings(plan)
    .filter(isSteering)
    .findLast((copil) => (dayOf(copil) ?? '9999') <= jour);

/** The first steering committee announced for that day or later. */
export const nextPlanned = (plan: Pick<Plan, 'copils'>, jour: string): Copil | undefined =>
  meetingsOf(plan)
    .filter((copil) => copil.statut === 'prevu' && isSteering(copil))
    .find((copil) => (readDate(copil.date)?.fin ?? '') >= jour);

export interface PendingDecision {
  readonly copil: Copil;
  readonly decision: Decision;
  /** Its deadline is past. */
  readonly late: boolean;
}

/** What meetings held by a day decided and that is not done: by deadline, those without one last. */
export function pendingDecisions(plan: Pick<Plan, 'copils'>, jour: string): readonly PendingDecision[] {
  const deadlineOf = ({ echeance }: Decision): string =>
    echeance === undefined ? '9999' : (readDate(echeance)?.fin ?? '9999');
  return heldMeetings(plan)
    .filter((copil) => (dayOf(copil) ?? '9999') <= jour)
    .flatMap((copil) => (copil.decisions ?? []).filter(isPending).map((decision) => ({ copil, decision })))
    .map((one) => ({ ...one, late: deadlineOf(one.decision) < jour }))
    .sort((a, b) => {
      const [first, second] = [deadlineOf(a.decision), deadlineOf(b.decision)];
      return first < second ? -1 : Number(first > second);
    });
}
