import type { Plan } from '../../../model/plan.ts';
import { isValue } from '../../../rollup/indicators/in-time.ts';
import type { Standing } from '../../../rollup/indicators/standing.ts';
import type { TargetResult } from '../../../rollup/indicators/targets.ts';
import { periodOf, uniteOf } from './words.ts';

const target = ({ cible, state, wanted, value, periods, days }: TargetResult): object => ({
  id: cible?.id ?? null,
  debut: days.debut,
  fin: days.fin,
  min: wanted?.min ?? null,
  max: wanted?.max ?? null,
  etat: state,
  valeur: value?.value ?? null,
  ...(periods && { periodes: periods.judged, periodes_atteintes: periods.attained }),
});

function one({ plan, fiche, tags, indicateur, value, measures, targets, trajectory, due }: Standing): object {
  const known = isValue(value) ? value : undefined;
  return {
    plan,
    axe: tags.axe,
    fiche: fiche.id,
    sous_action: tags.sousAction ?? null,
    indicateur: indicateur.id,
    libelle: indicateur.libelle,
    type: indicateur.type ?? null,
    nature: indicateur.nature,
    unite: uniteOf(indicateur) ?? null,
    valeur: known?.value ?? null,
    ...(known?.parts && { numerateur: known.parts.numerator, denominateur: known.parts.denominator }),
    motif: isValue(value) ? null : value,
    estimee: known?.estimated ?? false,
    jusqu_au: known?.until ?? null,
    mesures: measures.length,
    cibles: targets.map(target),
    rythme: {
      etat: trajectory.pace,
      calcul: trajectory.reason,
      attendu: trajectory.expected ?? null,
      valeur: trajectory.value ?? null,
      au: trajectory.at ?? null,
      cible: trajectory.cible ?? null,
    },
    mesures_manquantes: due.map(periodOf),
  };
}

/** Described by schemas/sortie-rollup-indicateurs.schema.json. */
export const jsonOf = (plans: readonly Plan[], standings: readonly Standing[], today: string): object => ({
  version: 1,
  jour: today,
  plans: plans.map((plan) => plan.pst.value.id),
  indicateurs: standings.map(one),
});
