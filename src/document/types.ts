import type { FigureView } from './figure-views.ts';
import type { ReleveView, SuiviView } from './suivi-views.ts';
import type { AxeView, BarreView, FicheView, IndicateurView, Lien, MontantView } from './views.ts';

export type * from './figure-views.ts';
export type * from './suivi-views.ts';
export type * from './views.ts';

/** Which version of the plan and of the tool made the document, in lines ready to print. */
export interface Edition {
  readonly lignes: readonly string[];
  /** Asked for; a plan whose `statut_document` is `brouillon` needs not be asked. */
  readonly brouillon?: boolean;
}

/**
 * The document: what is printed, in order, every string formatted in French and nothing left to decide.
 * Strings named `markdown` are CommonMark whose references are already resolved; all others are plain text.
 * `href` values are internal anchors (« #fiche-… ») or http(s) addresses.
 */
export interface PstDocument {
  readonly id: string;
  readonly titre: string;
  /** With what tells it from others of its kind: « Projet social de territoire · 2022-2027 ». */
  readonly nom: string;
  readonly sousTitre: string | undefined;
  readonly territoire: string;
  /** « 2022-2027 » */
  readonly periode: string;
  readonly statut: string | undefined;
  readonly edition: string | undefined;
  /** Of what is not to be passed on as final: a word for every page, and a sentence. */
  readonly mention: { readonly mot: string; readonly phrase: string } | undefined;
  readonly copilotes: readonly string[];
  readonly axes: readonly AxeView[];
  /** What the cover draws, where no part of the document says it. */
  readonly dessin: PlanActions | undefined;
  readonly parties: readonly Partie[];
  readonly colophon: readonly string[];
}

/** A fiche on its own pages, with the words that it uses. */
export interface FicheSeule extends Omit<PstDocument, 'parties'> {
  readonly fiche: FicheView;
  /** The bodies of which something is said beside their name. */
  readonly partenaires: readonly { readonly nom: string; readonly description: string }[];
  readonly sigles: readonly SigleView[];
}

export interface Partie {
  readonly id: string;
  readonly titre: string;
  readonly blocs: readonly Bloc[];
}

export type Bloc =
  | { readonly type: 'texte'; readonly titre: string | undefined; readonly encadre: boolean; readonly markdown: string }
  | { readonly type: 'thematiques'; readonly thematiques: readonly ThematiqueView[] }
  | { readonly type: 'cadre'; readonly ctg: string | undefined; readonly conventions: readonly ConventionView[] }
  | { readonly type: 'instances'; readonly instances: readonly InstanceView[] }
  | { readonly type: 'etapes'; readonly etapes: readonly EtapeView[]; readonly figure: FigureView | undefined }
  | { readonly type: 'chiffres-cles'; readonly chiffres: readonly ChiffreView[] }
  | { readonly type: 'chiffres'; readonly titre: string; readonly chiffres: readonly ChiffreView[] }
  | { readonly type: 'tableau'; readonly tableau: TableauView }
  | { readonly type: 'territoires'; readonly territoires: readonly TerritoireView[] }
  | { readonly type: 'besoins'; readonly axes: readonly BesoinsDAxe[] }
  | { readonly type: 'indicateurs-globaux'; readonly indicateurs: readonly IndicateurView[] }
  | { readonly type: 'plan-actions'; readonly plan: PlanActions }
  | { readonly type: 'tableau-de-bord'; readonly tableauDeBord: TableauDeBordView }
  | { readonly type: 'budget'; readonly budget: BudgetView }
  | { readonly type: 'indicateurs'; readonly synthese: IndicateursView }
  | { readonly type: 'releve'; readonly releve: ReleveView }
  | { readonly type: 'suivis'; readonly suivis: readonly SuiviView[] }
  | { readonly type: 'fiches'; readonly fiches: readonly FicheView[] }
  | { readonly type: 'sources'; readonly annexe: readonly SourceView[]; readonly notes: readonly SourceView[] }
  | {
      readonly type: 'partenaires';
      readonly groupes: readonly GroupePartenaires[];
      readonly figure: FigureView | undefined;
    }
  | { readonly type: 'glossaire'; readonly sigles: readonly SigleView[] };

interface ThematiqueView {
  readonly nom: string;
  /** The axes of the plan that take it up: « Axe 1 ». Empty when none does. */
  readonly axes: readonly string[];
}

export interface ConventionView {
  readonly nom: string;
  /** « 2018-2021, prolongé jusqu'au 31 décembre 2022 » */
  readonly validite: string | undefined;
  readonly dates: readonly { readonly quand: string; readonly libelle: string }[];
}

export interface InstanceView {
  readonly nom: string;
  readonly role: string | undefined;
  readonly membres: readonly { readonly nom: string; readonly fonctions: readonly string[] }[];
}

export interface EtapeView {
  readonly libelle: string;
  /** « novembre 2021 », « avril – septembre 2022 », or the source's words when the year is not said. */
  readonly quand: string;
  /** French name of the type: « Phase », « Copil »… */
  readonly type: string | undefined;
  readonly datee: boolean;
}

export interface ChiffreView {
  readonly libelle: string;
  /** « 182 632 », « près de 70 % » */
  readonly valeur: string;
  readonly unite: string | undefined;
  readonly territoire: string | undefined;
  readonly annee: string | undefined;
  readonly source: string | undefined;
  /** « Paris : 21 544 habitants/km² » */
  readonly comparaisons: readonly string[];
  readonly commentaire: string | undefined;
}

export interface TableauView {
  readonly id: string;
  readonly titre: string;
  /** « Insee, 2017 »; undefined when unknown. */
  readonly source: string | undefined;
  readonly commentaire: string | undefined;
  readonly figure: FigureView | undefined;
  readonly colonnes: readonly { readonly libelle: string; readonly unite: string | undefined }[];
  readonly lignes: readonly {
    readonly nom: string;
    /** `part` is the value as a share (0 to 1) of the column's maximum, for a bar; undefined when unknown. */
    readonly cellules: readonly { readonly texte: string; readonly part: number | undefined }[];
  }[];
}

export interface TerritoireView {
  readonly nom: string;
  readonly type: string;
  readonly description: string | undefined;
  readonly alias: readonly string[];
}

export interface BesoinsDAxe {
  readonly axe: AxeView;
  readonly diagnostic: string | undefined;
  readonly besoins: readonly {
    readonly id: string;
    readonly titre: string;
    readonly markdown: string | undefined;
    readonly chiffres: readonly ChiffreView[];
    readonly fiches: readonly Lien[];
  }[];
}

export interface PlanActions {
  readonly annees: readonly string[];
  readonly axes: readonly {
    readonly axe: AxeView;
    readonly fiches: readonly {
      readonly code: string;
      readonly nom: string;
      readonly href: string;
      readonly enjeu: string | undefined;
      readonly pilotes: readonly string[];
      readonly publics: string | undefined;
      readonly barres: readonly BarreView[];
    }[];
  }[];
}

export interface VentilationView {
  readonly cle: 'axe' | 'annee' | 'statut' | 'poste';
  readonly titre: string;
  /** Those of level 1 add up to the total of the plan; a deeper one is part of the nearest above it that is less deep. */
  readonly lignes: readonly {
    readonly libelle: string;
    readonly niveau: number;
    readonly axe: AxeView | undefined;
    readonly montant: MontantView;
  }[];
}

/** Where the plan stands, in figures and in pictures. */
export interface TableauDeBordView {
  readonly chiffres: readonly ChiffreView[];
  readonly figures: readonly FigureView[];
}

export interface BudgetView {
  readonly total: MontantView;
  /** « dont 3 000 € à négocier » */
  readonly dont: readonly string[];
  readonly couverture: readonly string[];
  /** Why low and high differ, in one sentence. */
  readonly lecture: string | undefined;
  /** By axe, year, status and poste, in this order. */
  readonly ventilations: readonly VentilationView[];
  readonly hypotheses: readonly {
    readonly fiche: Lien;
    readonly ligne: string;
    readonly texte: string;
    readonly effet: string;
  }[];
  readonly nonComptees: readonly { readonly fiche: Lien; readonly ligne: string; readonly motif: string }[];
}

export interface IndicateursView {
  /** « 40 indicateurs dans 10 fiches : 3 livrables, 25 réalisations… » */
  readonly resume: string;
  readonly couverture: readonly string[];
  readonly axes: readonly {
    readonly axe: AxeView;
    /** Of the axe itself. */
    readonly indicateurs: readonly IndicateurView[];
    readonly fiches: readonly { readonly fiche: Lien; readonly indicateurs: readonly IndicateurView[] }[];
  }[];
}

export interface SourceView {
  readonly titre: string;
  /** « Observatoire social – DSOL, données 2017, publié en 2020 » */
  readonly details: string | undefined;
  readonly url: string | undefined;
}

export interface GroupePartenaires {
  readonly titre: string;
  readonly partenaires: readonly {
    readonly nom: string;
    readonly sigle: string | undefined;
    readonly precisions: readonly string[];
    /** The fiches it pilots or takes part in. */
    readonly fiches: readonly Lien[];
  }[];
}

export interface SigleView {
  readonly sigle: string;
  readonly sens: string;
}
