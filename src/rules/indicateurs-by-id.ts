import type { Fiche, Indicateur } from '../model/types.ts';

/** The indicators that the follow-up of a fiche may measure: its own, and those of its sub-actions. */
export function indicateursById({ indicateurs = [], sous_actions = [] }: Fiche): ReadonlyMap<string, Indicateur> {
  const all = [...sous_actions.flatMap((sousAction) => sousAction.indicateurs ?? []), ...indicateurs];
  return new Map(all.map((indicateur) => [indicateur.id, indicateur]));
}
