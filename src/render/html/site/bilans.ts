import type { PstDocument } from '../../../document/index.ts';
import type { Engine, Helpers } from '../engine.ts';
import { layoutOf } from '../page.ts';
import { policy } from '../policy.ts';
import { documentCss } from '../styles.ts';
import type { Teintes } from '../teintes.ts';
import { ownPlaces, type Places } from '../url.ts';
import { within } from './places.ts';

/** The report of a followed year, as a page of the site. */
export interface BilanDuSite {
  readonly annee: number;
  readonly document: PstDocument;
}

/** A link of the band that every page begins with. */
export interface LienDeBilan {
  readonly page: string;
  readonly titre: string;
  readonly ici: boolean;
}

export const pageDeBilan = ({ annee }: BilanDuSite): string => `bilan-${String(annee)}.html`;

export const liensDeBilan = (bilans: readonly BilanDuSite[], ici: string | undefined): readonly LienDeBilan[] =>
  bilans.map((bilan) => {
    const page = pageDeBilan(bilan);
    return { page, titre: `Bilan ${String(bilan.annee)}`, ici: page === ici };
  });

/** What a report is rendered with. */
interface Atelier {
  readonly engine: Engine;
  readonly teintes: Teintes;
  /** What the pages share. */
  readonly css: string;
  /** What the site leads to, from its root. */
  readonly places: Places;
  readonly helpers: (places: Places, css: string) => Helpers;
  /** What the band reads, on this page. */
  readonly site: object;
}

/** The report on one page that needs no other file; what it says of a fiche leads to the page of the fiche. */
export function bilanPage(document: PstDocument, { engine, teintes, css, places, helpers, site }: Atelier): string {
  const layout = layoutOf(document, { medium: 'screen', numbers: new Map(), teintes, pagesDesFiches: new Map() });
  const view = { ...layout.view, site, csp: policy({ formulaire: true }) };
  const own = helpers(within(ownPlaces(layout.targets), places), documentCss(css, document, layout.pages));
  return engine('document', view, { ...own, ancres: layout.ancres });
}
