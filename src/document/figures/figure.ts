import type { FigureView, TableauDeFigure } from '../types.ts';
import { typo } from '../typography.ts';

/** More rows than this are read in a table: a drawing has to fit on a page, and on a phone. */
export const LIGNES_MAX = 20;

/** More rows than this are drawn in two columns. */
const MOITIE = 5;

type Nom = Pick<FigureView, 'id' | 'titre'>;

type Drawn = Nom & Pick<FigureView, 'description' | 'dessins' | 'tableau'> & Partial<FigureView>;

/** A picture with what it leaves out said in French typography. */
export function figure({ titre, description, notes = [], cle = [], ...rest }: Drawn): FigureView {
  return {
    ditAilleurs: false,
    dessineAilleurs: false,
    ...rest,
    titre: typo(titre),
    description: typo(description),
    notes: notes.map(typo),
    cle: cle.map(({ signe, texte }) => ({ signe, texte: typo(texte) })),
  };
}

/** Nothing to draw: a sentence. */
export const figureAbsente = (nom: Nom, phrase: string): FigureView =>
  figure({ ...nom, description: phrase, dessins: [], tableau: undefined, notes: [phrase] });

/** Too much to be drawn: the table alone, and a sentence. */
export const figureTropLongue = (nom: Nom, phrase: string, tableau: TableauDeFigure): FigureView =>
  figure({ ...nom, description: phrase, dessins: [], tableau, notes: [phrase] });

/** Two drawings, side by side where there is room, of more rows than one takes. */
export function halves<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(rows.length / 2);
  return rows.length <= MOITIE ? [rows] : [rows.slice(0, middle), rows.slice(middle)];
}
