import { dot, ruleY } from '@observablehq/plot';
import type { DessinView } from '../../document/index.ts';
import { draw, LARGEUR, type Node } from './canvas.ts';
import type { Inks } from './inks.ts';
import { label } from './label.ts';
import { words } from './rows.ts';

type Points = Extract<DessinView, { readonly type: 'points' }>;

const RANG = 47;
const MARGE = 0.02;
const inside = (share: number): number => MARGE + share * (1 - 2 * MARGE);

/** A row of points for each column, on its own scale; the places at both ends are named under it. */
export function drawPoints({ lignes }: Points, inks: Inks): Node {
  const rows = lignes.map((ligne, i) => ({ ...ligne, y: i * RANG + 27 }));
  const points = rows.flatMap(({ points: all, y }) =>
    all.map((share) => ({ x: inside(share), y, bout: share === 0 || share === 1 })),
  );
  const end = {
    y: ({ y }: (typeof rows)[number]) => y + 9,
    lineAnchor: 'top',
    fontSize: 11.5,
    fill: 'var(--gris)',
    room: LARGEUR / 2 - 8,
  } as const;
  return draw(lignes.length * RANG, [
    ruleY(rows, { y: 'y', stroke: 'var(--filet)' }),
    dot(points, {
      x: 'x',
      y: 'y',
      r: 5.5,
      fill: inks.full(undefined),
      fillOpacity: 0.55,
      stroke: inks.full(undefined),
      strokeWidth: 1.2,
    }),
    label(rows, ({ premier }) => premier, { ...end, x: 0, textAnchor: 'start' }),
    label(rows, ({ dernier }) => dernier, { ...end, x: 1, textAnchor: 'end' }),
    ...words(rows, 0, RANG),
  ]);
}
