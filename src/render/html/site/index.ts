import type { FicheDuSite, PstDocument, SiteView } from '../../../document/index.ts';
import { createAnchors } from '../anchors.ts';
import type { HtmlAssets } from '../assets.ts';
import { blocView, ficheImprimee } from '../blocs.ts';
import { createEngine, type Engine, type Helpers } from '../engine.ts';
import { proseOf } from '../markdown.ts';
import { graduationsOf, layoutOf, RESERVED, titreOf, type Layout } from '../page.ts';
import { SANS_COUVERTURE } from '../papier.ts';
import { policy } from '../policy.ts';
import { documentCss, sharedCss } from '../styles.ts';
import { teintesOf, type Teintes } from '../teintes.ts';
import { ownPlaces, type Places } from '../url.ts';
import { type BilanDuSite, bilanPage, liensDeBilan, pageDeBilan } from './bilans.ts';
import { FICHIERS, sitePlaces, within } from './places.ts';
import { programmeOf } from './programme.ts';

/** A file of the site. */
export interface SitePage {
  /** From the root of the site, '/' between names. */
  readonly path: string;
  readonly text: string;
}

export interface SiteOptions {
  /** The name of the printed document, where it stands beside the site. */
  readonly pdf: string | undefined;
  /** Of the followed years. */
  readonly bilans?: readonly BilanDuSite[];
}

interface Atelier extends Required<SiteOptions> {
  readonly document: PstDocument;
  readonly site: SiteView;
  readonly assets: HtmlAssets;
  readonly engine: Engine;
  readonly teintes: Teintes;
  /** What the pages share. */
  readonly css: string;
  readonly layout: Layout;
  /** From the root, and from the folder of the fiches. */
  readonly places: readonly [Places, Places];
}

/**
 * The site of a plan: the whole document on one page that needs no other file, a page for each fiche, a dashboard, a search,
 * and the style sheet that these share. Only the search runs a script. The same values give the same strings.
 */
export function renderSite(
  document: PstDocument,
  site: SiteView,
  assets: HtmlAssets,
  { pdf, bilans = [] }: SiteOptions,
): readonly SitePage[] {
  const teintes = teintesOf(document.axes, assets.modele.couleurs);
  const pagesDesFiches = new Map(site.fiches.map(({ fiche, page }) => [fiche.id, page]));
  const layout = layoutOf(document, { medium: 'screen', numbers: new Map(), teintes, pagesDesFiches });
  const files = [...Object.values(FICHIERS), ...(pdf === undefined ? [] : [pdf]), ...bilans.map(pageDeBilan)];
  const plan = { targets: layout.targets, fiches: site.fiches, files };
  const places = [sitePlaces(plan, 0), sitePlaces(plan, 1)] as const;
  const css = sharedCss([document, site, ...bilans], assets, teintes);
  const atelier = { document, site, assets, engine: createEngine(assets), teintes, css, layout, places, pdf, bilans };
  return [
    documentPage(atelier),
    ...tableauDeBordPage(atelier),
    recherchePage(atelier),
    ...site.fiches.map((fiche) => fichePage(atelier, fiche)),
    ...bilans.map((bilan) => bilanDuSite(atelier, bilan)),
    { path: FICHIERS.feuille, text: `${css}\n@media print{${SANS_COUVERTURE}}\n${assets.modele.css}` },
  ];
}

type Ici = 'document' | 'tableauDeBord' | 'recherche' | 'fiche' | 'bilan';

/** What the pages have in common: the band at their top, and what the blocks read of the document. */
function common({ document, site, layout, pdf, bilans }: Atelier, ici: Ici, titre: string, page?: string) {
  const { annees } = layout.view;
  return {
    document,
    titre: titreOf(document, titre),
    resume: undefined,
    feuille: FICHIERS.feuille,
    imprime: false,
    medium: 'screen',
    couverture: undefined,
    dernierePage: '',
    ...graduationsOf(annees),
    site: {
      document: FICHIERS.document,
      tableauDeBord: site.tableauDeBord && FICHIERS.tableauDeBord,
      recherche: ici === 'recherche' ? undefined : FICHIERS.recherche,
      pdf,
      bilans: liensDeBilan(bilans, page),
      // Not for search engines: what is not yet for everybody, and a page that has nothing of its own.
      horsIndex: document.mention !== undefined || ici === 'recherche',
      surDocument: ici === 'document',
      surTableauDeBord: ici === 'tableauDeBord',
      nom: `${document.titre} · ${document.periode}`,
    },
  };
}

function helpers({ teintes }: Atelier, places: Places, css = '', scripts = ''): Helpers {
  const { classe: classeAxe, propriete: couleurAxe } = teintes;
  return { places, prose: proseOf(places), classeAxe, couleurAxe, css, scripts };
}

function documentPage(atelier: Atelier): SitePage {
  const { document, engine, layout, places } = atelier;
  const { site } = common(atelier, 'document', document.titre);
  const css = documentCss(atelier.css, document, layout.pages);
  const view = { ...layout.view, site, csp: policy({ formulaire: true }) };
  const own = helpers(atelier, within(ownPlaces(layout.targets), places[0]), css);
  const text = engine('document', view, { ...own, ancres: layout.ancres });
  return { path: FICHIERS.document, text };
}

function tableauDeBordPage(atelier: Atelier): readonly SitePage[] {
  const { document, site, engine, places } = atelier;
  if (site.tableauDeBord === undefined) return [];
  const anchors = createAnchors(RESERVED);
  const bloc = blocView(
    { type: 'tableau-de-bord', tableauDeBord: site.tableauDeBord },
    { anchors, imprime: false },
    [],
  );
  const view = {
    ...common(atelier, 'tableauDeBord', `Tableau de bord · ${document.titre}`),
    csp: policy({ feuille: true, formulaire: true }),
    bloc,
  };
  const own = within(ownPlaces(anchors.taken), places[0]);
  return [{ path: FICHIERS.tableauDeBord, text: engine('site/tableau-de-bord', view, helpers(atelier, own)) }];
}

function fichePage(atelier: Atelier, { fiche, page, precedente, suivante }: FicheDuSite): SitePage {
  const { document, engine, places } = atelier;
  // The axe has its place in the document, not here.
  const axes = document.axes.map(({ href }) => href.slice(1));
  const anchors = createAnchors([...RESERVED, ...axes]);
  const printed = ficheImprimee(fiche, { page: '', anchors, aPart: undefined });
  const own = ownPlaces([...anchors.taken].filter((anchor) => !axes.includes(anchor)));
  const view = {
    ...common(atelier, 'fiche', `${fiche.code} · ${fiche.nom} · ${document.titre}`),
    resume: fiche.enjeu ?? fiche.accroche,
    csp: policy({ feuille: true, formulaire: true }),
    fiche: printed,
    precedente,
    suivante,
  };
  return { path: page, text: engine('site/fiche', view, helpers(atelier, within(own, places[1]))) };
}

function bilanDuSite(atelier: Atelier, bilan: BilanDuSite): SitePage {
  const { engine, teintes, css, places } = atelier;
  const path = pageDeBilan(bilan);
  const { site } = common(atelier, 'bilan', bilan.document.titre, path);
  const own = (around: Places, style: string): Helpers => helpers(atelier, around, style);
  return { path, text: bilanPage(bilan.document, { engine, teintes, css, places: places[0], helpers: own, site }) };
}

function recherchePage(atelier: Atelier): SitePage {
  const { document, site, assets, engine, places } = atelier;
  const { scripts, hash } = programmeOf(site.recherche, places[0], assets);
  const view = {
    ...common(atelier, 'recherche', `Rechercher · ${document.titre}`),
    csp: policy({ feuille: true, formulaire: true, script: hash }),
    rechercher: FICHIERS.recherche,
  };
  const own = within(ownPlaces(RESERVED), places[0]);
  return { path: FICHIERS.recherche, text: engine('site/recherche', view, helpers(atelier, own, '', scripts)) };
}
