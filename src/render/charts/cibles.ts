import { dot, rect, ruleX, ruleY } from '@observablehq/plot';
import type { DessinView } from '../../document/index.ts';
import { draw, LARGEUR, type Node } from './canvas.ts';
import type { Inks } from './inks.ts';
import { label } from './label.ts';
import { widthOf } from './measure.ts';
import { bottomOf, layRows, words } from './rows.ts';

type Cibles = Extract<DessinView, { readonly type: 'cibles' }>;

/** Of the words under what is drawn. */
const PETIT = 11.5;
const LIGNE = 15;
/** Of the width, at both ends: what lies there is drawn whole. */
const MARGE = 0.02;
const inside = (share: number): number => MARGE + share * (1 - 2 * MARGE);

const started = ({ texteDepart, texteMesure }: Cibles['lignes'][number]): string => texteMesure ?? texteDepart ?? '';

/** Whether what one starts from and what one aims at fit on one line. */
const onOneLine = (ligne: Cibles['lignes'][number]): boolean =>
  widthOf(started(ligne), PETIT) + widthOf(ligne.texteCible, PETIT, true) + 12 <= LARGEUR;

/** Where one starts (a ring), where one is (a disc), what one aims at (a bar across, a hatched band for a range). */
export function drawCibles({ lignes }: Cibles, inks: Inks): Node {
  const named = lignes.map((ligne) => ({ ...ligne, texte: '' }));
  const rows = layRows(named, 0, (ligne) => (onOneLine(ligne) ? 1 : 2) * LIGNE + 4).map((ligne) => ({
    ...ligne,
    couleur: inks.full(ligne.axe),
    y: ligne.milieu,
    y1: ligne.y1 - 2,
    y2: ligne.y2 + 2,
    bas: inside(ligne.cible.bas),
    haut: inside(ligne.cible.haut),
  }));
  type Row = (typeof rows)[number];
  const at = (key: 'depart' | 'mesure') => (row: Row) => inside(row[key] ?? 0);
  const bounds = rows.flatMap((row) =>
    row.bas === row.haut ? [{ ...row, x: row.bas }] : [row.bas, row.haut].map((x) => ({ ...row, x })),
  );
  const line = { lineAnchor: 'top', fontSize: PETIT, room: LARGEUR } as const;
  const first = ({ y2 }: Row): number => y2 + 4;
  const second = (row: Row): number => first(row) + (onOneLine(row) ? 0 : LIGNE);
  return draw(bottomOf(rows), [
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
    ...words(rows),
    label(rows, started, { ...line, x: 0, y: first, textAnchor: 'start', fill: 'var(--gris)' }),
    label(rows, ({ texteCible }) => texteCible, { ...line, x: 1, y: second, textAnchor: 'end', fontWeight: 600 }),
  ]);
}
