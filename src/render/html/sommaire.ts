import type { AxeView, FicheView } from '../../document/index.ts';

/** A line of the contents; `page` is '' until the printed pages are known. */
export interface Entree {
  readonly href: string;
  readonly titre: string;
  readonly code: string | undefined;
  readonly classe: string;
  readonly page: string;
  readonly enfants: readonly Entree[];
}

/** The fiches of an axe, at the opening of their part. */
export interface IndexAxe {
  readonly axe: AxeView;
  readonly entrees: readonly Entree[];
}

export type PageOf = (ancre: string) => string;

/** Page numbers by anchor, as text. */
export function pageOf(pages: ReadonlyMap<string, number>): PageOf {
  return (ancre) => {
    const page = pages.get(ancre);
    return page === undefined ? '' : String(page);
  };
}

export function entree(
  { ancre, titre, code, classe = '' }: { ancre: string; titre: string; code?: string; classe?: string },
  page: PageOf,
  enfants: readonly Entree[] = [],
): Entree {
  return { href: `#${ancre}`, titre, code, classe, page: page(ancre), enfants };
}

/** Fiches by axe, in the order of the document. */
export function indexOf(
  fiches: readonly { readonly fiche: Pick<FicheView, 'axe'>; readonly entree: Entree }[],
): readonly IndexAxe[] {
  const axes = [...new Map(fiches.map(({ fiche }) => [fiche.axe.id, fiche.axe])).values()];
  return axes.map((axe) => ({
    axe,
    entrees: fiches.filter(({ fiche }) => fiche.axe.id === axe.id).map((one) => one.entree),
  }));
}
