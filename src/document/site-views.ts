import type { TableauDeBordView } from './types.ts';
import type { FicheView, Lien } from './views.ts';

/** What the site has beside the whole document. */
export interface SiteView {
  /** In the order of the codes. */
  readonly fiches: readonly FicheDuSite[];
  readonly tableauDeBord: TableauDeBordView | undefined;
  readonly recherche: readonly EntreeDeRecherche[];
}

export interface FicheDuSite {
  readonly fiche: FicheView;
  /** « fiches/A1-FA2.html », from the root of the site. */
  readonly page: string;
  readonly precedente: Lien | undefined;
  readonly suivante: Lien | undefined;
}

/** What the search may find. */
export interface EntreeDeRecherche {
  /** « A1-FA2 · Café des parents » */
  readonly titre: string;
  /** « Fiche action, axe 1 » */
  readonly lieu: string;
  readonly href: string;
  /** Everything that is said there, without marks, in one line. */
  readonly texte: string;
}
