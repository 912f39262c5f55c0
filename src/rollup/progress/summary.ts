import type { Meteo, Situation, StatutConnu } from './situation.ts';
import { STATUTS } from './situation.ts';
import { PHASE_STATES, type PhaseState } from './phases.ts';

/**
 * The level of completion, « niveau de réalisation ». Its base is the fiches that are neither given up (`abandonne`) nor
 * under discussion (`a_discuter`); those of which nothing is known are in it, as not done. Each weighs its `poids`.
 */
export interface Completion {
  /** Weight of the base. */
  readonly base: number;
  /** Weight of what is done (`realise`) in it. */
  readonly realised: number;
  /** `realised` over `base`, in per cent; undefined where the base is empty, or where no follow-up speaks of any fiche of it. */
  readonly level: number | undefined;
  /**
   * The same, each fiche counting for the share of its phases that are done, those given up aside: 1 for a fiche that is done,
   * 0 for one without phases that is not. In per cent; undefined where `level` is.
   */
  readonly byPhases: number | undefined;
}

/** Where some fiches stand. */
export interface ProgressSummary extends Completion {
  readonly fiches: number;
  /** The numbers add up to `fiches`. */
  readonly byStatut: Readonly<Record<StatutConnu, number>>;
  /** As their latest follow-up says; `non_dit` where it says nothing, or there is none. The numbers add up to `fiches`. */
  readonly byMeteo: Readonly<Record<Meteo['niveau'] | 'non_dit', number>>;
  /** Begun, not ended, and nothing recent is known of them. */
  readonly withoutNews: number;
  /** Without any follow-up. */
  readonly neverFollowed: number;
  /** With at least one phase that is late. */
  readonly late: number;
  readonly phases: number;
  /** The numbers add up to `phases`. */
  readonly byPhaseState: Readonly<Record<PhaseState, number>>;
}

const METEOS = ['bon', 'risque', 'blocage', 'non_dit'] as const;

function countBy<K extends string, T>(keys: readonly K[], items: readonly T[], of: (item: T) => K): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>; // complete: one for each key
  for (const item of items) counts[of(item)] += 1;
  return counts;
}

/** Of the phases that are not given up, the share that is done; 1 for a fiche that is done, whatever its phases. */
function shareDone({ statut, phases }: Situation): number {
  if (statut === 'realise') return 1;
  const counted = phases.filter(({ state }) => state !== 'abandonnee');
  return counted.length === 0 ? 0 : counted.filter(({ state }) => state === 'faite').length / counted.length;
}

export function completionOf(situations: readonly Situation[]): Completion {
  let base = 0;
  let realised = 0;
  let advanced = 0;
  let isFollowed = false;
  for (const situation of situations) {
    const { statut, poids, followUp } = situation;
    if (statut === 'abandonne' || statut === 'a_discuter') continue;
    base += poids;
    isFollowed ||= followUp !== undefined;
    if (statut === 'realise') realised += poids;
    advanced += poids * shareDone(situation);
  }
  const percent = (part: number): number | undefined => (isFollowed ? (part / base) * 100 : undefined);
  return { base, realised, level: percent(realised), byPhases: percent(advanced) };
}

const isLate = ({ phases }: Situation): boolean => phases.some(({ state }) => state === 'en_retard');

export function progressOf(situations: readonly Situation[]): ProgressSummary {
  const phases = situations.flatMap((situation) => situation.phases);
  return {
    ...completionOf(situations),
    fiches: situations.length,
    byStatut: countBy(STATUTS, situations, ({ statut }) => statut),
    byMeteo: countBy(METEOS, situations, ({ meteo }) => meteo?.niveau ?? 'non_dit'),
    withoutNews: situations.filter(({ withoutNews }) => withoutNews).length,
    neverFollowed: situations.filter(({ followUp }) => followUp === undefined).length,
    late: situations.filter(isLate).length,
    phases: phases.length,
    byPhaseState: countBy(PHASE_STATES, phases, ({ state }) => state),
  };
}
