import { fichesInOrder } from '../../model/codes.ts';
import { yearOf } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { Fiche, Statut, Suivi } from '../../model/types.ts';
import { phasesOf, type PlannedPhase } from '../calendar/phases.ts';
import type { Days } from '../days.ts';
import { spanOf } from '../span.ts';
import { type Tags, taggerOf } from '../tags.ts';
import { type FollowUp, followUpsOf } from './follow-up.ts';
import { phaseProgress, type PhaseProgress } from './phases.ts';

/** In the order of schemas/; what no follow-up says comes last. */
export const STATUTS = ['a_venir', 'en_cours', 'en_pause', 'realise', 'abandonne', 'a_discuter', 'non_dit'] as const;

export type StatutConnu = Statut | 'non_dit';

export type Meteo = NonNullable<Suivi['meteo']>;

/**
 * When a plan is looked at. What is known is what the follow-ups of the years up to `annee` say; what is late is late on
 * `jour`; a fiche has news when it has a follow-up of `nouvelles` or later.
 */
export interface Moment {
  /** ISO 8601 day. */
  readonly jour: string;
  readonly annee: number;
  readonly nouvelles: number;
}

/** A day. A year is followed once it is over: until then, a follow-up of the year before is news enough. */
export const momentOfDay = (jour: string): Moment => ({ jour, annee: yearOf(jour), nouvelles: yearOf(jour) - 1 });

/** A year, as it ends: only its own follow-up is news. */
export const momentOfYear = (annee: number): Moment => ({ jour: `${String(annee)}-12-31`, annee, nouvelles: annee });

/** Where a fiche stands, its sub-actions included. */
export interface Situation {
  readonly fiche: Fiche;
  readonly tags: Tags;
  /** What the fiche weighs in the progress of the plan. */
  readonly poids: number;
  readonly statut: StatutConnu;
  /** That of the latest follow-up only: the weather of another year says nothing. */
  readonly meteo: Meteo | undefined;
  /** Progress estimated by who follows the fiche, in per cent; of the latest follow-up only. */
  readonly avancement: number | undefined;
  readonly followUp: FollowUp | undefined;
  readonly phases: readonly PhaseProgress[];
  /** The phase still to come that begins first, on `jour` or later. */
  readonly next: PlannedPhase | undefined;
  /** The days of the action, announced or deduced. */
  readonly days: Days;
  /** Has begun, is neither done nor given up, and its latest follow-up, if any, is older than what was asked for. */
  readonly withoutNews: boolean;
}

const isEnded = (statut: StatutConnu): boolean => statut === 'realise' || statut === 'abandonne';

function nextOf(phases: readonly PhaseProgress[], jour: string): PlannedPhase | undefined {
  let next: PlannedPhase | undefined;
  for (const { planned, state } of phases) {
    const start = planned.debut?.debut;
    if (start === undefined || start < jour || state === 'faite' || state === 'abandonnee') continue;
    if (start < (next?.debut?.debut ?? '9999')) next = planned;
  }
  return next;
}

function situationOf(fiche: Fiche, tags: Tags, days: Days, phases: readonly PhaseProgress[], known: Known): Situation {
  const { followUp, moment } = known;
  const statut = followUp?.statut ?? 'non_dit';
  const isFresh = (followUp?.latest.annee ?? -Infinity) >= moment.nouvelles;
  return {
    fiche,
    tags,
    poids: fiche.poids ?? 1,
    statut,
    meteo: followUp?.latest.meteo,
    avancement: followUp?.latest.avancement,
    followUp,
    phases,
    next: nextOf(phases, moment.jour),
    days,
    withoutNews: !isFresh && !isEnded(statut) && days.debut <= moment.jour,
  };
}

interface Known {
  readonly followUp: FollowUp | undefined;
  readonly moment: Moment;
}

/** Where every fiche of a plan stands, in the order of the codes. */
export function situationsOf(plan: Plan, moment: Moment): readonly Situation[] {
  const { periode } = plan.pst.value;
  const followUps = followUpsOf(plan, moment.annee);
  const tagsOf = taggerOf(plan);
  return fichesInOrder(plan).map((fiche) => {
    const followUp = followUps.get(fiche.id);
    const phases = phaseProgress(phasesOf(fiche, `${String(periode.fin)}-12-31`), followUp, moment.jour);
    return situationOf(fiche, tagsOf(fiche), spanOf(fiche, periode).days, phases, { followUp, moment });
  });
}
