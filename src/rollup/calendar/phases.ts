import type { Periode } from '../../model/dates.ts';
import { readDate } from '../../model/dates.ts';
import type { DateEcrite, Fiche, Phase } from '../../model/types.ts';
import type { Days } from '../days.ts';

/** A phase of a fiche, or of one of its sub-actions, as closed intervals of days. */
export interface PlannedPhase {
  readonly fiche: string;
  /** Undefined for a phase of the fiche itself. */
  readonly sousAction: string | undefined;
  readonly phase: Phase;
  /** When it begins and when it ends, as precisely as written; undefined where no readable date says so. */
  readonly debut: Periode | undefined;
  /** Undefined for an open phase too. That of `debut` where only the start is written: it lasts what its start says. */
  readonly fin: Periode | undefined;
  /** From its first day to its last; undefined unless both are known and in order. An open phase goes on to the end of the plan. */
  readonly days: Days | undefined;
}

const read = (written: DateEcrite | undefined): Periode | undefined =>
  written === undefined ? undefined : readDate(written);

function plannedPhase(fiche: string, sousAction: string | undefined, phase: Phase, planEnd: string): PlannedPhase {
  const debut = read(phase.debut);
  const fin = phase.ouvert === true ? undefined : read(phase.fin ?? phase.debut);
  const last = phase.ouvert === true ? planEnd : fin?.fin;
  const isKnown = debut !== undefined && last !== undefined && last >= debut.debut;
  return { fiche, sousAction, phase, debut, fin, days: isKnown ? { debut: debut.debut, fin: last } : undefined };
}

/** The phases of a fiche, then those of its sub-actions, in the order in which they are written. `planEnd`: ISO 8601 day. */
export function phasesOf(fiche: Fiche, planEnd: string): readonly PlannedPhase[] {
  const { id, calendrier = [], sous_actions = [] } = fiche;
  return [
    ...calendrier.map((phase) => plannedPhase(id, undefined, phase, planEnd)),
    ...sous_actions.flatMap((sousAction) =>
      (sousAction.calendrier ?? []).map((phase) => plannedPhase(id, sousAction.id, phase, planEnd)),
    ),
  ];
}
