import { readDate } from '../../model/dates.ts';
import { occurrencesOf } from '../calendar/occurrences.ts';
import type { PlannedPhase } from '../calendar/phases.ts';
import type { FollowUp, RecordedPhase } from './follow-up.ts';

/** Where a phase stands. Being late excludes being done; what nothing tells is `inconnue`, never late. */
export const PHASE_STATES = ['faite', 'en_cours', 'a_venir', 'en_retard', 'abandonnee', 'inconnue'] as const;

export type PhaseState = (typeof PHASE_STATES)[number];

export interface PhaseProgress {
  readonly planned: PlannedPhase;
  readonly state: PhaseState;
  /** Undefined when no follow-up speaks of it. */
  readonly recorded: RecordedPhase | undefined;
  /** It began after the period announced for its start, or has not begun although that period is over. */
  readonly startedLate: boolean;
}

function stateOf(planned: PlannedPhase, followUp: FollowUp | undefined, today: string): PhaseState {
  const etat = followUp?.phases.get(planned.phase.id)?.etat;
  if (etat === 'fait') return 'faite';
  if (etat === 'abandonne') return 'abandonnee';
  // A fiche that is done has nothing left to do; one that was given up will not do it.
  if (followUp?.statut === 'realise') return 'faite';
  if (followUp?.statut === 'abandonne') return 'abandonnee';
  const isOver = planned.fin !== undefined && planned.fin.fin < today;
  if (isOver) return followUp === undefined ? 'inconnue' : 'en_retard';
  if (etat !== undefined) return etat === 'en_cours' ? 'en_cours' : 'a_venir';
  return planned.debut !== undefined && planned.debut.debut > today ? 'a_venir' : 'inconnue';
}

/** Last day on which a phase could begin in time; a recurrent one begins with the first time it takes place. */
function lastStart(planned: PlannedPhase): string | undefined {
  const written = planned.debut?.fin;
  const first = occurrencesOf(planned)[0]?.fin;
  return written === undefined || first === undefined || first < written ? written : first;
}

function startedLate(planned: PlannedPhase, recorded: RecordedPhase | undefined, today: string): boolean {
  const last = recorded === undefined ? undefined : lastStart(planned);
  if (recorded === undefined || last === undefined) return false;
  if (recorded.etat === 'a_faire') return last < today;
  const began = recorded.debut === undefined ? undefined : readDate(recorded.debut);
  return began !== undefined && began.debut > last;
}

/**
 * Where each phase stands at a day (ISO 8601). Late: its last day is before `today`, and the follow-up of its fiche says
 * neither that it is done or given up, nor that the fiche is. Without any follow-up nothing is known, and nothing is late.
 */
export function phaseProgress(
  phases: readonly PlannedPhase[],
  followUp: FollowUp | undefined,
  today: string,
): readonly PhaseProgress[] {
  return phases.map((planned) => {
    const recorded = followUp?.phases.get(planned.phase.id);
    return {
      planned,
      state: stateOf(planned, followUp, today),
      recorded,
      startedLate: startedLate(planned, recorded, today),
    };
  });
}
