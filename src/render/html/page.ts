import type { Bloc, FicheView, Partie, PlanActions, PstDocument } from '../../document/index.ts';
import { createAnchors } from './anchors.ts';
import { couvertureView, dessinDAxe, type CouvertureView } from './couverture.ts';
import { foliosOf, suitLeSommaire } from './folios.ts';
import { ouvertureDe } from './ouverture.ts';
import type { Pages } from './papier.ts';
import { layPartie, type LaidPartie, type PartieView } from './partie.ts';
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
  /** Those of its parts, axes, needs and fiches, which other places lead to. */
  readonly ancres: readonly string[];
}

/** Identifiers that the templates write themselves. */
export const RESERVED = ['contenu', 'titre-du-sommaire', 'rechercher'];

/** What pictures are made of, and what the templates write themselves, is only there where it is of use. */
const isOfDocument = (anchor: string): boolean => !RESERVED.includes(anchor) && !anchor.startsWith('figure-');

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
  const { medium, teintes, pagesDesFiches } = options;
  const folios = foliosOf(document.parties);
  const plan = document.dessin ?? planOf(document.parties);
  const { double, numbers } = ouvertureDe(document.parties, options.numbers);
  const place = {
    anchors: createAnchors(RESERVED),
    teintes,
    numbers,
    imprime: medium === 'print',
    pagesDesFiches,
    ouvertureDouble: double,
    suitLeSommaire: suitLeSommaire(document.parties),
    dessinDe: (fiches: readonly FicheView[]) => dessinDAxe(plan, fiches, teintes.classe),
  };
  const laid = folios.flatMap((folio) => folio.parties.map((partie) => layPartie(partie, folio, place)));
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
      sommaire: place.suitLeSommaire && page === folios[0]?.page,
      onglet: undefined,
    })),
    ...laid.flatMap((one) => one.groupes.flatMap((groupe) => pagesDeFiches(groupe, document, teintes))),
  ];
  const targets = place.anchors.taken;
  return { view, pages, targets, ancres: [...targets].filter(isOfDocument) };
}

/** « Brouillon · Projet social de territoire · 2022-2027 »: a draft says so first. */
export const titreOf = ({ mention }: Pick<PstDocument, 'mention'>, nom: string): string =>
  mention === undefined ? nom : `${mention.mot} · ${nom}`;

/** The years, and where they begin in % of the width. */
export const graduationsOf = (annees: readonly string[]): Pick<PageView, 'annees' | 'graduations'> => ({
  annees,
  graduations: [...annees, ''].map((_, i) => (i * 100) / annees.length),
});

/** The pages of some fiches, and that of the drawing that may follow them. */
function pagesDeFiches(
  { page, fiches }: LaidPartie['groupes'][number],
  document: PstDocument,
  teintes: Teintes,
): readonly Pages[] {
  const axe = fiches[0]?.axe;
  const onglet = axe && {
    texte: axe.code,
    couleur: teintes.propriete(axe),
    rang: Math.max(
      0,
      document.axes.findIndex(({ id }) => id === axe.id),
    ),
  };
  const own = {
    nom: page,
    titre: fiches.map(({ code, nom }) => `${code} · ${nom}`).join(' – '),
    paysage: false,
    ouverture: false,
    onglet,
  };
  const after = fiches.flatMap(({ respiration }) => respiration?.page ?? []);
  return [own, ...after.map((nom) => ({ ...own, nom, ouverture: true }))];
}

const blocsOf = (parties: readonly Partie[]): readonly Bloc[] => parties.flatMap(({ blocs }) => blocs);

const planOf = (parties: readonly Partie[]): PlanActions | undefined =>
  blocsOf(parties).flatMap((bloc) => (bloc.type === 'plan-actions' ? [bloc.plan] : []))[0];

const fichesOf = (parties: readonly Partie[]) =>
  blocsOf(parties).flatMap((bloc) => (bloc.type === 'fiches' ? bloc.fiches : []));
