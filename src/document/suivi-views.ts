import type { TableauDeFigure } from './figure-views.ts';
import type { AxeView } from './views.ts';

/** Facts in a table, or in a sentence where there is none. */
export interface ReleveView {
  /** One for each in the document. */
  readonly id: string;
  readonly titre: string;
  readonly phrases: readonly string[];
  readonly tableau: TableauDeFigure | undefined;
  readonly notes: readonly string[];
}

/** What the follow-up of a year says of a fiche. */
export interface SuiviView {
  readonly id: string;
  readonly code: string;
  readonly nom: string;
  readonly axe: AxeView;
  readonly reperes: readonly { readonly terme: string; readonly texte: string }[];
  /** Markdown. */
  readonly note: string | undefined;
  /** Why nothing is said of that year. */
  readonly absence: string | undefined;
}
