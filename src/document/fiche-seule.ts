import type { Plan } from '../model/plan.ts';
import type { Fiche } from '../model/types.ts';
import { glossaireView, namedBy } from './acteurs.ts';
import { contextOf, nomComplet, type Context } from './context.ts';
import { couvertureOf } from './couverture.ts';
import { ficheView } from './fiche.ts';
import { resoudreTexte } from './references.ts';
import type { Edition, FicheSeule, FicheView, SigleView } from './types.ts';

/** One fiche, for who is concerned by it alone: with what it needs of the plan to be understood. Undefined when there is no such fiche. */
export function ficheSeuleOf(plan: Plan, id: string, edition: Edition): FicheSeule | undefined {
  const context = contextOf(plan);
  const written = plan.fiches.entries.get(id)?.value;
  if (written === undefined) return undefined;
  const fiche = ficheView(context, written);
  const partenaires = described(context, written);
  return {
    ...couvertureOf(context, edition),
    fiche,
    partenaires,
    sigles: glossaireView(context).filter(usedIn([fiche, partenaires])),
  };
}

/** The bodies that the fiche names and the plan describes, in the order of the files. */
function described(context: Context, fiche: Fiche): FicheSeule['partenaires'] {
  const names = namedBy(fiche);
  return [...context.partenaires].flatMap(([id, { description }]) =>
    description === undefined || !names.has(id)
      ? []
      : [{ nom: nomComplet(context, id), description: resoudreTexte(context, description) }],
  );
}

/** Whether the words hold the acronym, as a word. */
function usedIn(words: readonly [FicheView, FicheSeule['partenaires']]): (sigle: SigleView) => boolean {
  const known = new Set(JSON.stringify(words).match(/[\p{L}\p{N}]+(?:[-’.&][\p{L}\p{N}]+)*/gu));
  return ({ sigle }) => known.has(sigle);
}
