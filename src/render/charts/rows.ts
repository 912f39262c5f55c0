import type { Markish } from '@observablehq/plot';
import { LARGEUR } from './canvas.ts';
import { label } from './label.ts';

/** Rows of a drawing: a line of words, and under it what is drawn. In pixels. */
export const RANG = 40;
/** From the top of the row to what is drawn, and how high that is. */
export const PISTE = { haut: 21, hauteur: 11 } as const;

interface Words {
  readonly libelle: string;
  readonly texte: string;
}

/** Mean width of a character of a value, semi-bold, in pixels. */
const CARACTERE = 6.9;
const PLACE_MIN = 90;

/** Words stand out from the lines that they cross. */
const HALO = { stroke: 'var(--papier)', strokeWidth: 4 } as const;

/** The name at the left, shortened where the value leaves no room, and the value at the right. Each row is `step` high. */
export function words(rows: readonly Words[], top: number, step = RANG): readonly Markish[] {
  const y = (i: number): number => top + i * step + 3;
  const room = ({ texte }: Words): number => Math.max(PLACE_MIN, LARGEUR - texte.length * CARACTERE - 10);
  return [
    ...rows.map((row, i) =>
      label([row], ({ libelle }) => libelle, {
        ...HALO,
        x: 0,
        y: y(i),
        textAnchor: 'start',
        lineAnchor: 'top',
        room: room(row),
      }),
    ),
    label(rows, ({ texte }) => texte, {
      ...HALO,
      x: 1,
      y: (_: Words, i: number) => y(i),
      textAnchor: 'end',
      lineAnchor: 'top',
      fontWeight: 600,
    }),
  ];
}
