import type { Bloc, Partie, PlanActions, PstDocument } from '../../document/index.ts';
import { createAnchors } from './anchors.ts';
import type { FicheImprimee } from './blocs.ts';
import { couvertureView, type CouvertureView } from './couverture.ts';
import { foliosOf } from './folios.ts';
import type { Pages } from './papier.ts';
import { layPartie, type PartieView } from './partie.ts';
import type { Entree } from './sommaire.ts';
import type { Teintes } from './teintes.ts';

export type Medium = 'screen' | 'print';

/** Everything that the template « document » reads. */
interface PageView {
  readonly document: PstDocument;
  /** Of the page, in the tab of the browser. */
  readonly titre: string;
  readonly medium: Medium;
  readonly imprime: boolean;
  readonly etat: readonly string[];
  readonly couverture: CouvertureView | undefined;
  readonly sommaire: readonly Entree[];
  readonly parties: readonly PartieView[];
  /** Name of the pages that the colophon shares. */
  readonly dernierePage: string;
  /** Years of the calendars, and where they begin in % of the width. */
  readonly annees: readonly string[];
  readonly graduations: readonly number[];
}

export interface Layout {
  readonly view: PageView;
  readonly pages: readonly Pages[];
  readonly targets: ReadonlySet<string>;
}

/** Identifiers that the templates write themselves. */
export const RESERVED = ['contenu', 'titre-du-sommaire', 'rechercher'];

interface LayoutOptions {
  readonly medium: Medium;
  /** Page of each anchor, empty until they are known. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly teintes: Teintes;
  /** The page that each fiche has of its own, by fiche, where there are such pages. */
  readonly pagesDesFiches: ReadonlyMap<string, string>;
}

/** Lays the document out: who is where, under which anchor, on which pages. */
export function layoutOf(document: PstDocument, options: LayoutOptions): Layout {
  const { medium, numbers, teintes, pagesDesFiches } = options;
  const folios = foliosOf(document.parties);
  const place = { anchors: createAnchors(RESERVED), teintes, numbers, imprime: medium === 'print', pagesDesFiches };
  const laid = folios.flatMap((folio) =>
    folio.parties.map((partie) => layPartie(partie, following(document.parties, partie), folio, place)),
  );
  const plan = document.dessin ?? planOf(document.parties);
  const annees = plan?.annees ?? fichesOf(document.parties)[0]?.annees ?? [];
  const view = {
    document,
    titre: titreOf(document, document.nom),
    medium,
    imprime: medium === 'print',
    etat: [document.statut, document.edition].filter((part) => part !== undefined),
    couverture: couvertureView(plan, teintes.classe),
    sommaire: laid.map((one) => one.entree),
    parties: laid.map((one) => one.view),
    dernierePage: folios.at(-1)?.page ?? '',
    ...graduationsOf(annees),
  };
  const pages = [
    ...folios.map(({ page, titre, paysage, fiches }) => ({
      nom: page,
      titre,
      paysage,
      ouverture: fiches,
      onglet: undefined,
    })),
    ...laid.flatMap((one) => one.fiches.map((fiche) => pagesDeFiche(fiche, document, teintes))),
  ];
  return { view, pages, targets: place.anchors.taken };
}

/** « Brouillon · Projet social de territoire · 2022-2027 »: a draft says so first. */
export const titreOf = ({ mention }: Pick<PstDocument, 'mention'>, nom: string): string =>
  mention === undefined ? nom : `${mention.mot} · ${nom}`;

/** The years, and where they begin in % of the width. */
export const graduationsOf = (annees: readonly string[]): Pick<PageView, 'annees' | 'graduations'> => ({
  annees,
  graduations: [...annees, ''].map((_, i) => (i * 100) / annees.length),
});

function pagesDeFiche(fiche: FicheImprimee, document: PstDocument, teintes: Teintes): Pages {
  const rang = document.axes.findIndex(({ id }) => id === fiche.axe.id);
  return {
    nom: fiche.page,
    titre: `${fiche.code} · ${fiche.nom}`,
    paysage: false,
    ouverture: false,
    onglet: { texte: fiche.axe.code, couleur: teintes.propriete(fiche.axe), rang: Math.max(0, rang) },
  };
}

const following = (parties: readonly Partie[], partie: Partie): Partie | undefined =>
  parties[parties.indexOf(partie) + 1];

const blocsOf = (parties: readonly Partie[]): readonly Bloc[] => parties.flatMap(({ blocs }) => blocs);

const planOf = (parties: readonly Partie[]): PlanActions | undefined =>
  blocsOf(parties).flatMap((bloc) => (bloc.type === 'plan-actions' ? [bloc.plan] : []))[0];

const fichesOf = (parties: readonly Partie[]) =>
  blocsOf(parties).flatMap((bloc) => (bloc.type === 'fiches' ? bloc.fiches : []));
