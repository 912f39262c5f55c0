import { dot, rect, ruleX, ruleY } from '@observablehq/plot';
import type { DessinView } from '../../document/index.ts';
import { draw, LARGEUR, type Node } from './canvas.ts';
import type { Inks } from './inks.ts';
import { label } from './label.ts';
import { PISTE } from './rows.ts';

type Cibles = Extract<DessinView, { readonly type: 'cibles' }>;

const RANG = 52;
/** Of the width, at both ends: what lies there is drawn whole. */
const MARGE = 0.02;
const inside = (share: number): number => MARGE + share * (1 - 2 * MARGE);

const started = ({ texteDepart, texteMesure }: Cibles['lignes'][number]): string => texteMesure ?? texteDepart ?? '';

/** Where one starts (a ring), where one is (a disc), what one aims at (a bar across, a hatched band for a range). */
export function drawCibles({ lignes }: Cibles, inks: Inks): Node {
  const rows = lignes.map((ligne, i) => ({
    ...ligne,
    couleur: inks.full(ligne.axe),
    y: i * RANG + PISTE.haut + PISTE.hauteur / 2,
    y1: i * RANG + PISTE.haut - 2,
    y2: i * RANG + PISTE.haut + PISTE.hauteur + 2,
    bas: inside(ligne.cible.bas),
    haut: inside(ligne.cible.haut),
  }));
  type Row = (typeof rows)[number];
  const at = (key: 'depart' | 'mesure') => (row: Row) => inside(row[key] ?? 0);
  const bounds = rows.flatMap((row) =>
    row.bas === row.haut ? [{ ...row, x: row.bas }] : [row.bas, row.haut].map((x) => ({ ...row, x })),
  );
  const top = { y: ({ y1 }: Row) => y1 - 16, lineAnchor: 'top' } as const;
  const line = { y: ({ y2 }: Row) => y2 + 4, lineAnchor: 'top', fontSize: 11.5 } as const;
  return draw(lignes.length * RANG, [
    ruleY(rows, { y: 'y', stroke: 'var(--filet)' }),
    rect(
      rows.filter(({ bas, haut }) => haut > bas),
      { x1: 'bas', x2: 'haut', y1: 'y1', y2: 'y2', fill: ({ axe }: Row) => inks.hatched(axe) },
    ),
    ruleY(
      rows.filter(({ depart, mesure }) => depart !== undefined && mesure !== undefined),
      { y: 'y', x1: at('depart'), x2: at('mesure'), stroke: 'couleur', strokeWidth: 3 },
    ),
    ruleX(bounds, { x: 'x', y1: 'y1', y2: 'y2', stroke: 'couleur', strokeWidth: 3 }),
    dot(
      rows.filter(({ depart }) => depart !== undefined),
      { x: at('depart'), y: 'y', r: 4.5, fill: 'var(--papier)', stroke: 'couleur', strokeWidth: 2 },
    ),
    dot(
      rows.filter(({ mesure }) => mesure !== undefined),
      { x: at('mesure'), y: 'y', r: 5.5, fill: 'couleur', stroke: 'var(--papier)', strokeWidth: 1 },
    ),
    label(rows, ({ libelle }) => libelle, { ...top, x: 0, textAnchor: 'start', room: LARGEUR - 4 }),
    label(rows, started, { ...line, x: 0, textAnchor: 'start', room: 150, fill: 'var(--gris)' }),
    label(rows, ({ texteCible }) => texteCible, { ...line, x: 1, textAnchor: 'end', room: 180, fontWeight: 600 }),
  ]);
}
