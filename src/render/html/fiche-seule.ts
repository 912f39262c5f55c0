import type { FicheSeule } from '../../document/index.ts';
import { createAnchors } from './anchors.ts';
import type { HtmlAssets } from './assets.ts';
import { ficheImprimee } from './blocs.ts';
import { createEngine } from './engine.ts';
import { proseOf } from './markdown.ts';
import { graduationsOf, titreOf } from './page.ts';
import { cssString, pageRules } from './papier.ts';
import { policy } from './policy.ts';
import { sharedCss } from './styles.ts';
import { teintesOf } from './teintes.ts';
import { ownPlaces } from './url.ts';

const PAGE = 'fiche-1';

/** There is no cover, and Chromium gives no name to the first page: it says what the other right pages say. */
const premierePage = (titre: string): string =>
  `@page :first{margin:15mm 16mm 18mm 20mm;@bottom-left{content:${cssString(titre)}}` +
  `@bottom-right{content:counter(page) ' / ' counter(pages)}}`;

/** A fiche on its own pages, to be printed: links to other fiches are only their words. `serree`: with less white. */
export function renderFicheSeule(document: FicheSeule, assets: HtmlAssets, serree = false): string {
  const teintes = teintesOf(document.axes, assets.modele.couleurs);
  const axes = document.axes.map(({ href }) => href.slice(1));
  const anchors = createAnchors(['contenu', ...axes]);
  const fiche = ficheImprimee(document.fiche, { page: PAGE, anchors, aPart: undefined });
  const places = ownPlaces([...anchors.taken].filter((anchor) => !axes.includes(anchor)));
  const titre = `${fiche.code} · ${fiche.nom}`;
  const rules = pageRules(document.titre, [{ nom: PAGE, titre, paysage: false, ouverture: false, onglet: undefined }]);
  const view = {
    document,
    titre: titreOf(document, `${titre} · ${document.nom}`),
    etat: [document.statut, document.edition].filter((part) => part !== undefined),
    csp: policy(),
    page: PAGE,
    serree,
    fiche,
    ...graduationsOf(fiche.annees),
  };
  return createEngine(assets)('fiche-seule', view, {
    places,
    prose: proseOf(places),
    classeAxe: teintes.classe,
    couleurAxe: teintes.propriete,
    css: `${sharedCss(document, assets, teintes)}\n@media print{${premierePage(titre)}${rules}}`,
    scripts: '',
  });
}
