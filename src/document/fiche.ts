import type { Fiche, Indicateur, Objectif, PartenaireDeFiche, Pilote, SousAction } from '../model/types.ts';
import { phasesView } from './calendar.ts';
import type { Context } from './context.ts';
import { axeOf, lienFiche, nomComplet, nomTerritoire } from './context.ts';
import { libelleDate } from './dates.ts';
import { indicateurView } from './indicateurs.ts';
import { NIVEAU_OBJECTIF, ROLE_PILOTE, TYPE_LIEN, TYPE_MOYEN } from './labels.ts';
import { ligneView, totalDeFiche } from './ligne.ts';
import { resoudre, resoudreTexte } from './references.ts';
import type { ActeurView, FicheView, Lien, ObjectifView, SousActionView } from './types.ts';
import { capitale, compte, liste, nombre, typo } from './typography.ts';

const said = (parts: readonly (string | undefined)[]): readonly string[] =>
  parts.filter((part) => part !== undefined).map(typo);

function piloteView(context: Context, pilote: Pilote): ActeurView {
  const role = pilote.role === undefined ? undefined : ROLE_PILOTE[pilote.role];
  return { nom: nomComplet(context, pilote.partenaire), precisions: said([pilote.service, role]) };
}

const STATUT_PARTENAIRE = { confirme: 'confirmé', pressenti: 'pressenti' } as const;

function partenaireView(
  context: Context,
  { partenaire, libelle, service, role, statut }: PartenaireDeFiche,
): ActeurView {
  const nom = partenaire === undefined ? typo(libelle ?? '') : nomComplet(context, partenaire);
  const extra = partenaire === undefined ? undefined : libelle;
  return {
    nom,
    precisions: said([service, extra, role, statut === undefined ? undefined : STATUT_PARTENAIRE[statut]]),
  };
}

function labels(indicateurs: readonly Indicateur[], ids: readonly string[] | undefined): readonly string[] {
  return (ids ?? []).map((id) => typo(indicateurs.find((indicateur) => indicateur.id === id)?.libelle ?? id));
}

function objectifView(context: Context, fiche: Fiche, objectif: Objectif): ObjectifView {
  return {
    texte: resoudreTexte(context, objectif.texte),
    niveau: objectif.niveau === undefined ? undefined : NIVEAU_OBJECTIF[objectif.niveau],
    indicateurs: labels(fiche.indicateurs ?? [], objectif.indicateurs),
    objectifs: (objectif.objectifs ?? []).map((inner) => objectifView(context, fiche, inner)),
  };
}

function duree(fiche: Fiche): string | undefined {
  const { annees, mois, periode, texte } = fiche.duree ?? {};
  const counted = [
    annees === undefined ? undefined : `${nombre(annees)} ${annees < 2 ? 'an' : 'ans'}`,
    mois === undefined ? undefined : `${nombre(mois)} mois`,
  ].filter((part) => part !== undefined);
  const length = counted.length > 0 ? liste(counted) : periode === undefined ? undefined : libelleDate(periode);
  // « Toute l'année scolaire 2023-2024 » says more than the period alone.
  const parts = said(length !== undefined && texte?.includes(length) ? [texte] : [length, texte]);
  return parts.length === 0 ? undefined : capitale(parts.join(' – '));
}

const PRIORITE = { haute: 'priorité haute', moyenne: 'priorité moyenne', basse: 'priorité basse' } as const;

/** The optional rubrics that fit in a line each. */
function precisions(context: Context, fiche: Fiche): readonly string[] {
  const { experimentation, participation, priorite } = fiche;
  const decision =
    experimentation?.decision_prevue === undefined
      ? undefined
      : `décision prévue : ${libelleDate(experimentation.decision_prevue)}`;
  const trial =
    experimentation === undefined
      ? undefined
      : ['Expérimentation', decision, experimentation.critere].filter((part) => part !== undefined).join(' – ');
  const habitants =
    participation === undefined
      ? undefined
      : `Participation des habitants : ${participation.niveau}${participation.texte === undefined ? '' : ` – ${participation.texte}`}`;
  return said([priorite === undefined ? undefined : capitale(PRIORITE[priorite]), trial, habitants]).map((text) =>
    resoudreTexte(context, text),
  );
}

function sousActionView(context: Context, fiche: Fiche, sousAction: SousAction): SousActionView {
  return {
    nom: typo(sousAction.nom),
    pilotes: (sousAction.pilotes ?? []).map((pilote) => piloteView(context, pilote)),
    calendrier: phasesView(sousAction.calendrier, fiche.duree, context.plan.pst.value.periode),
    indicateurs: (sousAction.indicateurs ?? []).map((indicateur) => indicateurView(context, indicateur)),
    budget: (sousAction.budget ?? []).map((ligne) => ligneView(context, fiche, ligne)),
  };
}

/** The needs that name the fiche, as links to their place in the document. */
function besoins(context: Context, fiche: Fiche): readonly Lien[] {
  const axes = [...context.plan.axes.entries.values()].map((entry) => entry.value);
  return axes.flatMap((axe) =>
    (axe.besoins ?? [])
      .filter((besoin) => besoin.fiches?.includes(fiche.id))
      .map((besoin) => ({ texte: typo(besoin.titre), href: `#besoin-${axe.id}-${besoin.id}` })),
  );
}

function publicCategories(context: Context, fiche: Fiche): readonly string[] {
  const vocabulary = context.plan.pst.value.publics ?? [];
  return (fiche.public?.categories ?? []).map((id) => typo(vocabulary.find((known) => known.id === id)?.libelle ?? id));
}

/** Years printed under the bars of a calendar. */
export function anneesDuPlan({ plan }: Context): readonly string[] {
  const { debut, fin } = plan.pst.value.periode;
  return Array.from({ length: fin - debut + 1 }, (_, i) => String(debut + i));
}

export function ficheView(context: Context, fiche: Fiche): FicheView {
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : resoudreTexte(context, value);
  const markdown = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : resoudre(context, value);
  return {
    id: fiche.id,
    code: context.codes.get(fiche.id) ?? fiche.id,
    axe: axeOf(context, fiche.axe),
    nom: typo(fiche.nom),
    accroche: text(fiche.accroche),
    enjeu: text(fiche.enjeu),
    objectifs: (fiche.objectifs ?? []).map((objectif) => objectifView(context, fiche, objectif)),
    description: markdown(fiche.description),
    pilotes: (fiche.pilotes ?? []).map((pilote) => piloteView(context, pilote)),
    partenaires: (fiche.partenaires ?? []).map((partenaire) => partenaireView(context, partenaire)),
    publicTexte: text(fiche.public?.texte),
    publicCategories: publicCategories(context, fiche),
    effectif:
      fiche.public?.effectif === undefined
        ? undefined
        : compte(fiche.public.effectif, 'personne visée', 'personnes visées'),
    territoires: said([
      ...(fiche.territoires ?? []).map((id) => nomTerritoire(context, id)),
      fiche.territoire_precision,
    ]),
    duree: duree(fiche),
    annees: anneesDuPlan(context),
    calendrier: phasesView(fiche.calendrier, fiche.duree, context.plan.pst.value.periode),
    moyens: (fiche.moyens ?? []).map(({ type, libelle, partenaire, etp }) => ({
      type: type === undefined ? undefined : TYPE_MOYEN[type],
      libelle: resoudreTexte(context, libelle),
      precisions: said([
        partenaire === undefined ? undefined : nomComplet(context, partenaire),
        etp === undefined ? undefined : `${nombre(etp)} ETP`,
      ]),
    })),
    changementSouhaite: text(fiche.changement_souhaite),
    resultats: (fiche.resultats_attendus ?? []).map((resultat) => ({
      texte: resoudreTexte(context, resultat.texte),
      indicateurs: labels(fiche.indicateurs ?? [], resultat.indicateurs),
    })),
    indicateurs: (fiche.indicateurs ?? []).map((indicateur) => indicateurView(context, indicateur)),
    budget: (fiche.budget ?? []).map((ligne) => ligneView(context, fiche, ligne)),
    budgetTotal: totalDeFiche(context, fiche),
    commentaires: markdown(fiche.commentaires),
    precisions: precisions(context, fiche),
    besoins: besoins(context, fiche),
    liens: (fiche.liens ?? []).map((lien) => ({ type: TYPE_LIEN[lien.type], fiche: lienFiche(context, lien.fiche) })),
    rattachements: (fiche.rattachements ?? []).map(({ plan, reference }) =>
      typo(reference === undefined ? plan : `${plan} : ${reference}`),
    ),
    documents: (fiche.documents ?? []).map(({ titre, url }) => ({ texte: typo(titre), href: url })),
    sousActions: (fiche.sous_actions ?? []).map((sousAction) => sousActionView(context, fiche, sousAction)),
  };
}
