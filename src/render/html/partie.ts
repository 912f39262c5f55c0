import type { Partie } from '../../document/index.ts';
import { blocView, entreeFiche, type BlocView } from './blocs.ts';
import { isLong, PREMIERES_PAGES, type Folio } from './folios.ts';
import type { Place } from './place.ts';
import { entree, indexOf, pageOf, type Entree, type IndexAxe } from './sommaire.ts';
import { layVoisines, voisinesOf, type FicheLaid } from './voisines.ts';

/** What the template « partie » reads. */
export interface PartieView {
  readonly ancre: string;
  readonly titreAncre: string;
  /** « Annexe 1 », where the title begins so. */
  readonly surtitre: string | undefined;
  readonly titre: string;
  readonly classes: string;
  readonly index: readonly IndexAxe[];
  /** Whether the drawing of the cover comes back at the opening. */
  readonly dessin: boolean;
  readonly blocs: readonly BlocView[];
}

export interface LaidPartie {
  readonly view: PartieView;
  readonly entree: Entree;
  /** Those that share their pages together. */
  readonly groupes: readonly LaidGroupe[];
}

interface LaidGroupe {
  /** Name of their pages. */
  readonly page: string;
  readonly fiches: readonly FicheLaid[];
}

/** « Annexe 1 – Ressources » is said on two lines. */
function titresDe(titre: string): Pick<PartieView, 'surtitre' | 'titre'> {
  const [, surtitre, reste] = /^(\p{L}+\s[\dA-Z]{1,3})\s[–—-]\s(.+)$/u.exec(titre) ?? [];
  return reste === undefined ? { surtitre: undefined, titre } : { surtitre, titre: reste };
}

export function layPartie(partie: Partie, folio: Folio, place: Place): LaidPartie {
  const { anchors, teintes, numbers } = place;
  const page = pageOf(numbers);
  const ancre = anchors.claim(partie.id);
  const groupes: LaidGroupe[] = [];
  const blocs = partie.blocs.map((bloc) => {
    const own = voisinesOf(bloc.type === 'fiches' ? bloc.fiches : []).map((voisines, i) => {
      const nom = `${folio.page}-${String(groupes.length + i + 1)}`;
      return { page: nom, fiches: layVoisines(voisines, nom, place) };
    });
    groupes.push(...own);
    return blocView(
      bloc,
      place,
      own.flatMap((one) => one.fiches),
    );
  });
  const fiches = groupes.flatMap((one) => one.fiches);
  const entrees = fiches.map((fiche) => ({ fiche, entree: entreeFiche(fiche, teintes.classe(fiche.axe), page) }));
  const double = fiches.length > 0 && place.ouvertureDouble;
  const suit = place.suitLeSommaire && folio.page === PREMIERES_PAGES;
  const classes = [
    folio.page,
    partie === folio.parties[0] && !suit ? 'nouvelle-page' : 'a-la-suite',
    ...(isLong(partie) ? [] : ['courte']),
    ...(folio.paysage ? ['paysage'] : []),
    ...(fiches.length > 0 ? ['partie-fiches'] : []),
    ...(double ? ['ouverture-double'] : []),
  ];
  const enfants = entrees.map((one) => one.entree);
  return {
    groupes,
    entree: entree({ ancre, titre: partie.titre }, page, enfants),
    view: {
      ancre,
      titreAncre: anchors.claim(`${ancre}-titre`),
      ...titresDe(partie.titre),
      classes: classes.join(' '),
      index: indexOf(entrees),
      dessin: double,
      blocs,
    },
  };
}
