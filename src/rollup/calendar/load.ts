import type { Plan } from '../../model/plan.ts';
import type { Pilote } from '../../model/types.ts';
import { type Days, intersection } from '../days.ts';
import type { PhaseProgress } from '../progress/phases.ts';
import type { Situation } from '../progress/situation.ts';
import type { Tags } from '../tags.ts';
import { type Quarter, quartersIn } from './quarters.ts';

export type Role = NonNullable<Pilote['role']> | 'non_dit';

/**
 * That a body leads an action during a quarter: one for each pilot, quarter and action. An action is a fiche, or a sub-action
 * that names pilots of its own.
 */
export interface Charge extends Tags {
  readonly partenaire: string;
  readonly role: Role;
  readonly trimestre: Quarter;
  readonly annee: number;
  /** Phases of the action that touch the quarter and are not done or given up. */
  readonly phases: number;
}

/** From the first to the last day of the phases; undefined where none has known days. */
function cover(all: readonly (Days | undefined)[]): Days | undefined {
  const known = all.flatMap((days) => days ?? []);
  const [first] = known;
  if (first === undefined) return undefined;
  return known.reduce((a, b) => ({
    debut: a.debut < b.debut ? a.debut : b.debut,
    fin: a.fin > b.fin ? a.fin : b.fin,
  }));
}

/** The day the fiche is no longer led: the end of the year whose follow-up says that it is done or given up. */
function endOf({ statut, followUp }: Situation): string {
  if (statut !== 'realise' && statut !== 'abandonne') return '9999-12-31';
  return `${String(followUp?.statutAnnee ?? 9999)}-12-31`;
}

const roleIn = (pilotes: readonly Pilote[], partenaire: string): Role =>
  pilotes.find((pilote) => pilote.partenaire === partenaire && pilote.role !== undefined)?.role ?? 'non_dit';

/** An action with what is led: the phases that are its own, those of sub-actions that name no pilot included. */
interface Action {
  readonly tags: Tags;
  readonly pilotes: readonly Pilote[];
  readonly phases: readonly PhaseProgress[];
}

function chargesOfAction({ tags, pilotes, phases }: Action, days: Days): readonly Charge[] {
  const open = phases.filter(({ state }) => state !== 'faite' && state !== 'abandonnee');
  const touched = open.map(({ planned }) => new Set(planned.days === undefined ? [] : quartersIn(planned.days)));
  const bodies = [...new Set(pilotes.map(({ partenaire }) => partenaire))];
  return quartersIn(days).flatMap((trimestre) => {
    const active = touched.filter((quarters) => quarters.has(trimestre)).length;
    return bodies.map((partenaire) => ({
      ...tags,
      partenaire,
      role: roleIn(pilotes, partenaire),
      trimestre,
      annee: Number(trimestre.slice(0, 4)),
      phases: active,
    }));
  });
}

function chargesOfFiche(situation: Situation, plan: Days): readonly Charge[] {
  const { fiche, tags, days, phases } = situation;
  const end = endOf(situation);
  const within = intersection(plan, { debut: days.debut, fin: days.fin < end ? days.fin : end });
  const led = new Map(
    (fiche.sous_actions ?? []).flatMap(({ id, pilotes }) => (pilotes ? [[id, pilotes] as const] : [])),
  );
  const own = phases.filter(({ planned: { sousAction } }) => sousAction === undefined || !led.has(sousAction));
  const nested = [...led].flatMap(([sousAction, pilotes]) => {
    const its = phases.filter(({ planned }) => planned.sousAction === sousAction);
    const dates = cover(its.map(({ planned }) => planned.days)) ?? within;
    return chargesOfAction({ tags: { ...tags, sousAction }, pilotes, phases: its }, intersection(within, dates));
  });
  return [...chargesOfAction({ tags, pilotes: fiche.pilotes ?? [], phases: own }, within), ...nested];
}

/**
 * Who leads what, by quarter of the plan. A fiche is led from the first to the last day of the action, a sub-action during
 * its own phases, if they have dates; neither after the year in which the fiche is said to be done or given up.
 */
export function loadOf(plan: Plan, situations: readonly Situation[]): readonly Charge[] {
  const { debut, fin } = plan.pst.value.periode;
  const years: Days = { debut: `${String(debut)}-01-01`, fin: `${String(fin)}-12-31` };
  return situations.flatMap((situation) => chargesOfFiche(situation, years));
}
