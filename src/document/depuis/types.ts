import type { TotalView } from '../changes/types.ts';
import type { PstDocument } from '../types.ts';

type Paire = readonly [debut: string, fin: string];

/** The characters that stand around runs of a text; no text of the plan holds them. */
export interface Marques {
  /** What is in both versions. What stands between no marks is of the page, not of the plan. */
  readonly garde: Paire;
  readonly ajout: Paire;
  readonly retrait: Paire;
  /** A text in Markdown is written twice: after the first what it was, after the second what it is. */
  readonly prose: Paire;
}

/** What became of one object of the plan, and where it is printed. */
export interface ChangementDepuis {
  readonly titre: string;
  /** « ajouté », « retiré », « renommé » */
  readonly nature: string | undefined;
  /** Anchor of the place; undefined for what the document does not print. */
  readonly href: string | undefined;
  /** « 3 modifications » */
  readonly combien: string | undefined;
  readonly notes: readonly string[];
}

/** The whole document of a plan, with what changed since another version of it. */
export interface DocumentDepuis {
  /** Everything that either version prints, its texts marked; identifiers, addresses and pictures are of the new one where it has them. */
  readonly document: PstDocument;
  readonly marques: Marques;
  /** What the new version says of itself, without marks. */
  readonly couverture: Omit<PstDocument, 'parties'>;
  /** « Modifications depuis v2023 » */
  readonly titre: string;
  readonly versions: readonly { readonly terme: string; readonly texte: string }[];
  readonly phrases: readonly string[];
  readonly totaux: readonly TotalView[];
  readonly changements: readonly ChangementDepuis[];
  /** Said of a fiche that came or went; undefined where everything did. */
  readonly mentions: { readonly ajoutee: string; readonly retiree: string } | undefined;
  /** Whether there is anything to mark. */
  readonly modifie: boolean;
}
