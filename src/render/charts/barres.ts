import { rect, ruleX } from '@observablehq/plot';
import type { DessinView } from '../../document/index.ts';
import { draw, type Node } from './canvas.ts';
import type { Inks } from './inks.ts';
import { bottomOf, layRows, none, words } from './rows.ts';

type Barres = Extract<DessinView, { readonly type: 'barres' }>;

/** Below this share of the width, a bar could not be seen. */
const VISIBLE = 0.006;

/** A bar for each row: full for what is sure, hatched for what may come on top. */
export function drawBarres({ lignes }: Barres, inks: Inks): Node {
  const rows = layRows(lignes, 0, none).map((ligne) => ({
    ...ligne,
    bas: ligne.bas === 0 ? 0 : Math.max(VISIBLE, ligne.bas),
    haut: ligne.haut === 0 ? 0 : Math.max(VISIBLE, ligne.haut),
  }));
  const sure = rows.filter(({ bas }) => bas > 0);
  const open = rows.filter(({ bas, haut }) => haut > bas);
  return draw(bottomOf(rows), [
    ruleX(rows, { x: 0, y1: 'y1', y2: 'y2', stroke: 'var(--gris)' }),
    rect(open, {
      x1: 'bas',
      x2: 'haut',
      y1: 'y1',
      y2: 'y2',
      fill: ({ axe }: (typeof rows)[number]) => inks.hatched(axe),
      stroke: ({ axe }: (typeof rows)[number]) => inks.full(axe),
      inset: 0.5,
    }),
    rect(sure, { x1: 0, x2: 'bas', y1: 'y1', y2: 'y2', fill: ({ axe }: (typeof rows)[number]) => inks.full(axe) }),
    ...words(rows),
  ]);
}
