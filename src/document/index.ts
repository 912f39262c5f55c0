import type { Plan } from '../model/plan.ts';
import type { Partie as PartieEcrite } from '../model/types.ts';
import { blocOf } from './blocs.ts';
import type { Context } from './context.ts';
import { contextOf } from './context.ts';
import { couvertureOf } from './couverture.ts';
import { sommaireHabituel } from './sommaire.ts';
import type { Bloc, Edition, Partie, PstDocument } from './types.ts';
import { typo } from './typography.ts';

export { anneesSuivies, bilanOf } from './bilan/index.ts';
export { ficheSeuleOf } from './fiche-seule.ts';
export { siteOf } from './site.ts';
export type * from './site-views.ts';
export type { ChangementsDocument, PlanPublie, SectionPubliee } from './changes/publication.ts';
export type { ChangeView } from './changes/types.ts';
export type { DocumentDepuis, Marques } from './depuis/types.ts';
export type * from './types.ts';

/** A block that would print nothing is left out, and a part without block too. */
function isEmpty(bloc: Bloc): boolean {
  switch (bloc.type) {
    case 'texte':
      return bloc.markdown.trim() === '';
    case 'thematiques':
      return bloc.thematiques.length === 0;
    case 'cadre':
      return bloc.ctg === undefined && bloc.conventions.length === 0;
    case 'instances':
      return bloc.instances.length === 0;
    case 'etapes':
      return bloc.etapes.length === 0;
    case 'chiffres-cles':
    case 'chiffres':
      return bloc.chiffres.length === 0;
    case 'territoires':
      return bloc.territoires.length === 0;
    case 'besoins':
      return bloc.axes.length === 0;
    case 'indicateurs-globaux':
      return bloc.indicateurs.length === 0;
    case 'fiches':
      return bloc.fiches.length === 0;
    case 'sources':
      return bloc.annexe.length + bloc.notes.length === 0;
    case 'partenaires':
      return bloc.groupes.length === 0;
    case 'glossaire':
      return bloc.sigles.length === 0;
    case 'plan-actions':
      return bloc.plan.axes.length === 0;
    case 'tableau-de-bord':
      return bloc.tableauDeBord.figures.every(({ dessins, tableau }) => dessins.length === 0 && tableau === undefined);
    case 'budget':
      return bloc.budget.ventilations.length + bloc.budget.nonComptees.length === 0;
    case 'indicateurs':
      return bloc.synthese.axes.length === 0;
    case 'tableau':
      return bloc.tableau.lignes.length === 0;
    case 'releve':
      return bloc.releve.tableau === undefined && bloc.releve.phrases.length === 0;
    case 'suivis':
      return bloc.suivis.length === 0;
  }
}

function partieView(context: Context, partie: PartieEcrite): Partie {
  const blocs = partie.contenu.flatMap((written) => blocOf(context, written) ?? []).filter((bloc) => !isEmpty(bloc));
  return { id: partie.id, titre: typo(partie.titre), blocs };
}

/** The whole document of a plan that validates, in the order of its `sommaire`. The same plan gives the same document. */
export function documentOf(plan: Plan, edition: Edition): PstDocument {
  const context = contextOf(plan);
  const parts = plan.pst.value.sommaire ?? sommaireHabituel(plan);
  return {
    ...couvertureOf(context, edition),
    parties: parts.map((part) => partieView(context, part)).filter((part) => part.blocs.length > 0),
  };
}
