import type { FicheView } from '../../document/index.ts';
import type { Anchors } from './anchors.ts';
import type { CouvertureView } from './couverture.ts';
import type { Teintes } from './teintes.ts';

/** What the parts have in common. */
export interface Place {
  readonly anchors: Anchors;
  readonly teintes: Teintes;
  /** Page of each anchor, empty until they are known. */
  readonly numbers: ReadonlyMap<string, number>;
  /** For paper, where nothing unfolds. */
  readonly imprime: boolean;
  /** The page that each fiche has of its own, by fiche. */
  readonly pagesDesFiches: ReadonlyMap<string, string>;
  /** Whether the first part is on the page of the contents. */
  readonly suitLeSommaire: boolean;
  /** Whether the opening of the fiches takes two pages. */
  readonly ouvertureDouble: boolean;
  /** The calendar of the axe of these fiches, where they stand out. */
  readonly dessinDe: (fiches: readonly FicheView[]) => CouvertureView | undefined;
}
