import type { Plan } from '../model/plan.ts';
import { glossaireView, partenairesView } from './acteurs.ts';
import { contextOf } from './context.ts';
import { couvertureOf } from './couverture.ts';
import { ficheView } from './fiche.ts';
import type { Edition, FicheSeule, FicheView, SigleView } from './types.ts';

/** One fiche, for who is concerned by it alone: with what it needs of the plan to be understood. Undefined when there is no such fiche. */
export function ficheSeuleOf(plan: Plan, id: string, edition: Edition): FicheSeule | undefined {
  const context = contextOf(plan);
  const written = plan.fiches.entries.get(id)?.value;
  if (written === undefined) return undefined;
  const fiche = ficheView(context, written);
  const named = partenairesView(context)
    .flatMap(({ partenaires }) => partenaires)
    .filter(({ fiches, precisions }) => precisions.length > 0 && fiches.some(({ href }) => href === `#fiche-${id}`));
  const partenaires = named.map(({ nom, sigle, precisions }) => ({
    nom: sigle === undefined ? nom : `${nom} (${sigle})`,
    precisions,
  }));
  return {
    ...couvertureOf(context, edition),
    fiche,
    partenaires,
    sigles: glossaireView(context).filter(usedIn([fiche, partenaires])),
  };
}

/** Whether the words hold the acronym, as a word. */
function usedIn(words: readonly [FicheView, FicheSeule['partenaires']]): (sigle: SigleView) => boolean {
  const known = new Set(JSON.stringify(words).match(/[\p{L}\p{N}]+(?:[-’.&][\p{L}\p{N}]+)*/gu));
  return ({ sigle }) => known.has(sigle);
}
