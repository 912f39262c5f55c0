import { TYPE_INDICATEUR } from '../../../document/labels.ts';
import type { Column } from '../../../export/table.ts';
import { ficheCode } from '../../../model/codes.ts';
import type { Plan } from '../../../model/plan.ts';
import { FICHE_VALUES, type FicheDimension, identityOf, type KeyValue } from '../../../rollup/budget/dimensions.ts';
import type { Grouping } from '../../../rollup/group-items.ts';
import type { Item } from '../../../rollup/indicators/across.ts';
import { labeller } from '../budget/labels.ts';

/** What indicators may be grouped by. */
const TITRES = {
  plan: 'Plan',
  axe_principal: 'Axe principal',
  axe: 'Axe',
  fiche: 'Fiche',
  type: 'Type',
  thematique: 'Thématique',
  pilote: 'Pilote',
  annee: 'Année',
} as const;

export type IndicateurDimension = keyof typeof TITRES;

export const isIndicateurDimension = (name: string): name is IndicateurDimension => name in TITRES;

const TYPES: readonly KeyValue[] = Object.keys(TYPE_INDICATEUR);

const ofFiche = (dimension: FicheDimension): Grouping<Item> => ({
  value: ({ tags }) => FICHE_VALUES[dimension](tags),
  identity: ({ tags }) => identityOf(dimension, FICHE_VALUES[dimension](tags), tags),
});

export function groupingOf(dimension: IndicateurDimension): Grouping<Item> {
  if (dimension === 'annee') return { value: ({ annee }) => annee ?? null, rank: Number };
  if (dimension !== 'type') return ofFiche(dimension);
  return { value: ({ indicateur }) => indicateur.type ?? null, rank: (type) => TYPES.indexOf(type) };
}

export const keyColumns = (par: readonly IndicateurDimension[]): readonly Column[] =>
  par.map((id) => ({ id, titre: TITRES[id], kind: 'text' }));

/** The codes of the fiches, « A1-FA2 », where the room is for the indicators. */
export function codeLabels(plans: readonly Plan[], par: readonly IndicateurDimension[]): ReturnType<typeof keyLabels> {
  const byId = new Map(plans.map((plan) => [plan.pst.value.id, plan]));
  const labels = keyLabels(plans, par);
  return (key, from) => {
    const plan = byId.get(from[0] ?? '');
    return labels(key, from).map((label, i) => {
      const fiche = par[i] === 'fiche' ? plan?.fiches.entries.get(String(key[i]))?.value : undefined;
      return plan === undefined || fiche === undefined ? label : ficheCode(plan, fiche);
    });
  };
}

/** Words the keys of groups. */
export function keyLabels(plans: readonly Plan[], par: readonly IndicateurDimension[]) {
  const label = labeller(plans);
  return (key: readonly KeyValue[], from: readonly string[]): readonly string[] =>
    par.map((dimension, i) => {
      const value = key[i] ?? null;
      if (dimension !== 'type') return label(dimension, value, from);
      return Object.entries(TYPE_INDICATEUR).find(([type]) => type === value)?.[1] ?? 'Sans type';
    });
}
