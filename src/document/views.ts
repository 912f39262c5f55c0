/** What several parts of the document share, and the fiche. Every string is formatted; see types.ts. */
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

export interface Lien {
  readonly texte: string;
  readonly href: string;
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

export interface IndicateurView {
  readonly libelle: string;
  readonly definition: string | undefined;
  /** « Réalisation » */
  readonly type: string | undefined;
  readonly unite: string | undefined;
  /** « 12 (2022) » */
  readonly depart: string | undefined;
  /** Where the start was read. */
  readonly origine: string | undefined;
  /** « au moins 2 par an » */
  readonly cibles: readonly string[];
  /** Why these are aimed at. */
  readonly justifications: readonly string[];
  /** Everything else worth a small line: collection, frequency, person in charge, « provisoire ». */
  readonly precisions: readonly string[];
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
  /** '' where the amount already says it. */
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
