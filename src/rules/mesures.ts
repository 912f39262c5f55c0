import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { Indicateur, Mesure, Suivi } from '../model/types.ts';
import { indicateursById } from './indicateurs-by-id.ts';

/** A measure, with what it measures. */
export interface MesurePlacee {
  readonly file: string;
  /** Pointer to the measure. */
  readonly place: string;
  readonly suivi: Suivi;
  readonly mesure: Mesure;
  readonly indicateur: Indicateur;
}

/** The measures of the follow-up whose indicator is known, in the order of files. */
export function* mesuresOf({ suivis, fiches }: Plan): Iterable<MesurePlacee> {
  for (const { file, value: suivi } of suivis) {
    const fiche = fiches.entries.get(suivi.fiche);
    if (fiche === undefined || suivi.mesures === undefined) continue;
    const indicateurs = indicateursById(fiche.value);
    for (const [index, mesure] of suivi.mesures.entries()) {
      const indicateur = indicateurs.get(mesure.indicateur);
      if (indicateur !== undefined) {
        yield { file, place: pointer('mesures', index), suivi, mesure, indicateur };
      }
    }
  }
}
