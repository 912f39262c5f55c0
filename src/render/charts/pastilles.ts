import { dot, rect, ruleX, ruleY } from '@observablehq/plot';
import type { DessinView } from '../../document/index.ts';
import { draw, LARGEUR, type Node } from './canvas.ts';
import type { Inks } from './inks.ts';
import { label, TAILLE } from './label.ts';
import { wrap } from './measure.ts';

type Pastilles = Extract<DessinView, { readonly type: 'pastilles' }>;

/** Of a row whose name is on one line, and what one more line adds. */
const RANG = 22;
const LIGNE = 14;
/** The names of the columns, written upwards. */
const TETE = 66;
/** The names of the rows, at the left. */
const NOMS = 0.47;

/** Rows one under the other, each as high as the lines of its name. */
function layNames(lignes: Pastilles['lignes']) {
  let y = TETE;
  return lignes.map((ligne) => {
    const lines = wrap(ligne.libelle, NOMS * LARGEUR - 10, TAILLE, 2);
    const y1 = y;
    y += RANG + Math.max(0, lines.length - 1) * LIGNE;
    return { ...ligne, lines, y1, y2: y, milieu: (y1 + y) / 2 };
  });
}

/** Who is in what: a disc for who leads, a ring for who takes part. */
export function drawPastilles({ colonnes, lignes }: Pastilles, inks: Inks): Node {
  const step = (1 - NOMS) / Math.max(1, colonnes.length);
  const x = (column: number): number => NOMS + (column + 0.5) * step;
  const rows = layNames(lignes);
  const height = (rows.at(-1)?.y2 ?? TETE) + 2;
  const r = Math.min(6.5, (step * LARGEUR) / 2 - 1.5);
  const dots = rows.flatMap(({ signes, milieu }) =>
    colonnes.flatMap(({ axe }, column) => {
      const signe = signes[column];
      return signe === undefined ? [] : [{ signe, couleur: inks.full(axe), x: x(column), y: milieu }];
    }),
  );
  const heads = colonnes.map(({ texte, axe }, column) => ({ texte, couleur: inks.full(axe), x: x(column) }));
  const bands = rows.filter((_, row) => row % 2 === 0);
  const names = rows.flatMap(({ lines, milieu }) =>
    lines.map((line, i) => ({ line, y: milieu + (i - (lines.length - 1) / 2) * LIGNE })),
  );
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
    label(names, ({ line }) => line, { x: 0.012, y: 'y', textAnchor: 'start', lineAnchor: 'middle' }),
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
