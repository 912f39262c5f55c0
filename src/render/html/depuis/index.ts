import type { DocumentDepuis, PstDocument } from '../../../document/index.ts';
import type { HtmlAssets } from '../assets.ts';
import { createEngine } from '../engine.ts';
import { proseOf } from '../markdown.ts';
import { layoutOf, type Medium } from '../page.ts';
import type { Pages } from '../papier.ts';
import { policy } from '../policy.ts';
import { type IndexAxe, pageOf } from '../sommaire.ts';
import { documentCss, sharedCss } from '../styles.ts';
import { teintesOf } from '../teintes.ts';
import { ownPlaces, safeUrl, type Places } from '../url.ts';
import { sansMarque } from './marques.ts';
import type { Comparaison } from './mots.ts';
import { poserMarques } from './pose.ts';
import { proseDepuis } from './prose.ts';

const PAGE = 'folio-depuis';

interface Options {
  readonly medium: Medium;
  /** Page of each anchor, counted from 1; empty until they are known. */
  readonly pages: ReadonlyMap<string, number>;
  readonly comparaison: Comparaison;
}

/**
 * The document with what changed since another version, as one HTML page that asks for nothing. It is laid out as the ordinary document is;
 * the marks of its texts become elements at the very end.
 */
export function renderDepuis(
  depuis: DocumentDepuis,
  assets: HtmlAssets,
  { medium, pages, comparaison }: Options,
): string {
  const { document, marques, titre } = depuis;
  const clair = (texte: string): string => sansMarque(texte, marques);
  const teintes = teintesOf(document.axes, assets.modele.couleurs);
  const layout = layoutOf(document, { medium, numbers: pages, teintes, pagesDesFiches: new Map() });
  const places = placesOf(layout.targets, clair);
  const page = pageOf(pages);
  const view = {
    ...layout.view,
    parties: layout.view.parties.map((partie) => ({ ...partie, index: partie.index.map(indexDe(document)) })),
    titre: `${titre} · ${layout.view.titre}`,
    etat: [...layout.view.etat, titre],
    depuis: {
      ...depuis,
      page: PAGE,
      changements: depuis.changements.map(({ href = '', ...one }) => ({ ...one, href, numero: page(href.slice(1)) })),
    },
    site: undefined,
    csp: policy(),
  };
  const html = createEngine(assets)('depuis', view, {
    places,
    prose: proseDepuis(proseOf(places), marques, comparaison),
    classeAxe: teintes.classe,
    couleurAxe: teintes.propriete,
    css: documentCss(sharedCss(depuis, assets, teintes), clairement(document, clair), [
      { nom: PAGE, titre, paysage: false, ouverture: false, onglet: undefined },
      ...layout.pages.map((one) => pagesEnClair(one, clair)),
    ]),
    scripts: '',
  });
  return poserMarques(html, depuis);
}

/** An axe comes and goes with its fiches; where they do not agree, it is what the document says of it. */
function indexDe({ axes, parties }: PstDocument): (index: IndexAxe) => IndexAxe {
  const fiches = parties.flatMap(({ blocs }) => blocs.flatMap((bloc) => (bloc.type === 'fiches' ? bloc.fiches : [])));
  return (index) => {
    const views = fiches.map(({ axe }) => axe).filter(({ id }) => id === index.axe.id);
    const isSame = views.every(({ rang, titre }) => rang === index.axe.rang && titre === index.axe.titre);
    return { ...index, axe: (isSame ? undefined : axes.find(({ id }) => id === index.axe.id)) ?? index.axe };
  };
}

/** Addresses may be marked, as texts that are printed too. */
function placesOf(anchors: ReadonlySet<string>, clair: (texte: string) => string): Places {
  const own = ownPlaces(anchors);
  return { get: (href) => safeUrl(clair(href), own) || undefined };
}

/** What the style sheet says is no place for marks. */
const clairement = (document: PstDocument, clair: (texte: string) => string): PstDocument => ({
  ...document,
  titre: clair(document.titre),
});

const pagesEnClair = ({ titre, onglet, ...pages }: Pages, clair: (texte: string) => string): Pages => ({
  ...pages,
  titre: clair(titre),
  onglet: onglet && { ...onglet, texte: clair(onglet.texte) },
});
