import type { PstDocument } from '../../document/index.ts';
import type { HtmlAssets } from './assets.ts';
import { fontFaces } from './fonts.ts';
import { policesCss } from './modele/index.ts';
import { pageRules, type Pages } from './papier.ts';
import type { Teintes } from './teintes.ts';

/** The style of the pages, whatever they hold. `written` is all that they say: it tells which fonts they need. */
export const sharedCss = (written: unknown, { fonts, css, modele }: HtmlAssets, teintes: Teintes): string =>
  [fontFaces(fonts, JSON.stringify(written)), css, teintes.css, ...policesCss(modele.polices)].join('\n');

/** And that of the whole document, with its pages of paper. */
export const documentCss = (shared: string, document: PstDocument, pages: readonly Pages[]): string =>
  `${shared}\n@media print{${pageRules(document.titre, pages)}}`;
