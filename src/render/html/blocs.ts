import type {
  Bloc,
  FicheView,
  FigureView,
  IndicateursView,
  ReleveView,
  SousActionView,
  TerritoireView,
} from '../../document/index.ts';
import type { Anchors } from './anchors.ts';
import { chiffresView } from './chiffres.ts';
import { estEnRegard, estSerree } from './densite.ts';
import { figureImprimee } from './figures.ts';
import { tableauImprime } from './nombres.ts';
import type { Entree, PageOf } from './sommaire.ts';
import { entree } from './sommaire.ts';
import { indicateurResume, tableauBudget, tableauIndicateurs } from './tableaux.ts';

/** A block with the name of its template and what the template needs beside the block itself. */
export interface BlocView {
  readonly [value: string]: unknown;
  readonly gabarit: string;
}

export type FicheImprimee = ReturnType<typeof ficheImprimee>;

/** What a block finds where it is printed. */
interface BlocPlace {
  readonly anchors: Anchors;
  readonly imprime: boolean;
}

/** Turns a block into what its template reads. `fiches` are the views of a block of fiches, in the same order. */
export function blocView(bloc: Bloc, place: BlocPlace, fiches: readonly FicheImprimee[]): BlocView {
  const { anchors } = place;
  const figure = (one: FigureView | undefined): object | undefined => one && figureImprimee(one, place);
  const gabarit = `blocs/${bloc.type}`;
  switch (bloc.type) {
    case 'besoins':
      return {
        ...bloc,
        gabarit,
        axes: bloc.axes.map((one) => ({
          ...one,
          ancre: anchors.claimOnce(`axe-${one.axe.id}`),
          besoins: one.besoins.map((besoin) => ({
            ...besoin,
            ancre: anchors.claim(besoin.id),
            court: (besoin.markdown ?? '').length < BESOIN_COURT,
            chiffres: chiffresView(besoin.chiffres),
          })),
        })),
      };
    case 'plan-actions':
      return {
        gabarit,
        plan: {
          axes: bloc.plan.axes.map((one) => ({
            ...one,
            ancre: anchors.claimOnce(`axe-${one.axe.id}`),
            fiches: one.fiches.map((fiche) => ({ ...fiche, barres: fiche.barres.map(barreImprimee) })),
          })),
        },
      };
    case 'fiches':
      return { gabarit, fiches };
    case 'chiffres-cles':
    case 'chiffres':
      return { ...bloc, gabarit, chiffres: chiffresView(bloc.chiffres) };
    case 'indicateurs-globaux':
      return { gabarit, indicateurs: tableauIndicateurs('Indicateurs suivis pour tout le plan', bloc.indicateurs) };
    case 'territoires':
      return { gabarit, groupes: territoiresParType(bloc.territoires) };
    case 'tableau-de-bord': {
      const { chiffres, figures } = bloc.tableauDeBord;
      return {
        gabarit,
        chiffres: chiffresView(chiffres),
        figures: figures.filter((one) => !(place.imprime && isElsewhere(one))).map(figure),
      };
    }
    case 'tableau':
      return { gabarit, tableau: { ...bloc.tableau, figure: figure(bloc.tableau.figure) } };
    case 'releve':
      return { gabarit, releve: releveImprime(bloc.releve, anchors.claim(bloc.releve.id)) };
    case 'suivis':
      return {
        gabarit,
        suivis: bloc.suivis.map((one) => ({ ...one, ancre: anchors.claim(`suivi-${one.id}`) })),
      };
    case 'indicateurs':
      return { gabarit, synthese: { ...bloc.synthese, axes: bloc.synthese.axes.map(axeDeSynthese) } };
    case 'etapes':
    case 'partenaires':
      return { ...bloc, gabarit, figure: figure(bloc.figure) };
    case 'texte':
    case 'thematiques':
    case 'cadre':
    case 'instances':
    case 'budget':
    case 'sources':
    case 'glossaire':
      return { ...bloc, gabarit };
  }
}

/** A picture that paper does without: it is drawn in another part, or there is nothing to see. */
const isElsewhere = ({ dessineAilleurs, dessins, tableau }: FigureView): boolean =>
  dessineAilleurs || (dessins.length === 0 && tableau === undefined);

/** Characters of a need that holds in a few lines: it is not cut. */
const BESOIN_COURT = 600;

const barreImprimee = <Barre extends { debut: number; largeur: number }>(barre: Barre): Barre & { fin: number } => ({
  ...barre,
  fin: barre.debut + barre.largeur,
});

const releveImprime = (releve: ReleveView, ancre: string): object => ({
  ...releve,
  ancre,
  tableau: releve.tableau && tableauImprime(releve.tableau),
});

const axeDeSynthese = ({ axe, indicateurs, fiches }: IndicateursView['axes'][number]): object => ({
  axe,
  indicateurs: indicateurs.map(indicateurResume),
  fiches: fiches.map((one) => ({ fiche: one.fiche, indicateurs: one.indicateurs.map(indicateurResume) })),
});

function sousActionImprimee(sousAction: SousActionView, ancre: string) {
  return {
    ...sousAction,
    ancre,
    href: `#${ancre}`,
    calendrier: sousAction.calendrier.map(barreImprimee),
    indicateurs: tableauIndicateurs(`Indicateurs : ${sousAction.nom}`, sousAction.indicateurs),
    budget: tableauBudget(`Budget : ${sousAction.nom}`, sousAction.budget, undefined),
  };
}

interface FichePlace {
  /** Name of the pages of the fiche in the style sheet; '' where they have none. */
  readonly page: string;
  /** On the last page of the fiche before, where it holds. */
  readonly aLaSuite?: boolean;
  readonly anchors: Anchors;
  /** The page that the fiche has of its own, where it is printed elsewhere. */
  readonly aPart: string | undefined;
}

export function ficheImprimee(fiche: FicheView, { page, aLaSuite = false, anchors, aPart }: FichePlace) {
  const ancre = anchors.claim(`fiche-${fiche.id}`);
  const rythme = [
    ...(aLaSuite ? ['a-la-suite'] : []),
    ...(estSerree(fiche) ? ['serree'] : []),
    ...(estEnRegard(fiche) ? ['en-regard'] : []),
  ];
  const voirAussi = fiche.liens.length + fiche.rattachements.length + fiche.documents.length > 0;
  const suite = voirAussi || fiche.commentaires !== undefined;
  // A budget that names its funders takes the whole width: what follows it goes to the text.
  const coteACote = suite && fiche.budget.length > 0 && fiche.budget.every((ligne) => ligne.financeurs.length === 0);
  return {
    ...fiche,
    classes: [page, ...rythme].filter((one) => one !== '').join(' '),
    aPart,
    ancre,
    titreAncre: anchors.claim(`${ancre}-titre`),
    axeAncre: anchors.claimOnce(`axe-${fiche.axe.id}`),
    voirAussi,
    coteACote,
    suiteDuTexte: suite && !coteACote,
    public: fiche.publicTexte !== undefined || fiche.effectif !== undefined || fiche.publicCategories.length > 0,
    calendrier: fiche.calendrier.map(barreImprimee),
    indicateurs: tableauIndicateurs(`Indicateurs de la fiche ${fiche.code}`, fiche.indicateurs),
    budget: tableauBudget(`Budget de la fiche ${fiche.code}`, fiche.budget, fiche.budgetTotal),
    sousActions: fiche.sousActions.map((one) => sousActionImprimee(one, anchors.claim(`${ancre}-sous-action`))),
  };
}

export function entreeFiche({ ancre, code, nom }: FicheImprimee, classe: string, page: PageOf): Entree {
  return entree({ ancre, titre: nom, code, classe }, page);
}

interface Groupe {
  readonly type: string;
  readonly territoires: readonly TerritoireView[];
}

function territoiresParType(territoires: readonly TerritoireView[]): readonly Groupe[] {
  const types = [...new Set(territoires.map(({ type }) => type))];
  return types.map((type) => ({ type, territoires: territoires.filter((one) => one.type === type) }));
}
