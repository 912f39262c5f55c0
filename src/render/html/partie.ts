import type { Partie } from '../../document/index.ts';
import type { Anchors } from './anchors.ts';
import { blocView, entreeFiche, ficheImprimee, type BlocView, type FicheImprimee } from './blocs.ts';
import { isLong, type Folio } from './folios.ts';
import { ouvertureDouble } from './ouverture.ts';
import { entree, indexOf, pageOf, type Entree, type IndexAxe } from './sommaire.ts';
import type { Teintes } from './teintes.ts';

/** What the template « partie » reads. */
export interface PartieView {
  readonly ancre: string;
  readonly titreAncre: string;
  readonly titre: string;
  readonly classes: string;
  readonly index: readonly IndexAxe[];
  /** Whether the drawing of the cover comes back at the opening. */
  readonly dessin: boolean;
  readonly blocs: readonly BlocView[];
}

/** What the parts have in common. */
export interface Place {
  readonly anchors: Anchors;
  readonly teintes: Teintes;
  /** Page of each anchor, empty until they are known. */
  readonly numbers: ReadonlyMap<string, number>;
  /** For paper, where nothing unfolds. */
  readonly imprime: boolean;
  /** The page that each fiche has of its own, by fiche. */
  readonly pagesDesFiches: ReadonlyMap<string, string>;
}

export interface LaidPartie {
  readonly view: PartieView;
  readonly entree: Entree;
  readonly fiches: readonly FicheImprimee[];
}

/** `suivante` is the part that follows, on whichever pages. */
export function layPartie(partie: Partie, suivante: Partie | undefined, folio: Folio, place: Place): LaidPartie {
  const { anchors, teintes, numbers } = place;
  const page = pageOf(numbers);
  const ancre = anchors.claim(partie.id);
  const fiches: FicheImprimee[] = [];
  const blocs = partie.blocs.map((bloc) => {
    const views = bloc.type === 'fiches' ? bloc.fiches : [];
    const own = views.map((one, i) => {
      const pages = `${folio.page}-${String(fiches.length + i + 1)}`;
      return ficheImprimee(one, { page: pages, anchors, aPart: place.pagesDesFiches.get(one.id) });
    });
    fiches.push(...own);
    return blocView(bloc, place, own);
  });
  const entrees = fiches.map((fiche) => ({ fiche, entree: entreeFiche(fiche, teintes.classe(fiche.axe), page) }));
  const starts = fiches.map((fiche) => numbers.get(fiche.ancre));
  const double = fiches.length > 0 && ouvertureDouble(numbers.get(ancre), starts, numbers.get(suivante?.id ?? ''));
  const classes = [
    folio.page,
    partie === folio.parties[0] ? 'nouvelle-page' : 'a-la-suite',
    ...(isLong(partie) ? [] : ['courte']),
    ...(folio.paysage ? ['paysage'] : []),
    ...(fiches.length > 0 ? ['partie-fiches'] : []),
    ...(double ? ['ouverture-double'] : []),
  ];
  const enfants = entrees.map((one) => one.entree);
  return {
    fiches,
    entree: entree({ ancre, titre: partie.titre }, page, enfants),
    view: {
      ancre,
      titreAncre: anchors.claim(`${ancre}-titre`),
      titre: partie.titre,
      classes: classes.join(' '),
      index: indexOf(entrees),
      dessin: double,
      blocs,
    },
  };
}
