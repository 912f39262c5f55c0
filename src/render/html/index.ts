import type { PstDocument } from '../../document/index.ts';
import type { HtmlAssets } from './assets.ts';
import { renderTemplate } from './engine.ts';
import { fontFaces } from './fonts.ts';
import { proseOf } from './markdown.ts';
import { layoutOf, type Medium } from './page.ts';
import { pageRules } from './papier.ts';
import { teintesOf } from './teintes.ts';

export { loadHtmlAssets, type HtmlAssets } from './assets.ts';

export interface HtmlOptions {
  /** `screen`: a page of the web, that a browser can print too. `print`: what the PDF is printed from. */
  readonly medium: Medium;
  /** Page of each anchor, counted from 1; empty until they are known. Printed in the contents. */
  readonly pages: ReadonlyMap<string, number>;
}

/**
 * The document as one HTML page that asks for nothing: its style and its fonts are inside, and it has no script.
 * The same document, assets and options give the same string. Throws when a template reads what does not exist.
 */
export function renderHtml(document: PstDocument, assets: HtmlAssets, options: HtmlOptions): string {
  const teintes = teintesOf(document.axes);
  const { view, pages, targets } = layoutOf(document, options.medium, options.pages, teintes);
  const css = [
    fontFaces(assets.fonts, JSON.stringify(document)),
    assets.css,
    teintes.css,
    `@media print{${pageRules(document.titre, pages)}}`,
  ].join('\n');
  return renderTemplate('document', view, assets, {
    targets,
    prose: proseOf(targets),
    classeAxe: teintes.classe,
    couleurAxe: teintes.propriete,
    css,
  });
}
