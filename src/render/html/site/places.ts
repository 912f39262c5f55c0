import type { FicheDuSite } from '../../../document/index.ts';
import type { Places } from '../url.ts';

/** The files of the site that are not fiches. */
export const FICHIERS = {
  document: 'index.html',
  tableauDeBord: 'tableau-de-bord.html',
  recherche: 'recherche.html',
  feuille: 'assets/site.css',
} as const;

/** What every page of the site may lead to, told from a page that is `depth` folders below its root. */
export function sitePlaces({ targets, fiches, files }: SitePlan, depth: 0 | 1): Places {
  const root = depth === 0 ? '' : '../';
  return new Map([
    ...[...targets].map((anchor) => [`#${anchor}`, `${root}${FICHIERS.document}#${anchor}`] as const),
    ...fiches.map(({ fiche, page }) => [`#fiche-${fiche.id}`, `${root}${page}`] as const),
    ...[...files, ...fiches.map(({ page }) => page)].map((file) => [file, `${root}${file}`] as const),
  ]);
}

interface SitePlan {
  /** Anchors of the whole document. */
  readonly targets: Iterable<string>;
  readonly fiches: readonly FicheDuSite[];
  /** From the root of the site. */
  readonly files: readonly string[];
}

/** A page with anchors of its own leads to them before it leads elsewhere. */
export const within = (own: Places, places: Places): Places => ({
  get: (href) => own.get(href) ?? places.get(href),
});
