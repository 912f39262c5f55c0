import type { TableauDeFigure } from '../../document/index.ts';

/** A table whose columns of numbers are set to the right, headings too. */
export interface TableauImprime {
  readonly colonnes: readonly Cellule[];
  readonly lignes: readonly { readonly nom: string; readonly cellules: readonly Cellule[] }[];
}

interface Cellule {
  readonly texte: string;
  /** Of the style sheet. */
  readonly classe: string;
}

/** « 12 », « 1 240,50 € », « de 10 % à 20 % », « +3 » */
const NOMBRE = /^(?:de\s)?[+−-]?\d[\d\s]*(?:,\d+)?(?:\s?[€%])?(?:\sà\s[+−-]?\d[\d\s]*(?:,\d+)?(?:\s?[€%])?)?$/u;
/** Nothing is known. */
const RIEN = '–';

/** Whether a column holds numbers alone. */
const isOfNumbers = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== RIEN) && cells.every((cell) => cell === RIEN || NOMBRE.test(cell));

export function tableauImprime({ colonnes, lignes }: TableauDeFigure): TableauImprime {
  // The first heading is that of the names.
  const classes = colonnes.map((_, i) =>
    i > 0 && isOfNumbers(lignes.flatMap(({ cellules }) => cellules[i - 1] ?? [])) ? 'montant' : 'valeur',
  );
  const cell = (texte: string, column: number): Cellule => ({ texte, classe: classes[column] ?? 'valeur' });
  return {
    colonnes: colonnes.map(cell),
    lignes: lignes.map(({ nom, cellules }) => ({ nom, cellules: cellules.map((texte, i) => cell(texte, i + 1)) })),
  };
}
