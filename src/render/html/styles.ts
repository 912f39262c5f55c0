import type { PstDocument } from '../../document/index.ts';
import type { HtmlAssets } from './assets.ts';
import { fontFaces } from './fonts.ts';
import { familiesSpared, policesCss } from './modele/index.ts';
import { pageRules, type Pages } from './papier.ts';
import type { Teintes } from './teintes.ts';

/** The style of the pages, whatever they hold. `written` is all that they say: it tells which fonts they need. */
export const sharedCss = (written: unknown, assets: HtmlAssets, teintes: Teintes): string =>
  styleIn(JSON.stringify(written), assets, teintes);

function styleIn(text: string, { fonts, css, modele: { polices } }: HtmlAssets, teintes: Teintes): string {
  const spared = familiesSpared(polices, text);
  const needed = fonts.filter(({ family }) => !spared.has(family));
  return [fontFaces(needed, text), css, teintes.css, ...policesCss(polices)].join('\n');
}

/** And that of the whole document, with its pages of paper. */
export const documentCss = (shared: string, document: PstDocument, pages: readonly Pages[]): string =>
  `${shared}\n@media print{${pageRules(document.titre, pages)}}`;
