import type { PstDocument } from '../../document/index.ts';
import type { HtmlAssets } from './assets.ts';
import { createEngine } from './engine.ts';
import { policy } from './policy.ts';
import { proseOf } from './markdown.ts';
import { layoutOf, type Medium } from './page.ts';
import { documentCss, sharedCss } from './styles.ts';
import { teintesOf } from './teintes.ts';
import { ownPlaces } from './url.ts';

export { loadHtmlAssets, type HtmlAssets } from './assets.ts';
export { renderChangements } from './changements.ts';
export { renderDepuis } from './depuis/index.ts';
export { renderFicheSeule } from './fiche-seule.ts';
export { type Logo, MAX_LOGO, MAX_STYLE, type Modele, refusedLogo, refusedStyle } from './modele/index.ts';
export { renderSite, type SiteOptions, type SitePage } from './site/index.ts';

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
  const teintes = teintesOf(document.axes, assets.modele.couleurs);
  const layout = layoutOf(document, {
    medium: options.medium,
    numbers: options.pages,
    teintes,
    pagesDesFiches: new Map(),
  });
  const places = ownPlaces(layout.targets);
  return createEngine(assets)(
    'document',
    { ...layout.view, site: undefined, csp: policy() },
    {
      places,
      prose: proseOf(places),
      classeAxe: teintes.classe,
      couleurAxe: teintes.propriete,
      css: documentCss(sharedCss(document, assets, teintes), document, layout.pages),
      scripts: '',
      ancres: layout.ancres,
    },
  );
}
