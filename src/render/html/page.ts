import type { Bloc, Partie, PlanActions, PstDocument } from '../../document/index.ts';
import { createAnchors, type Anchors } from './anchors.ts';
import { blocView, entreeFiche, ficheImprimee, type BlocView, type FicheImprimee } from './blocs.ts';
import { couvertureView, type CouvertureView } from './couverture.ts';
import { foliosOf, type Folio } from './folios.ts';
import type { Pages } from './papier.ts';
import { entree, indexOf, pageOf, type Entree, type IndexAxe, type PageOf } from './sommaire.ts';
import type { Teintes } from './teintes.ts';

export type Medium = 'screen' | 'print';

/** Everything that the template « document » reads. */
export interface PageView {
  readonly document: PstDocument;
  readonly medium: Medium;
  readonly imprime: boolean;
  readonly etat: readonly string[];
  readonly couverture: CouvertureView | undefined;
  readonly sommaire: readonly Entree[];
  readonly parties: readonly PartieView[];
  /** Years of the calendars, and where they begin in % of the width. */
  readonly annees: readonly string[];
  readonly graduations: readonly number[];
}

interface PartieView {
  readonly ancre: string;
  readonly titreAncre: string;
  readonly titre: string;
  readonly classes: string;
  readonly index: readonly IndexAxe[];
  readonly blocs: readonly BlocView[];
}

export interface Layout {
  readonly view: PageView;
  readonly pages: readonly Pages[];
  readonly targets: ReadonlySet<string>;
}

/** Identifiers that the templates write themselves. */
const RESERVED = ['contenu', 'titre-du-sommaire'];

/** Lays the document out: who is where, under which anchor, on which pages. */
export function layoutOf(
  document: PstDocument,
  medium: Medium,
  numbers: ReadonlyMap<string, number>,
  teintes: Teintes,
): Layout {
  const anchors = createAnchors(RESERVED);
  const folios = foliosOf(document.parties);
  const laid = folios.flatMap((folio) =>
    folio.parties.map((partie, i) => layPartie(partie, folio, i === 0, { anchors, teintes, page: pageOf(numbers) })),
  );
  const plan = planOf(document.parties);
  const annees = plan?.annees ?? fichesOf(document.parties)[0]?.annees ?? [];
  const view = {
    document,
    medium,
    imprime: medium === 'print',
    etat: [document.statut, document.edition].filter((part) => part !== undefined),
    couverture: couvertureView(plan, teintes.classe),
    sommaire: laid.map((one) => one.entree),
    parties: laid.map((one) => one.view),
    annees,
    graduations: [...annees, ''].map((_, i) => (i * 100) / annees.length),
  };
  const pages = [
    ...folios.map(({ page, titre, paysage }) => ({ nom: page, titre, paysage, onglet: undefined })),
    ...laid.flatMap((one) => one.fiches.map((fiche) => pagesDeFiche(fiche, document, teintes))),
  ];
  return { view, pages, targets: anchors.taken };
}

interface Place {
  readonly anchors: Anchors;
  readonly teintes: Teintes;
  readonly page: PageOf;
}

function layPartie(partie: Partie, folio: Folio, first: boolean, { anchors, teintes, page }: Place) {
  const ancre = anchors.claim(partie.id);
  const titreAncre = anchors.claim(`${ancre}-titre`);
  const fiches: FicheImprimee[] = [];
  const blocs = partie.blocs.map((bloc) => {
    const own = bloc.type === 'fiches' ? bloc.fiches.map((one, i) => ficheImprimee(one, `fiche-p${String(i + 1)}`, anchors)) : [];
    fiches.push(...own);
    return blocView(bloc, anchors, own);
  });
  const entrees = fiches.map((fiche) => ({ fiche, entree: entreeFiche(fiche, teintes.classe(fiche.axe), page) }));
  const classes = [folio.page, first ? 'nouvelle-page' : 'a-la-suite', ...(fiches.length > 0 ? ['partie-fiches'] : [])];
  return {
    fiches,
    entree: entree(
      { ancre, titre: partie.titre },
      page,
      entrees.map((one) => one.entree),
    ),
    view: { ancre, titreAncre, titre: partie.titre, classes: classes.join(' '), index: indexOf(entrees), blocs },
  };
}

function pagesDeFiche(fiche: FicheImprimee, document: PstDocument, teintes: Teintes): Pages {
  const rang = document.axes.findIndex(({ id }) => id === fiche.axe.id);
  return {
    nom: fiche.page,
    titre: `${fiche.code} · ${fiche.nom}`,
    paysage: false,
    onglet: { texte: fiche.axe.code, couleur: teintes.propriete(fiche.axe), rang: Math.max(0, rang) },
  };
}

const blocsOf = (parties: readonly Partie[]): readonly Bloc[] => parties.flatMap(({ blocs }) => blocs);

const planOf = (parties: readonly Partie[]): PlanActions | undefined =>
  blocsOf(parties).flatMap((bloc) => (bloc.type === 'plan-actions' ? [bloc.plan] : []))[0];

const fichesOf = (parties: readonly Partie[]) =>
  blocsOf(parties).flatMap((bloc) => (bloc.type === 'fiches' ? bloc.fiches : []));
