import type {
  AxeView,
  BarreView,
  ChiffreView,
  IndicateurView,
  Lien,
  MontantView,
} from '../../../src/document/index.ts';

/** What a fake document is filled with. */
export interface Filling {
  /** Plain text of a field, told by its name (« fiche.nom »). */
  readonly text: (field: string) => string;
  readonly markdown: (field: string) => string;
  /** Address of a link out of the document. */
  readonly url: (field: string) => string;
  /** Whether what may be undefined is there. */
  readonly full: boolean;
  /** Length of every list. */
  readonly items: number;
}

export interface Maker extends Filling {
  readonly maybe: <T>(make: () => T) => T | undefined;
  readonly maybeText: (field: string) => string | undefined;
  /** `make` is given 1, 2… */
  readonly list: <T>(make: (rank: number) => T) => readonly T[];
  readonly texts: (field: string) => readonly string[];
}

export function makerOf(filling: Filling): Maker {
  const maybe: Maker['maybe'] = (make) => (filling.full ? make() : undefined);
  const list: Maker['list'] = (make) => Array.from({ length: filling.items }, (_, i) => make(i + 1));
  return {
    ...filling,
    maybe,
    list,
    maybeText: (field) => maybe(() => filling.text(field)),
    texts: (field) => list(() => filling.text(field)),
  };
}

export const axe = (make: Maker, rank: number): AxeView => ({
  id: `a${String(rank)}`,
  code: make.text('axe.code'),
  rang: make.text('axe.rang'),
  titre: make.text('axe.titre'),
  titreCourt: make.text('axe.titreCourt'),
  teinte: rank,
  couleur: make.maybe(() => '#336699'),
  href: `#axe-a${String(rank)}`,
});

export const lienFiche = (make: Maker, rank: number): Lien => ({
  texte: make.text('lien.texte'),
  href: `#fiche-f${String(rank)}`,
});

export const barre = (make: Maker, parent: string): BarreView => ({
  libelle: make.text(`${parent}.libelle`),
  quand: make.text(`${parent}.quand`),
  debut: 12.5,
  largeur: 25,
  ouvert: make.full,
  type: make.maybeText(`${parent}.type`),
  dessine: make.full,
});

export const montant = (make: Maker, parent: string): MontantView => ({
  bas: make.text(`${parent}.bas`),
  haut: make.text(`${parent}.haut`),
  texte: make.text(`${parent}.texte`),
  partBasse: 0.5,
  partHaute: 1,
});

export const indicateur = (make: Maker, parent: string): IndicateurView => ({
  libelle: make.text(`${parent}.libelle`),
  definition: make.maybeText(`${parent}.definition`),
  type: make.maybeText(`${parent}.type`),
  unite: make.maybeText(`${parent}.unite`),
  depart: make.maybeText(`${parent}.depart`),
  origine: make.maybeText(`${parent}.origine`),
  cibles: make.texts(`${parent}.cibles`),
  justifications: make.texts(`${parent}.justifications`),
  precisions: make.texts(`${parent}.precisions`),
});

export const chiffre = (make: Maker): ChiffreView => ({
  libelle: make.text('chiffre.libelle'),
  valeur: make.text('chiffre.valeur'),
  unite: make.maybeText('chiffre.unite'),
  territoire: make.maybeText('chiffre.territoire'),
  annee: make.maybeText('chiffre.annee'),
  source: make.maybeText('chiffre.source'),
  comparaisons: make.texts('chiffre.comparaisons'),
  commentaire: make.maybeText('chiffre.commentaire'),
});
