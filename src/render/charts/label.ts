import { text, type Markish, type TextOptions } from '@observablehq/plot';

/** Of the words of a drawing, in pixels, unless said otherwise. */
export const TAILLE = 13;
/** Plot counts widths for a wider letter than ours. */
const ETROIT = 1.16;

interface LabelOptions extends Omit<TextOptions, 'text' | 'lineWidth' | 'textOverflow'> {
  /** In pixels; what does not fit is cut, with « … ». */
  readonly room?: number;
}

/** One line of words for each row. What the reader sees cut is whole in the table of the figure. */
export function label<T>(
  rows: readonly T[],
  words: (row: T) => string,
  { room, fontSize = TAILLE, ...options }: LabelOptions,
): Markish {
  const size = typeof fontSize === 'number' ? fontSize : TAILLE;
  return text(rows, {
    fill: 'var(--encre)',
    ...options,
    ...(size !== TAILLE && { fontSize }),
    text: (row: T) => words(row).replace(/[\s\u2028\u2029]+/gu, ' '),
    ...(room !== undefined && { lineWidth: (room / size) * ETROIT, textOverflow: 'ellipsis-end' }),
  });
}
