import type {
  ActeurView,
  AxeView,
  BarreView,
  ChiffreView,
  FigureView,
  IndicateurView,
  Lien,
  MontantView,
  TableauDeFigure,
} from '../types.ts';
import { apparier } from './apparier.ts';
import { liste, type ListeLibre, type Nature, objet, rang, textes } from './nature.ts';

export type Item<T> = NonNullable<T> extends readonly (infer I)[] ? I : never;

export const AXE = objet<AxeView>({
  id: 'tel-quel',
  code: 'mot',
  rang: 'texte',
  titre: 'texte',
  titreCourt: 'texte',
  teinte: 'tel-quel',
  couleur: 'tel-quel',
  href: 'tel-quel',
});

const LIEN = objet<Lien>({ texte: 'texte', href: 'tel-quel' });
export const LIENS = liste<Lien>(LIEN, ({ href }) => href);
export const LIEN_SEUL: Nature<Lien> = LIEN;

export const BARRE = objet<BarreView>({
  libelle: 'texte',
  quand: 'texte',
  debut: 'tel-quel',
  largeur: 'tel-quel',
  ouvert: 'tel-quel',
  type: 'texte',
  dessine: 'tel-quel',
});

export const MONTANT = objet<MontantView>({
  bas: 'texte',
  haut: 'texte',
  texte: 'texte',
  partBasse: 'tel-quel',
  partHaute: 'tel-quel',
});

export const INDICATEURS = liste<IndicateurView>(
  objet<IndicateurView>({
    libelle: 'texte',
    definition: 'texte',
    type: 'texte',
    unite: 'texte',
    depart: 'texte',
    origine: 'texte',
    cibles: textes,
    justifications: textes,
    precisions: textes,
  }),
  ({ libelle }) => libelle,
);

export const ACTEURS = liste<ActeurView>(objet<ActeurView>({ nom: 'texte', precisions: textes }), ({ nom }) => nom);

export const CHIFFRES = liste<ChiffreView>(
  objet<ChiffreView>({
    libelle: 'texte',
    valeur: 'texte',
    unite: 'texte',
    territoire: 'texte',
    annee: 'texte',
    source: 'texte',
    comparaisons: textes,
    commentaire: 'texte',
  }),
  ({ libelle, territoire = '' }) => `${libelle} ${territoire}`,
);

interface Tableau<Colonne, Cellule> {
  readonly colonnes: readonly Colonne[];
  readonly lignes: readonly { readonly nom: string; readonly cellules: readonly Cellule[] }[];
}

/**
 * Two versions of a table with the same columns, those of both: the cells of a column that a version does not have are empty.
 * `entete`: columns before that of the first cell.
 */
export const memesColonnes =
  <Colonne, Cellule, T extends Tableau<Colonne, Cellule>>(
    colonnes: ListeLibre,
    vide: Cellule,
    entete: number,
  ): ((avant: T, apres: T) => readonly [T, T]) =>
  (avant, apres) => {
    const couples = apparier(colonnes, avant.colonnes.slice(entete), apres.colonnes.slice(entete));
    const aligned = (tableau: T, cote: 'avant' | 'apres'): T => ({
      ...tableau,
      lignes: tableau.lignes.map((ligne) => ({
        ...ligne,
        cellules: couples.map((couple) => ligne.cellules[couple[cote] ?? -1] ?? vide),
      })),
    });
    return [aligned(avant, 'avant'), aligned(apres, 'apres')];
  };

const TABLEAU_DE_FIGURE = objet<TableauDeFigure>(
  {
    colonnes: textes,
    lignes: liste<Item<TableauDeFigure['lignes']>>(
      objet<Item<TableauDeFigure['lignes']>>({ nom: 'texte', cellules: rang<string>('texte', '') }),
      ({ nom }) => nom,
    ),
  },
  memesColonnes<string, string, TableauDeFigure>(textes, '', 1),
);

/** A picture shows the new version: its table tells both. */
export const FIGURE = objet<FigureView>({
  id: 'tel-quel',
  titre: 'texte',
  description: 'tel-quel',
  dessins: 'tel-quel',
  cle: liste<Item<FigureView['cle']>>(
    objet<Item<FigureView['cle']>>({ signe: 'tel-quel', texte: 'texte' }),
    ({ signe }) => signe,
  ),
  notes: textes,
  tableau: TABLEAU_DE_FIGURE,
  ditAilleurs: 'tel-quel',
  dessineAilleurs: 'tel-quel',
});

export const TABLEAU_SEUL: Nature<TableauDeFigure> = TABLEAU_DE_FIGURE;
