import type { AxeView, BarreView, FicheView, PlanActions } from '../../document/index.ts';

/** The drawing of the cover: the calendar of the plan, one row per fiche, one bar per phase. Lengths in tenths of a millimetre on A4. */
export interface CouvertureView {
  readonly hauteur: number;
  /** What of it is seen: `viewBox` of the whole, and of the whole but the margin at its left. */
  readonly vue: string;
  readonly vueSansMarge: string;
  readonly annees: readonly { readonly x: number; readonly texte: string }[];
  readonly barres: readonly {
    readonly classe: string;
    readonly x: number;
    readonly y: number;
    readonly largeur: number;
    readonly hauteur: number;
    readonly rayon: number;
  }[];
}

const LARGEUR = 2100;
const HAUTEUR = 1240;
/** The years begin under the title; the drawing leaves the page at the right. */
const MARGE = 200;
/** Room for the years under the bars. */
const PIED = 90;
/** Of the step between two fiches; the rest is white. */
const PLEIN = 0.74;
const PLUS_HAUT = 110;
/** Where the drawing has a page to itself. */
const SEUL = 200;
/** Bars that go on leave the page: their end is not announced. */
const AU_DELA = 200;

/** Undefined when no phase of the plan has a date: there is nothing to draw. */
export function couvertureView(
  plan: PlanActions | undefined,
  classeAxe: (axe: AxeView) => string,
): CouvertureView | undefined {
  const rangs = plan === undefined ? [] : rangsOf(plan);
  if (plan === undefined || rangs.length === 0) return undefined;
  return drawingOf(plan.annees, rangs, { plusHaut: PLUS_HAUT, marge: MARGE }, ({ axe }) => classeAxe(axe));
}

/** The calendar of the axe of these fiches, the others being pale. Undefined when nothing of it has a date. */
export function dessinDAxe(
  plan: PlanActions | undefined,
  fiches: readonly FicheView[],
  classeAxe: (axe: AxeView) => string,
): CouvertureView | undefined {
  const axes = plan?.axes.filter(({ axe }) => fiches.some((fiche) => fiche.axe.id === axe.id)) ?? [];
  const rangs = rangsOf({ axes });
  const codes = fiches.map(({ code }) => code);
  if (plan === undefined || rangs.length === 0) return undefined;
  return drawingOf(
    plan.annees,
    rangs,
    { plusHaut: SEUL, marge: 0 },
    ({ axe, code }) => `${classeAxe(axe)}${codes.includes(code) ? '' : ' estompee'}`,
  );
}

const decimal = (length: number): string => String(Math.round(length * 100) / 100);

function drawingOf(
  annees: readonly string[],
  rangs: readonly Rang[],
  { plusHaut, marge }: { readonly plusHaut: number; readonly marge: number },
  classeOf: (rang: Rang) => string,
): CouvertureView {
  const pas = Math.min(plusHaut / PLEIN, (HAUTEUR - PIED) / rangs.length);
  const hauteur = pas * PLEIN;
  const total = pas * rangs.length + PIED;
  const etendue = LARGEUR - marge;
  return {
    hauteur: total,
    vue: `0 0 ${String(LARGEUR)} ${decimal(total)}`,
    vueSansMarge: `${String(marge)} 0 ${String(etendue)} ${decimal(total)}`,
    annees: annees.map((texte, i) => ({ x: marge + (i * etendue) / annees.length, texte })),
    barres: rangs.flatMap((rang, i) =>
      rang.barres.map(({ debut, largeur, ouvert }) => ({
        classe: classeOf(rang),
        x: marge + (debut * etendue) / 100,
        y: i * pas + (pas - hauteur) / 2,
        largeur: Math.max(hauteur, (largeur * etendue) / 100 + (ouvert ? AU_DELA : 0)),
        hauteur,
        rayon: hauteur / 2,
      })),
    ),
  };
}

interface Rang {
  readonly axe: AxeView;
  readonly code: string;
  readonly barres: readonly BarreView[];
}

/** The fiches that have something to draw, one row each; the longest phases below the others. */
function rangsOf({ axes }: Pick<PlanActions, 'axes'>): readonly Rang[] {
  return axes.flatMap(({ axe, fiches }) =>
    fiches.flatMap((fiche) => {
      const barres = fiche.barres.filter(({ dessine }) => dessine).sort((a, b) => b.largeur - a.largeur);
      return barres.length === 0 ? [] : [{ axe, code: fiche.code, barres }];
    }),
  );
}
