import { momentOfYear, situationsOf } from '../rollup/progress/situation.ts';
import { progressOf } from '../rollup/progress/summary.ts';
import { budgetView } from './budget.ts';
import type { Context } from './context.ts';
import { figureAvancement } from './figures/avancement.ts';
import { figureBudget, sansCentimes } from './figures/budget.ts';
import { figureCalendrier } from './figures/calendrier.ts';
import { figureCibles } from './figures/cibles.ts';
import { resumeIndicateurs } from './indicateurs.ts';
import { sommaireHabituel } from './sommaire.ts';
import type { BudgetView, ChiffreView, FigureView, TableauDeBordView } from './types.ts';
import { accord, nombre, typo } from './typography.ts';

type Carte = Pick<ChiffreView, 'libelle' | 'valeur'> & Partial<ChiffreView>;

/** A key figure, in French typography. */
export const carte = ({ libelle, valeur, comparaisons = [], ...rest }: Carte): ChiffreView => ({
  unite: undefined,
  territoire: undefined,
  annee: undefined,
  source: undefined,
  commentaire: undefined,
  ...rest,
  libelle: typo(libelle),
  valeur: typo(valeur),
  comparaisons: comparaisons.map(typo),
});

const EUROS = /\u00A0€$/u;

function carteBudget({ total }: BudgetView): readonly ChiffreView[] {
  if (total.partHaute === 0) return [];
  const isRange = total.bas !== total.haut;
  return [
    carte({
      libelle: isRange ? 'de budget prévu, au moins' : 'de budget prévu',
      valeur: sansCentimes(total.bas).replace(EUROS, ''),
      unite: '€',
      comparaisons: isRange ? [`jusqu'à ${sansCentimes(total.haut)}`] : [],
    }),
  ];
}

function carteFiches({ fiches, axes }: Context): ChiffreView {
  const n = fiches.length;
  return carte({
    libelle: `dans ${String(axes.size)} ${accord('axe', axes.size)}`,
    valeur: nombre(n, 0),
    unite: accord('fiche', n),
  });
}

function carteIndicateurs(context: Context): readonly ChiffreView[] {
  const { total, cibles } = resumeIndicateurs(context);
  if (total === 0) return [];
  return [
    carte({
      libelle: `dont ${nombre(cibles, 0)} avec une cible`,
      valeur: nombre(total, 0),
      unite: accord('indicateur', total),
    }),
  ];
}

/** The last year that is followed; without any, the first of the plan. */
const lastYear = ({ plan }: Context): number =>
  plan.suivis.reduce((last, { value }) => Math.max(last, value.annee), plan.pst.value.periode.debut);

interface Suivi {
  readonly carte: ChiffreView;
  readonly figure: FigureView;
}

/** At the end of the last year that is followed; undefined for a plan without follow-up. */
function suiviOf(context: Context): Suivi | undefined {
  if (context.plan.suivis.length === 0) return undefined;
  const annee = lastYear(context);
  const situations = situationsOf(context.plan, momentOfYear(annee));
  const { level, byStatut, fiches } = progressOf(situations);
  return {
    carte: carte({
      libelle: `de réalisation fin ${String(annee)}`,
      valeur: level === undefined ? 'n. d.' : `${nombre(level, 0)} %`,
      comparaisons: [
        `${String(byStatut.realise)} sur ${String(fiches)} réalisées, ${String(byStatut.en_cours)} en cours`,
      ],
    }),
    figure: figureAvancement(context, situations, annee),
  };
}

/** What another part prints: paper has no use for the table, nor for a picture that gave way to its table. */
const ailleurs = (figure: FigureView, said: boolean): FigureView => ({
  ...figure,
  ditAilleurs: said,
  dessineAilleurs: said && figure.dessins.length === 0 && figure.tableau !== undefined,
});

/** Where the plan stands: its budget, its calendar, its indicators, and its progress where it is followed. */
export function tableauDeBordView(context: Context): TableauDeBordView {
  if (context.fiches.length === 0) return { chiffres: [], figures: [] };
  const budget = budgetView(context);
  const suivi = suiviOf(context);
  const said = new Set<string>(
    (context.plan.pst.value.sommaire ?? sommaireHabituel(context.plan)).flatMap((one) => one.contenu),
  );
  const planned = said.has('plan-actions');
  return {
    chiffres: [
      carteFiches(context),
      ...carteBudget(budget),
      ...carteIndicateurs(context),
      ...(suivi === undefined ? [] : [suivi.carte]),
    ],
    figures: [
      ...(['axe', 'annee', 'statut'] as const).map((cle) => ailleurs(figureBudget(budget, cle), said.has('budget'))),
      ...(suivi === undefined ? [] : [suivi.figure]),
      { ...figureCalendrier(context), ditAilleurs: planned, dessineAilleurs: planned },
      ailleurs(figureCibles(context, `${String(lastYear(context))}-12-31`), said.has('indicateurs')),
    ],
  };
}
