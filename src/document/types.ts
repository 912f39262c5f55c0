/**
 * The document: what is printed, in order, every string formatted in French and nothing left to decide.
 * Strings named `markdown` are CommonMark whose references are already resolved; all others are plain text.
 * `href` values are internal anchors (« #fiche-… ») or http(s) addresses.
 */
export interface PstDocument {
  readonly id: string;
  readonly titre: string;
  readonly sousTitre: string | undefined;
  readonly territoire: string;
  /** « 2022-2027 » */
  readonly periode: string;
  readonly statut: string | undefined;
  readonly edition: string | undefined;
  readonly copilotes: readonly string[];
  readonly axes: readonly AxeView[];
  readonly parties: readonly Partie[];
  readonly colophon: readonly string[];
}

export interface AxeView {
  readonly id: string;
  /** « A1 » */
  readonly code: string;
  /** « Axe 1 » */
  readonly rang: string;
  readonly titre: string;
  readonly titreCourt: string;
  /** 1 to 6: the palette of the style sheet; `couleur` wins when the plan gives one. */
  readonly teinte: number;
  readonly couleur: string | undefined;
  readonly href: string;
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
  | { readonly type: 'etapes'; readonly etapes: readonly EtapeView[] }
  | { readonly type: 'chiffres-cles'; readonly chiffres: readonly ChiffreView[] }
  | { readonly type: 'chiffres'; readonly titre: string; readonly chiffres: readonly ChiffreView[] }
  | { readonly type: 'tableau'; readonly tableau: TableauView }
  | { readonly type: 'territoires'; readonly territoires: readonly TerritoireView[] }
  | { readonly type: 'besoins'; readonly axes: readonly BesoinsDAxe[] }
  | { readonly type: 'indicateurs-globaux'; readonly indicateurs: readonly IndicateurView[] }
  | { readonly type: 'plan-actions'; readonly plan: PlanActions }
  | { readonly type: 'budget'; readonly budget: BudgetView }
  | { readonly type: 'indicateurs'; readonly synthese: IndicateursView }
  | { readonly type: 'fiches'; readonly fiches: readonly FicheView[] }
  | { readonly type: 'sources'; readonly annexe: readonly SourceView[]; readonly notes: readonly SourceView[] }
  | { readonly type: 'partenaires'; readonly groupes: readonly GroupePartenaires[] }
  | { readonly type: 'glossaire'; readonly sigles: readonly SigleView[] };

export interface Lien {
  readonly texte: string;
  readonly href: string;
}

export interface ThematiqueView {
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

/** A phase drawn on the years of the plan; positions in % of the whole width. */
export interface BarreView {
  readonly libelle: string;
  readonly quand: string;
  readonly debut: number;
  readonly largeur: number;
  /** Goes on without announced end: the bar has an arrow. */
  readonly ouvert: boolean;
  readonly type: string | undefined;
  /** False when no date is known or the phase lies outside the plan: nothing is drawn, the text stays. */
  readonly dessine: boolean;
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

/** An amount between two readings: one string when both are equal. */
export interface MontantView {
  readonly bas: string;
  readonly haut: string;
  /** « 12 400 € », or « de 12 400 € à 18 000 € » */
  readonly texte: string;
  /** Low and high as shares (0 to 1) of the largest high amount beside it, for a bar. */
  readonly partBasse: number;
  readonly partHaute: number;
}

export interface VentilationView {
  readonly titre: string;
  readonly lignes: readonly { readonly libelle: string; readonly montant: MontantView }[];
}

export interface BudgetView {
  readonly total: MontantView;
  /** « dont 3 000 € à négocier » */
  readonly dont: readonly string[];
  readonly couverture: readonly string[];
  /** Why low and high differ, in one sentence. */
  readonly lecture: string | undefined;
  /** By axe, year, status and poste, in this order; each adds up to the total. */
  readonly ventilations: readonly VentilationView[];
  readonly hypotheses: readonly {
    readonly fiche: Lien;
    readonly ligne: string;
    readonly texte: string;
    readonly effet: string;
  }[];
  readonly nonComptees: readonly { readonly fiche: Lien; readonly ligne: string; readonly motif: string }[];
}

export interface IndicateurView {
  readonly libelle: string;
  readonly definition: string | undefined;
  /** « Réalisation » */
  readonly type: string | undefined;
  readonly unite: string | undefined;
  /** « 12 (2022) » */
  readonly depart: string | undefined;
  /** « au moins 2 par an » */
  readonly cibles: readonly string[];
  /** Everything else worth a small line: collection, frequency, person in charge, « provisoire ». */
  readonly precisions: readonly string[];
}

export interface IndicateursView {
  /** « 40 indicateurs dans 10 fiches : 3 livrables, 25 réalisations… » */
  readonly resume: string;
  readonly couverture: readonly string[];
  readonly axes: readonly {
    readonly axe: AxeView;
    readonly fiches: readonly { readonly fiche: Lien; readonly indicateurs: readonly IndicateurView[] }[];
  }[];
}

export interface ObjectifView {
  readonly texte: string;
  readonly niveau: string | undefined;
  readonly indicateurs: readonly string[];
  readonly objectifs: readonly ObjectifView[];
}

export interface ActeurView {
  readonly nom: string;
  /** « chef de file », a service, a role: what follows the name. */
  readonly precisions: readonly string[];
}

export interface LigneView {
  readonly libelle: string;
  /** « 300 € par an », « 1 000 à 1 500 € », « à évaluer » */
  readonly montant: string;
  readonly periodicite: string;
  readonly annees: string | undefined;
  readonly statut: string | undefined;
  readonly financeurs: readonly string[];
  readonly total: string;
  readonly notes: readonly string[];
}

export interface PhaseView extends BarreView {
  readonly precisions: readonly string[];
}

export interface SousActionView {
  readonly nom: string;
  readonly pilotes: readonly ActeurView[];
  readonly calendrier: readonly PhaseView[];
  readonly indicateurs: readonly IndicateurView[];
  readonly budget: readonly LigneView[];
}

export interface FicheView {
  readonly id: string;
  readonly code: string;
  readonly axe: AxeView;
  readonly nom: string;
  readonly accroche: string | undefined;
  readonly enjeu: string | undefined;
  readonly objectifs: readonly ObjectifView[];
  readonly description: string | undefined;
  readonly pilotes: readonly ActeurView[];
  readonly partenaires: readonly ActeurView[];
  readonly publicTexte: string | undefined;
  readonly publicCategories: readonly string[];
  readonly effectif: string | undefined;
  readonly territoires: readonly string[];
  readonly duree: string | undefined;
  /** The years of the plan, for the columns under the bars. */
  readonly annees: readonly string[];
  readonly calendrier: readonly PhaseView[];
  readonly moyens: readonly {
    readonly type: string | undefined;
    readonly libelle: string;
    readonly precisions: readonly string[];
  }[];
  readonly changementSouhaite: string | undefined;
  readonly resultats: readonly { readonly texte: string; readonly indicateurs: readonly string[] }[];
  readonly indicateurs: readonly IndicateurView[];
  readonly budget: readonly LigneView[];
  readonly budgetTotal: MontantView | undefined;
  readonly commentaires: string | undefined;
  readonly precisions: readonly string[];
  readonly besoins: readonly Lien[];
  readonly liens: readonly { readonly type: string; readonly fiche: Lien }[];
  readonly rattachements: readonly string[];
  readonly documents: readonly Lien[];
  readonly sousActions: readonly SousActionView[];
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
