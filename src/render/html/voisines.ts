import type { FicheView } from '../../document/index.ts';
import { ficheImprimee, type FicheImprimee } from './blocs.ts';
import type { CouvertureView } from './couverture.ts';
import { estCourte, pagesDe } from './densite.ts';
import type { Place } from './place.ts';

/** Fiches that share their pages: one, and the short ones of its axe that come after it. */
type Voisines = readonly [FicheView, ...FicheView[]];

/** A short fiche takes the end of the last page of the one before: alone, it would leave a page nearly empty. */
export function voisinesOf(fiches: readonly FicheView[]): readonly Voisines[] {
  const groups: [FicheView, ...FicheView[]][] = [];
  for (const fiche of fiches) {
    const current = groups.at(-1);
    if (current?.[0].axe.id === fiche.axe.id && estCourte(fiche)) current.push(fiche);
    else groups.push([fiche]);
  }
  return groups;
}

/** A drawing on a page of its own, where the next fiche would else begin on the wrong side. */
interface Respiration {
  /** Name of its page in the style sheet. */
  readonly page: string;
  readonly dessin: CouvertureView;
}

export type FicheLaid = FicheImprimee & { readonly respiration: Respiration | undefined };

/** Some fiches on the pages called `page`. */
export function layVoisines(voisines: Voisines, page: string, place: Place): readonly FicheLaid[] {
  const { anchors, numbers, imprime, pagesDesFiches } = place;
  const printed = voisines.map((one, i) =>
    ficheImprimee(one, { page, aLaSuite: i > 0, anchors, aPart: pagesDesFiches.get(one.id) }),
  );
  const dessin = imprime && estImpaire(voisines, printed, numbers) ? place.dessinDe(voisines) : undefined;
  const respiration = dessin && { page: `${page}-suite`, dessin };
  return printed.map((one, i) => ({ ...one, respiration: i === printed.length - 1 ? respiration : undefined }));
}

/**
 * Whether these fiches take an odd number of pages. While nothing has been printed it is foreseen from their length; then it is
 * counted, where the page of something that ends on their last page is known. Adding a page after them moves neither.
 */
function estImpaire(voisines: Voisines, printed: readonly FicheImprimee[], numbers: Place['numbers']): boolean {
  const last = printed.at(-1);
  const end = last?.sousActions.at(-1)?.ancre ?? (voisines.slice(-1).every(estCourte) ? last?.ancre : undefined);
  const [debut, fin] = [numbers.get(printed[0]?.ancre ?? ''), numbers.get(end ?? '')];
  const pages = debut === undefined || fin === undefined ? pagesDe(voisines) : fin - debut + 1;
  return pages % 2 === 1;
}
