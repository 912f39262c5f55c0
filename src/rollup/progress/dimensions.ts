import { FICHE_VALUES } from '../budget/dimensions.ts';
import { type Grouping, groupItems, type ItemGroup } from '../group-items.ts';
import type { Situation } from './situation.ts';
import { STATUTS } from './situation.ts';

/** What progress may be grouped by, alone or together. */
export const PROGRESS_DIMENSIONS = [
  'plan',
  'axe_principal',
  'axe',
  'fiche',
  'statut',
  'meteo',
  'thematique',
  'pilote',
  'annee',
] as const;

export type ProgressDimension = (typeof PROGRESS_DIMENSIONS)[number];

/** Where a fiche stood at a moment: one for each year where progress is told by year. */
export interface YearSituation extends Situation {
  readonly plan: string;
  readonly annee: number;
}

const METEOS: readonly unknown[] = ['bon', 'risque', 'blocage'];
const RANKS: readonly unknown[] = STATUTS;

const inPlan =
  (id: (item: YearSituation) => string) =>
  (item: YearSituation): string =>
    `${item.plan}/${id(item)}`;

const words = (ids: readonly string[]): string => ids.join('+');

const GROUPINGS: Readonly<Record<ProgressDimension, Grouping<YearSituation>>> = {
  plan: { value: ({ plan }) => plan },
  axe_principal: {
    value: ({ tags }) => FICHE_VALUES.axe_principal(tags),
    identity: inPlan(({ tags }) => tags.axePrincipal),
  },
  axe: { value: ({ tags }) => tags.axe, identity: inPlan(({ tags }) => tags.axe) },
  fiche: { value: ({ tags }) => tags.fiche, identity: inPlan(({ tags }) => tags.fiche) },
  statut: {
    value: ({ statut }) => (statut === 'non_dit' ? null : statut),
    rank: (statut) => RANKS.indexOf(statut),
  },
  meteo: { value: ({ meteo }) => meteo?.niveau ?? null, rank: (niveau) => METEOS.indexOf(niveau) },
  thematique: { value: ({ tags }) => tags.thematiques, identity: ({ tags }) => words(tags.thematiques) },
  pilote: { value: ({ tags }) => tags.pilotes, identity: ({ tags }) => words(tags.pilotes) },
  annee: { value: ({ annee }) => annee, rank: Number },
};

/** The situations by one or several dimensions. Every one stands in exactly one group. */
export const progressGroupsOf = (
  situations: readonly YearSituation[],
  dimensions: readonly ProgressDimension[],
): readonly ItemGroup<YearSituation>[] =>
  groupItems(
    situations,
    dimensions.map((dimension) => GROUPINGS[dimension]),
  );
