import { METEO, STATUT_FICHE } from '../../../document/labels.ts';
import type { Rollup } from '../../../export/table.ts';
import { yearOf } from '../../../model/dates.ts';
import type { Plan } from '../../../model/plan.ts';
import type { KeyValue } from '../../../rollup/budget/dimensions.ts';
import {
  PROGRESS_DIMENSIONS,
  type ProgressDimension,
  progressGroupsOf,
  type YearSituation,
} from '../../../rollup/progress/dimensions.ts';
import { type Moment, momentOfDay, momentOfYear, situationsOf } from '../../../rollup/progress/situation.ts';
import { progressOf } from '../../../rollup/progress/summary.ts';
import { labeller } from '../budget/labels.ts';
import type { Compute } from '../subject.ts';
import { FIGURES } from './columns.ts';
import { notesOf } from './notes.ts';

const TITRES: Readonly<Record<ProgressDimension, string>> = {
  plan: 'Plan',
  axe_principal: 'Axe principal',
  axe: 'Axe',
  fiche: 'Fiche',
  statut: 'Statut',
  meteo: 'Météo',
  thematique: 'Thématique',
  pilote: 'Pilote',
  annee: 'Année',
};

/** The years of a plan that have begun, each as it ended; the one under way as it stands. */
function momentsOf({ pst }: Plan, today: string): readonly Moment[] {
  const { debut, fin } = pst.value.periode;
  const last = Math.min(fin, yearOf(today));
  const years = Array.from({ length: Math.max(0, last - debut + 1) }, (_, i) => debut + i);
  return years.map((year) => (year === yearOf(today) ? momentOfDay(today) : momentOfYear(year)));
}

function situationsAt(plan: Plan, moment: Moment): readonly YearSituation[] {
  const { id } = plan.pst.value;
  return situationsOf(plan, moment).map((one) => ({ ...one, plan: id, annee: moment.annee }));
}

type Name = (dimension: ProgressDimension, value: KeyValue, from: readonly string[]) => string;

function namer(plans: readonly Plan[]): Name {
  const label = labeller(plans);
  return (dimension, value, from) => {
    if (dimension === 'statut') return word(STATUT_FICHE, value);
    return dimension === 'meteo' ? word(METEO, value) : label(dimension, value, from);
  };
}

const word = (words: Readonly<Record<string, string>>, value: KeyValue): string =>
  words[value === null ? 'non_dit' : String(value)] ?? String(value);

/** Progress by group. By year, a fiche counts in each: there is no total. */
export const computeAvancement: Compute = (plans, { par: asked, today }): Rollup => {
  const par = asked.flatMap((name) => PROGRESS_DIMENSIONS.find((known) => known === name) ?? []);
  const now = momentOfDay(today);
  const byYear = par.includes('annee');
  const situations = plans.flatMap((plan) =>
    (byYear ? momentsOf(plan, today) : [now]).flatMap((moment) => situationsAt(plan, moment)),
  );
  const name = namer(plans);
  const rows = progressGroupsOf(situations, par).map(({ key, plans: from, items }) => ({
    key,
    labels: par.map((dimension, i) => name(dimension, key[i] ?? null, from)),
    progress: progressOf(items),
  }));
  const whole = progressOf(situations);
  const cells = (progress: typeof whole) => FIGURES.map(({ of }) => of(progress));
  const figures = (progress: typeof whole) => Object.fromEntries(FIGURES.map(({ id, of }) => [id, of(progress)]));
  return {
    table: {
      titre: 'Avancement',
      colonnes: [...par.map((id) => ({ id, titre: TITRES[id], kind: 'text' as const })), ...FIGURES],
      lignes: rows.map(({ labels, progress }) => [...labels, ...cells(progress)]),
      ...(!byYear && { total: [...par.map((_, i) => (i === 0 ? 'Total' : '')), ...cells(whole)] }),
      notes: notesOf(whole, today, byYear),
    },
    data: {
      version: 1,
      jour: today,
      plans: plans.map((plan) => plan.pst.value.id),
      par,
      lignes: rows.map(({ key, labels, progress }) => ({
        cle: Object.fromEntries(par.map((dimension, i): [string, KeyValue] => [dimension, key[i] ?? null])),
        libelles: labels,
        ...figures(progress),
      })),
      ...(!byYear && { total: figures(whole) }),
    },
  };
};
