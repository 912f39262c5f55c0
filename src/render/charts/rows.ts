import type { Markish } from '@observablehq/plot';
import { LARGEUR } from './canvas.ts';
import { label, TAILLE } from './label.ts';
import { widthOf, wrap } from './measure.ts';

/** In pixels: between two lines of words, from the last of them to what is drawn, and from there to the next row. */
const LIGNE = 16;
const AVANT = 4;
const APRES = 7;
/** How high what is drawn is. */
export const PISTE = 11;
/** Between a name and its value on the same line. */
const ESPACE = 12;
/** Of a name. */
const LIGNES = 3;

interface Words {
  readonly libelle: string;
  readonly texte: string;
}

/** A row with its place, in pixels from the top of the drawing. */
export type Laid<Row> = Row & {
  readonly lines: readonly string[];
  readonly top: number;
  /** Of the line of the value. */
  readonly texteY: number;
  /** Of what is drawn. */
  readonly y1: number;
  readonly y2: number;
  readonly milieu: number;
  readonly bottom: number;
};

/** The lines of a name: beside its value where both fit, above it otherwise. */
function linesOf({ libelle, texte }: Words): { readonly lines: readonly string[]; readonly valueLine: number } {
  const value = texte === '' ? 0 : widthOf(texte, TAILLE, true) + ESPACE;
  const beside = (line: string): boolean => widthOf(line, TAILLE) + value <= LARGEUR;
  const lines = wrap(libelle, LARGEUR, TAILLE, LIGNES);
  const last = lines.length - 1;
  return { lines, valueLine: beside(lines.at(-1) ?? '') ? Math.max(0, last) : last + 1 };
}

/**
 * Rows one under the other from `top`: the lines of a name, its value at the right, what is drawn under them, and `foot` pixels
 * for what is written under that.
 */
export function layRows<Row extends Words>(
  rows: readonly Row[],
  top: number,
  foot: (row: Row) => number,
): readonly Laid<Row>[] {
  let y = top;
  return rows.map((row) => {
    const { lines, valueLine } = linesOf(row);
    const y1 = y + Math.max(lines.length, valueLine + 1) * LIGNE + AVANT;
    const laid = { ...row, lines, top: y, texteY: y + valueLine * LIGNE, y1, y2: y1 + PISTE, milieu: y1 + PISTE / 2 };
    const bottom = laid.y2 + foot(row) + APRES;
    y = bottom;
    return { ...laid, bottom };
  });
}

export const none = (): number => 0;

/** How high a drawing is that ends with these rows. */
export const bottomOf = (rows: readonly { readonly bottom: number }[]): number => rows.at(-1)?.bottom ?? 0;

/** Words stand out from the lines that they cross. */
const HALO = { stroke: 'var(--papier)', strokeWidth: 4 } as const;

/** The names at the left, line by line, and the values at the right. */
export function words(rows: readonly Laid<Words>[]): readonly Markish[] {
  const lines = rows.flatMap((row) => row.lines.map((line, i) => ({ line, y: row.top + i * LIGNE + 3 })));
  return [
    label(lines, ({ line }) => line, { ...HALO, x: 0, y: 'y', textAnchor: 'start', lineAnchor: 'top' }),
    label(rows, ({ texte }) => texte, {
      ...HALO,
      x: 1,
      y: ({ texteY }: Laid<Words>) => texteY + 3,
      textAnchor: 'end',
      lineAnchor: 'top',
      fontWeight: 600,
    }),
  ];
}
