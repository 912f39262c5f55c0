import { dot, rect, ruleX, ruleY } from '@observablehq/plot';
import type { DessinView } from '../../document/index.ts';
import { draw, LARGEUR, type Node } from './canvas.ts';
import type { Inks } from './inks.ts';
import { label } from './label.ts';

type Pastilles = Extract<DessinView, { readonly type: 'pastilles' }>;

const RANG = 22;
/** The names of the columns, written upwards. */
const TETE = 66;
/** The names of the rows, at the left. */
const NOMS = 0.47;

/** Who is in what: a disc for who leads, a ring for who takes part. */
export function drawPastilles({ colonnes, lignes }: Pastilles, inks: Inks): Node {
  const step = (1 - NOMS) / Math.max(1, colonnes.length);
  const x = (column: number): number => NOMS + (column + 0.5) * step;
  const y = (row: number): number => TETE + (row + 0.5) * RANG;
  const height = TETE + lignes.length * RANG + 2;
  const r = Math.min(6.5, (step * LARGEUR) / 2 - 1.5);
  const dots = lignes.flatMap(({ signes }, row) =>
    colonnes.flatMap(({ axe }, column) => {
      const signe = signes[column];
      return signe === undefined ? [] : [{ signe, couleur: inks.full(axe), x: x(column), y: y(row) }];
    }),
  );
  const heads = colonnes.map(({ texte, axe }, column) => ({ texte, couleur: inks.full(axe), x: x(column) }));
  const bands = lignes.flatMap((_, row) => (row % 2 === 0 ? [{ y1: y(row) - RANG / 2, y2: y(row) + RANG / 2 }] : []));
  return draw(height, [
    rect(bands, { x1: 0, x2: 1, y1: 'y1', y2: 'y2', fill: 'var(--fond)' }),
    ruleX(heads, { x: 'x', y1: TETE, y2: height, stroke: 'var(--filet)' }),
    ruleY([TETE], { stroke: 'var(--filet)' }),
    label(heads, ({ texte }) => texte, {
      x: 'x',
      y: TETE - 6,
      rotate: -90,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: 'couleur',
      fontWeight: 600,
      room: TETE - 6,
    }),
    label(lignes, ({ libelle }) => libelle, {
      x: 0.012,
      y: (_: unknown, row: number) => y(row),
      textAnchor: 'start',
      lineAnchor: 'middle',
      room: NOMS * LARGEUR - 6,
    }),
    dot(
      dots.filter(({ signe }) => signe === 'pilote'),
      { x: 'x', y: 'y', r, fill: 'couleur' },
    ),
    dot(
      dots.filter(({ signe }) => signe === 'partenaire'),
      { x: 'x', y: 'y', r: r - 1, fill: 'var(--papier)', stroke: 'couleur', strokeWidth: 2 },
    ),
  ]);
}
