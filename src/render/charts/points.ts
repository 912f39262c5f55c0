import { dot, ruleY } from '@observablehq/plot';
import type { DessinView } from '../../document/index.ts';
import { draw, LARGEUR, type Node } from './canvas.ts';
import type { Inks } from './inks.ts';
import { label } from './label.ts';
import { widthOf, wrap } from './measure.ts';
import { bottomOf, layRows, words } from './rows.ts';

type Points = Extract<DessinView, { readonly type: 'points' }>;

/** Room for the names of the places at both ends. */
const PIED = 17;
const PETIT = 11.5;
const MARGE = 0.02;
const inside = (share: number): number => MARGE + share * (1 - 2 * MARGE);

/** What is written at an end: half of the width is for each, and what one does not use is for the other. */
function endOf(row: Points['lignes'][number], end: 'premier' | 'dernier'): string {
  const other = widthOf(row[end === 'premier' ? 'dernier' : 'premier'], PETIT);
  const room = Math.max(LARGEUR / 2, LARGEUR - other) - 8;
  return wrap(row[end], room, PETIT, 1).join(' ');
}

/** A row of points for each column, on its own scale; the places at both ends are named under it. */
export function drawPoints({ lignes }: Points, inks: Inks): Node {
  const rows = layRows(
    lignes.map((ligne) => ({ ...ligne, texte: '' })),
    0,
    () => PIED,
  );
  const points = rows.flatMap(({ points: all, milieu }) => all.map((share) => ({ x: inside(share), y: milieu })));
  const end = {
    y: ({ y2 }: (typeof rows)[number]) => y2 + 3,
    lineAnchor: 'top',
    fontSize: PETIT,
    fill: 'var(--gris)',
  } as const;
  return draw(bottomOf(rows), [
    ruleY(rows, { y: 'milieu', stroke: 'var(--filet)' }),
    dot(points, {
      x: 'x',
      y: 'y',
      r: 5.5,
      fill: inks.full(undefined),
      fillOpacity: 0.55,
      stroke: inks.full(undefined),
      strokeWidth: 1.2,
    }),
    label(rows, (row) => endOf(row, 'premier'), { ...end, x: 0, textAnchor: 'start' }),
    label(rows, (row) => endOf(row, 'dernier'), { ...end, x: 1, textAnchor: 'end' }),
    ...words(rows),
  ]);
}
