import type { AxeView, PlanActions } from '../../document/index.ts';

/** The drawing of the cover: the calendar of the plan, one bar per phase. Lengths in tenths of a millimetre on A4. */
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
const PLUS_HAUT = 62;
/** Bars that go on leave the page: their end is not announced. */
const AU_DELA = 100;

interface Trait {
  readonly axe: AxeView;
  readonly debut: number;
  readonly largeur: number;
  readonly ouvert: boolean;
}

/** Undefined when no phase of the plan has a date: there is nothing to draw. */
export function couvertureView(
  plan: PlanActions | undefined,
  classeAxe: (axe: AxeView) => string,
): CouvertureView | undefined {
  const traits = plan === undefined ? [] : traitsOf(plan);
  if (plan === undefined || traits.length === 0) return undefined;
  const pas = (HAUTEUR - PIED) / traits.length;
  const hauteur = Math.min(PLUS_HAUT, pas * 0.62);
  return {
    hauteur: HAUTEUR,
    annees: plan.annees.map((texte, i) => ({ x: (i * LARGEUR) / plan.annees.length, texte })),
    barres: traits.map(({ axe, debut, largeur, ouvert }, i) => ({
      classe: classeAxe(axe),
      x: (debut * LARGEUR) / 100,
      y: i * pas + (pas - hauteur) / 2,
      largeur: Math.max(hauteur, (largeur * LARGEUR) / 100 + (ouvert ? AU_DELA : 0)),
      hauteur,
      rayon: hauteur / 2,
    })),
  };
}

function traitsOf(plan: PlanActions): readonly Trait[] {
  return plan.axes.flatMap(({ axe, fiches }) =>
    fiches.flatMap(({ barres }) =>
      barres.flatMap(({ dessine, debut, largeur, ouvert }) => (dessine ? [{ axe, debut, largeur, ouvert }] : [])),
    ),
  );
}
