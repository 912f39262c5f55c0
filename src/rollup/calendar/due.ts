import { readDate } from '../../model/dates.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import type { Copil } from '../../model/types.ts';
import type { PhaseProgress } from '../progress/phases.ts';
import type { Situation } from '../progress/situation.ts';
import { addMonths, type Days } from '../days.ts';
import { isRoutine, occurrencesOf } from './occurrences.ts';
import type { PlannedPhase } from './phases.ts';

export type Decision = NonNullable<Copil['decisions']>[number];

/** Something that a date of the plan announces. `days`: the days among which it falls, a single one for a deadline. */
export type DueItem = { readonly days: Days } & (
  | {
      /** `jalon`: a phase that lasts a month or less; `occurrence`: one time of a recurrent phase. */
      readonly kind: 'debut' | 'fin' | 'jalon' | 'occurrence';
      readonly fiche: string;
      readonly planned: PlannedPhase;
    }
  | { readonly kind: 'experimentation'; readonly fiche: string; readonly critere: string | undefined }
  | { readonly kind: 'copil'; readonly copil: Copil }
  | { readonly kind: 'decision'; readonly copil: Copil; readonly decision: Decision }
);

const onTheLastDay = ({ fin }: Days): Days => ({ debut: fin, fin });

/** A phase of a month or less, without an end of its own, takes place rather than begins and ends. */
function isMilestone({ phase, debut }: PlannedPhase): boolean {
  const isShort = debut?.precision === 'jour' || debut?.precision === 'mois';
  return phase.ouvert !== true && isShort && (phase.fin === undefined || String(phase.fin) === String(phase.debut));
}

function* datesOf(planned: PlannedPhase, hasBegun: boolean): Iterable<DueItem> {
  const { fiche, phase, debut, fin } = planned;
  if (phase.recurrence !== undefined && !isRoutine(phase.recurrence) && planned.days !== undefined) {
    const { mois } = phase.recurrence;
    // Without months, any time of the period does: it is due on its last day.
    for (const days of occurrencesOf(planned)) {
      yield { kind: 'occurrence', fiche, planned, days: mois === undefined ? onTheLastDay(days) : days };
    }
    return;
  }
  if (isMilestone(planned) && debut !== undefined) {
    yield { kind: 'jalon', fiche, planned, days: debut };
    return;
  }
  if (debut !== undefined && !hasBegun) yield { kind: 'debut', fiche, planned, days: debut };
  if (fin !== undefined) yield { kind: 'fin', fiche, planned, days: onTheLastDay(fin) };
}

const isOpen = ({ state }: PhaseProgress): boolean => state !== 'faite' && state !== 'abandonnee';

function* ofFiche({ fiche, statut, phases }: Situation): Iterable<DueItem> {
  for (const phase of phases.filter(isOpen)) yield* datesOf(phase.planned, phase.state === 'en_cours');
  const decision = fiche.experimentation?.decision_prevue;
  const days = decision === undefined ? undefined : readDate(decision);
  if (days === undefined || statut === 'realise' || statut === 'abandonne') return;
  yield { kind: 'experimentation', fiche: fiche.id, critere: fiche.experimentation?.critere, days: onTheLastDay(days) };
}

/** Whether a decision still asks something of somebody. One that validates is done by being said, unless it says otherwise. */
export const isPending = ({ etat, type }: Decision): boolean =>
  etat === 'a_faire' || etat === 'en_cours' || (etat === undefined && type !== 'validation');

function* ofCopil({ value: copil }: Entry<Copil>): Iterable<DueItem> {
  const days = readDate(copil.date);
  if (copil.statut === 'prevu' && days !== undefined) yield { kind: 'copil', copil, days };
  for (const decision of copil.decisions ?? []) {
    const deadline = decision.echeance === undefined ? undefined : readDate(decision.echeance);
    if (deadline !== undefined && isPending(decision))
      yield { kind: 'decision', copil, decision, days: onTheLastDay(deadline) };
  }
}

const byDay = (a: DueItem, b: DueItem): number =>
  a.days.debut === b.days.debut
    ? Number(a.days.fin > b.days.fin) - Number(a.days.fin < b.days.fin)
    : a.days.debut < b.days.debut
      ? -1
      : 1;

/**
 * Everything that the dates of a plan announce and that is not done: phases that begin, end, take place or come back,
 * decisions on an experiment, meetings to come, decisions to carry out. By day; the order of the plan where days are equal.
 */
export function agendaOf({ copils }: Pick<Plan, 'copils'>, situations: readonly Situation[]): readonly DueItem[] {
  const items = [...situations.flatMap((one) => [...ofFiche(one)]), ...copils.flatMap((entry) => [...ofCopil(entry)])];
  return items.sort(byDay);
}

/** What falls, at least in part, between a day (ISO 8601) and the same day some months later, both included. */
export function dueWithin<T extends { readonly days: Days }>(
  agenda: readonly T[],
  from: string,
  months: number,
): readonly T[] {
  const until = addMonths(from, months);
  return agenda.filter(({ days }) => days.fin >= from && days.debut <= until);
}

/** What was due before a day. */
export const overdueAt = <T extends { readonly days: Days }>(agenda: readonly T[], day: string): readonly T[] =>
  agenda.filter(({ days }) => days.fin < day);
