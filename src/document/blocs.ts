import { axesInOrder } from '../model/codes.ts';
import type { Fiche, Instance, Pst } from '../model/types.ts';
import { partenairesView, glossaireView, sourceView, ordreAlphabetique } from './acteurs.ts';
import { budgetView } from './budget.ts';
import { barreView, horizonOf } from './calendar.ts';
import { chiffreView, tableauView } from './chiffres.ts';
import { cadre, etapes } from './construction.ts';
import type { Context } from './context.ts';
import { axeOf, ficheHref, lienFiche, nomComplet, nomCourt } from './context.ts';
import { anneesDuPlan, ficheView } from './fiche.ts';
import { figurePartenaires } from './figures/partenaires.ts';
import { indicateursView, indicateurView } from './indicateurs.ts';
import { TYPE_TERRITOIRE } from './labels.ts';
import { resoudre, resoudreTexte } from './references.ts';
import { tableauDeBordView } from './tableau-de-bord.ts';
import type { BarreView, BesoinsDAxe, Bloc, ChiffreView, InstanceView, PlanActions } from './types.ts';
import { liste, typo } from './typography.ts';

type Builder = (context: Context, argument: string) => Bloc | undefined;

const texte: Builder = (context, id) => {
  const entry = context.plan.textes.entries.get(id)?.value;
  if (entry === undefined) return undefined;
  const titre = entry.titre === undefined ? undefined : typo(entry.titre);
  return { type: 'texte', titre, encadre: entry.encadre ?? false, markdown: resoudre(context, entry.markdown) };
};

const thematiques: Builder = (context) => {
  const all = [...context.plan.thematiques.entries].sort(([, a], [, b]) => a.value.numero - b.value.numero);
  const axes = axesInOrder(context.plan);
  return {
    type: 'thematiques',
    thematiques: all.map(([id, { value }]) => ({
      nom: typo(value.nom),
      axes: axes.filter((axe) => axe.thematiques?.includes(id)).map((axe) => axeOf(context, axe.id).rang),
    })),
  };
};

function instanceView(context: Context, instance: Instance): InstanceView {
  return {
    nom: typo(instance.nom),
    role: instance.role === undefined ? undefined : resoudreTexte(context, instance.role),
    membres: (instance.composition ?? []).map(({ partenaire, libelle, fonctions = [] }) => ({
      nom: partenaire === undefined ? typo(libelle ?? '') : nomComplet(context, partenaire),
      fonctions: fonctions.map(typo),
    })),
  };
}

const instances: Builder = (context) => ({
  type: 'instances',
  instances: (context.plan.pst.value.instances ?? []).map((instance) => instanceView(context, instance)),
});

function chiffresOf(
  context: Context,
  keep: (theme: string | undefined, carte: boolean) => boolean,
): readonly ChiffreView[] {
  const all = [...context.plan.chiffres.entries.values()].map((entry) => entry.value);
  return all
    .filter((chiffre) => keep(chiffre.theme, chiffre.carte ?? false))
    .map((chiffre) => chiffreView(context, chiffre));
}

const chiffresCles: Builder = (context) => ({
  type: 'chiffres-cles',
  chiffres: chiffresOf(context, (_, carte) => carte),
});

const chiffres: Builder = (context, theme) => {
  const titre = context.plan.themes.find(({ id }) => id === theme)?.titre ?? theme;
  return { type: 'chiffres', titre: typo(titre), chiffres: chiffresOf(context, (of) => of === theme) };
};

const tableau: Builder = (context, id) => {
  const found = context.plan.tableaux.find(({ value }) => value.id === id)?.value;
  return found === undefined ? undefined : { type: 'tableau', tableau: tableauView(context, found) };
};

const territoires: Builder = (context) => {
  const all = [...context.plan.territoires.entries.values()].map((entry) => entry.value);
  return {
    type: 'territoires',
    territoires: all.map(({ nom, type, description, alias = [] }) => ({
      nom: typo(nom),
      type: TYPE_TERRITOIRE[type],
      description: description === undefined ? undefined : resoudreTexte(context, description),
      alias: alias.map(typo),
    })),
  };
};

function besoinsDAxe(context: Context, id: string): BesoinsDAxe | undefined {
  const axe = context.plan.axes.entries.get(id)?.value;
  if (axe === undefined || (axe.besoins === undefined && axe.diagnostic === undefined)) return undefined;
  return {
    axe: axeOf(context, id),
    diagnostic: axe.diagnostic === undefined ? undefined : resoudre(context, axe.diagnostic),
    besoins: (axe.besoins ?? []).map((besoin) => ({
      id: `besoin-${id}-${besoin.id}`,
      titre: typo(besoin.titre),
      markdown: besoin.texte === undefined ? undefined : resoudre(context, besoin.texte),
      chiffres: (besoin.chiffres ?? []).flatMap((slug) => {
        const chiffre = context.plan.chiffres.entries.get(slug)?.value;
        return chiffre === undefined ? [] : [chiffreView(context, chiffre)];
      }),
      fiches: (besoin.fiches ?? []).map((fiche) => lienFiche(context, fiche)),
    })),
  };
}

const besoins: Builder = (context) => ({
  type: 'besoins',
  axes: [...context.axes.keys()].flatMap((id) => besoinsDAxe(context, id) ?? []),
});

const indicateursGlobaux: Builder = (context) => ({
  type: 'indicateurs-globaux',
  indicateurs: (context.plan.pst.value.indicateurs_globaux ?? []).map((indicateur) =>
    indicateurView(context, indicateur),
  ),
});

function barres({ plan }: Context, fiche: Fiche): readonly BarreView[] {
  const { periode } = plan.pst.value;
  return (fiche.calendrier ?? []).map((phase) => barreView(phase, periode, horizonOf(fiche.duree, periode)));
}

/** The calendar of every fiche, by axe. */
export function planActionsView(context: Context): PlanActions {
  const axes = [...context.axes.values()].map((axe) => ({
    axe,
    fiches: context.fiches
      .filter((fiche) => fiche.axe === axe.id)
      .map((fiche) => ({
        code: context.codes.get(fiche.id) ?? fiche.id,
        nom: typo(fiche.nom),
        href: ficheHref(fiche.id),
        enjeu: fiche.enjeu === undefined ? undefined : resoudreTexte(context, fiche.enjeu),
        pilotes: (fiche.pilotes ?? []).map(({ partenaire }) => nomCourt(context, partenaire)),
        publics:
          fiche.public?.texte === undefined
            ? publicLabels(context, fiche.public?.categories)
            : resoudreTexte(context, fiche.public.texte),
        barres: barres(context, fiche),
      })),
  }));
  return { annees: anneesDuPlan(context), axes: axes.filter(({ fiches }) => fiches.length > 0) };
}

function publicLabels(context: Context, ids: readonly string[] | undefined): string | undefined {
  const vocabulary: NonNullable<Pst['publics']> = context.plan.pst.value.publics ?? [];
  return ids === undefined
    ? undefined
    : typo(liste(ids.map((id) => vocabulary.find((known) => known.id === id)?.libelle ?? id)));
}

const sources: Builder = ({ plan }) => {
  const all = [...plan.sources.entries.values()].map((entry) => entry.value);
  return {
    type: 'sources',
    annexe: all.filter((source) => source.usage !== 'note').map(sourceView),
    notes: all
      .filter((source) => source.usage === 'note')
      .map(sourceView)
      .sort((a, b) => ordreAlphabetique(a.titre, b.titre)),
  };
};

/** The others are those of a yearly report. */
type Nommable = Exclude<Bloc['type'], 'releve' | 'suivis'>;

/** One builder for each block that `sommaire` may name. */
const BUILDERS: Readonly<Record<Nommable, Builder>> = {
  texte,
  thematiques,
  cadre,
  instances,
  etapes,
  'chiffres-cles': chiffresCles,
  chiffres,
  tableau,
  territoires,
  besoins,
  'indicateurs-globaux': indicateursGlobaux,
  'plan-actions': (context) => ({ type: 'plan-actions', plan: planActionsView(context) }),
  'tableau-de-bord': (context) => ({ type: 'tableau-de-bord', tableauDeBord: tableauDeBordView(context) }),
  budget: (context) => ({ type: 'budget', budget: budgetView(context) }),
  indicateurs: (context) => ({ type: 'indicateurs', synthese: indicateursView(context) }),
  fiches: (context) => ({ type: 'fiches', fiches: context.fiches.map((fiche) => ficheView(context, fiche)) }),
  sources,
  partenaires: (context) => ({
    type: 'partenaires',
    groupes: partenairesView(context),
    figure: figurePartenaires(context),
  }),
  glossaire: (context) => ({ type: 'glossaire', sigles: glossaireView(context) }),
};

const isBlocType = (name: string): name is Nommable => Object.hasOwn(BUILDERS, name);

/** Builds the block that `sommaire` names, « texte:preambule » or « budget »; undefined when what it names does not exist. */
export function blocOf(context: Context, written: string): Bloc | undefined {
  const [name = '', argument = ''] = written.split(':');
  return isBlocType(name) ? BUILDERS[name](context, argument) : undefined;
}
