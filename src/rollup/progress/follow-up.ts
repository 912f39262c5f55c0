import type { Plan } from '../../model/plan.ts';
import type { Statut, Suivi, SuiviPhase } from '../../model/types.ts';

/** What the follow-ups of a fiche say up to a year. */
export interface FollowUp {
  /** The follow-up of the latest year. */
  readonly latest: Suivi;
  /** The latest status that is said: a follow-up without one does not take back that of the year before. */
  readonly statut: Statut | undefined;
  /** Year of the follow-up that says it. */
  readonly statutAnnee: number | undefined;
  /** By identifier of phase: what was last recorded, with the year of the follow-up that says it. */
  readonly phases: ReadonlyMap<string, RecordedPhase>;
}

/** What was last recorded of a phase. `debut`: the first one recorded, since a recurrent phase may begin again every year. */
export interface RecordedPhase {
  readonly etat: SuiviPhase['etat'];
  readonly annee: number;
  readonly debut: SuiviPhase['debut'];
  readonly fin: SuiviPhase['fin'];
  readonly motif: SuiviPhase['motif'];
}

function recordPhases(suivis: readonly Suivi[]): ReadonlyMap<string, RecordedPhase> {
  const phases = new Map<string, RecordedPhase>();
  for (const { annee, phases: said = [] } of suivis) {
    for (const { phase, etat, debut, fin, motif } of said) {
      const before = phases.get(phase);
      phases.set(phase, { etat, annee, debut: before?.debut ?? debut, fin: fin ?? before?.fin, motif });
    }
  }
  return phases;
}

/**
 * The follow-up of each fiche that has some, as known at the end of a year: a follow-up is written by year, so that the one
 * of the year under way counts as soon as it is written. Of two for the same year, the last file in order wins.
 */
export function followUpsOf({ suivis }: Pick<Plan, 'suivis'>, untilYear: number): ReadonlyMap<string, FollowUp> {
  const byFiche = new Map<string, Suivi[]>();
  for (const { value } of suivis) {
    if (value.annee > untilYear) continue;
    const known = byFiche.get(value.fiche);
    if (known === undefined) byFiche.set(value.fiche, [value]);
    else known.push(value);
  }
  const followUps = new Map<string, FollowUp>();
  for (const [fiche, unsorted] of byFiche) {
    const all = unsorted.sort((a, b) => a.annee - b.annee);
    const latest = all.at(-1);
    if (latest === undefined) continue;
    const telling = all.findLast(({ statut }) => statut !== undefined);
    followUps.set(fiche, {
      latest,
      statut: telling?.statut,
      statutAnnee: telling?.annee,
      phases: recordPhases(all),
    });
  }
  return followUps;
}
