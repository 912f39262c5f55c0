import { rect, ruleX, ruleY, vector, type Markish } from '@observablehq/plot';
import type { DessinView } from '../../document/index.ts';
import { draw, LARGEUR, type Node } from './canvas.ts';
import type { Inks } from './inks.ts';
import { label } from './label.ts';
import { bottomOf, layRows, none, PISTE, words } from './rows.ts';

type Frise = Extract<DessinView, { readonly type: 'frise' }>;

/** Room for the names of the moments, above the rows. */
const TETE = 20;
/** Narrower than this, in shares of the width, a phase is drawn as a moment: a diamond. */
const JALON = 0.022;

/** From here on, the name of a moment would leave the drawing: it is turned to the left. */
const PRES_DU_BORD = 0.92;

/** What takes place when: a bar for what lasts, a diamond for a moment, an arrow for what goes on. */
export function drawFrise({ reperes, lignes }: Frise, inks: Inks): Node {
  const rows = layRows(lignes, TETE, none);
  const segments = rows.flatMap(({ axe, milieu, segments: all }) =>
    all.map((one) => ({ ...one, y: milieu, couleur: inks.full(axe), dure: one.fin - one.debut >= JALON })),
  );
  const lasting = segments.filter(({ dure }) => dure);
  const moments = segments.filter(({ dure }) => !dure);
  const heads: readonly Markish[] = [false, true].map((turned) =>
    label(
      reperes.filter(({ position }) => position > PRES_DU_BORD === turned),
      ({ texte }) => texte,
      {
        x: 'position',
        y: 2,
        dx: turned ? -3 : 3,
        textAnchor: turned ? 'end' : 'start',
        lineAnchor: 'top',
        fill: 'var(--gris)',
        fontSize: 12,
      },
    ),
  );
  return draw(Math.max(TETE, bottomOf(rows)), [
    ruleX(reperes, { x: 'position', stroke: 'var(--filet)' }),
    ...heads,
    ruleY(rows, { y: 'milieu', stroke: 'var(--filet)' }),
    rect(lasting, {
      x1: 'debut',
      x2: 'fin',
      y1: ({ y }: { y: number }) => y - PISTE / 2,
      y2: ({ y }: { y: number }) => y + PISTE / 2,
      fill: 'couleur',
      rx: 2,
      stroke: 'var(--papier)',
      strokeWidth: 1,
    }),
    vector(
      moments.map((one) => ({ ...one, x: Math.min(1 - 5 / LARGEUR, Math.max(5 / LARGEUR, one.debut)) })),
      { x: 'x', y: 'y', shape: DIAMOND, r: 6, fill: 'couleur', stroke: 'var(--papier)', strokeWidth: 1 },
    ),
    vector(
      segments.filter(({ ouvert }) => ouvert),
      { x: 'fin', y: 'y', shape: ARROW, r: 4, dx: -7, stroke: 'var(--papier)', strokeWidth: 1.8 },
    ),
    ...words(rows),
  ]);
}

interface Pen {
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly closePath: () => void;
}

const DIAMOND = {
  draw(pen: Pen, _: number, r: number): void {
    pen.moveTo(0, -r);
    pen.lineTo(r, 0);
    pen.lineTo(0, r);
    pen.lineTo(-r, 0);
    pen.closePath();
  },
};

const ARROW = {
  draw(pen: Pen, _: number, r: number): void {
    pen.moveTo(-r / 2, -r);
    pen.lineTo(r / 2, 0);
    pen.lineTo(-r / 2, r);
  },
};
