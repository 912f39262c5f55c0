import type { AxeView } from './views.ts';

/** A picture: what it says in words, what is drawn, and its numbers in a table for who does not see it. */
export interface FigureView {
  /** One for each picture of the document. */
  readonly id: string;
  readonly titre: string;
  /** What is to be seen, in one or two sentences. */
  readonly description: string;
  /** Side by side where there is room. None: there is too little or too much to draw, and `notes` says so. */
  readonly dessins: readonly DessinView[];
  readonly cle: readonly CleView[];
  /** What the picture leaves out. */
  readonly notes: readonly string[];
  /** Undefined when there is nothing to say. */
  readonly tableau: TableauDeFigure | undefined;
  /** The same numbers are printed beside, or in another part: paper does without the table. */
  readonly ditAilleurs: boolean;
  /** And drawn there: paper does without the picture too. */
  readonly dessineAilleurs: boolean;
}

/** How a thing is drawn, apart from its colour: nothing is said by colour alone. */
export type Signe = 'plein' | 'hachure' | 'jalon' | 'suite' | 'pilote' | 'partenaire' | 'depart' | 'mesure' | 'cible';

interface CleView {
  readonly signe: Signe;
  readonly texte: string;
}

export interface TableauDeFigure {
  /** The first is that of the names. */
  readonly colonnes: readonly string[];
  readonly lignes: readonly { readonly nom: string; readonly cellules: readonly string[] }[];
}

/** Positions and lengths are shares, 0 to 1, of the width. Strings too long for the drawing are whole in the table. */
export type DessinView =
  | ({ readonly type: 'barres'; readonly lignes: readonly LigneDeBarres[] } & Titre)
  | ({ readonly type: 'frise'; readonly reperes: readonly Repere[]; readonly lignes: readonly LigneDeFrise[] } & Titre)
  | ({ readonly type: 'cibles'; readonly lignes: readonly LigneDeCible[] } & Titre)
  | ({ readonly type: 'points'; readonly lignes: readonly LigneDePoints[] } & Titre)
  | ({
      readonly type: 'pastilles';
      readonly colonnes: readonly { readonly texte: string; readonly axe: AxeView }[];
      readonly lignes: readonly LigneDePastilles[];
    } & Titre);

interface Titre {
  /** Above the drawing, where a picture has several. */
  readonly titre: string | undefined;
}

export interface LigneDeBarres {
  readonly libelle: string;
  /** The value, as written beside the name. */
  readonly texte: string;
  /** What is sure, and what may be. */
  readonly bas: number;
  readonly haut: number;
  readonly axe: AxeView | undefined;
}

export interface LigneDeFrise {
  readonly libelle: string;
  readonly texte: string;
  readonly axe: AxeView | undefined;
  readonly segments: readonly {
    readonly debut: number;
    readonly fin: number;
    /** Goes on without announced end. */
    readonly ouvert: boolean;
  }[];
}

export interface Repere {
  readonly position: number;
  readonly texte: string;
}

/** From a start to a target, on a scale of its own. */
export interface LigneDeCible {
  readonly libelle: string;
  /** « départ : 12 % », « dernier relevé : 18 % », « cible : au moins 40 % » */
  readonly texteDepart: string | undefined;
  readonly texteMesure: string | undefined;
  readonly texteCible: string;
  readonly axe: AxeView | undefined;
  readonly depart: number | undefined;
  readonly mesure: number | undefined;
  /** What is aimed at, between two bounds that may be the same. */
  readonly cible: { readonly bas: number; readonly haut: number };
}

interface LigneDePastilles {
  readonly libelle: string;
  /** One for each column. */
  readonly signes: readonly ('pilote' | 'partenaire' | undefined)[];
}

/** The values of several places on one scale, that of the row: from the lowest to the highest. */
export interface LigneDePoints {
  readonly libelle: string;
  readonly points: readonly number[];
  /** The places at both ends, with their values: « q1 : 10 % ». */
  readonly premier: string;
  readonly dernier: string;
}
