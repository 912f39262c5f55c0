import type { AxeView, BarreView, PlanActions } from '../../document/index.ts';

/** The drawing of the cover: the calendar of the plan, one row per fiche, one bar per phase. Lengths in tenths of a millimetre on A4. */
export interface CouvertureView {
  readonly hauteur: number;
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
/** Room for the years under the bars. */
const PIED = 90;
/** Of the step between two fiches; the rest is white. */
const PLEIN = 0.74;
const PLUS_HAUT = 110;
/** Bars that go on leave the page: their end is not announced. */
const AU_DELA = 200;

/** Undefined when no phase of the plan has a date: there is nothing to draw. */
export function couvertureView(
  plan: PlanActions | undefined,
  classeAxe: (axe: AxeView) => string,
): CouvertureView | undefined {
  const rangs = plan === undefined ? [] : rangsOf(plan);
  if (plan === undefined || rangs.length === 0) return undefined;
  const pas = Math.min(PLUS_HAUT / PLEIN, (HAUTEUR - PIED) / rangs.length);
  const hauteur = pas * PLEIN;
  return {
    hauteur: pas * rangs.length + PIED,
    annees: plan.annees.map((texte, i) => ({ x: (i * LARGEUR) / plan.annees.length, texte })),
    barres: rangs.flatMap(({ axe, barres }, i) =>
      barres.map(({ debut, largeur, ouvert }) => ({
        classe: classeAxe(axe),
        x: (debut * LARGEUR) / 100,
        y: i * pas + (pas - hauteur) / 2,
        largeur: Math.max(hauteur, (largeur * LARGEUR) / 100 + (ouvert ? AU_DELA : 0)),
        hauteur,
        rayon: hauteur / 2,
      })),
    ),
  };
}

interface Rang {
  readonly axe: AxeView;
  readonly barres: readonly BarreView[];
}

/** The fiches that have something to draw, one row each; the longest phases below the others. */
function rangsOf(plan: PlanActions): readonly Rang[] {
  return plan.axes.flatMap(({ axe, fiches }) =>
    fiches.flatMap((fiche) => {
      const barres = fiche.barres.filter(({ dessine }) => dessine).sort((a, b) => b.largeur - a.largeur);
      return barres.length === 0 ? [] : [{ axe, barres }];
    }),
  );
}
