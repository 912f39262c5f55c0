import { type Grouping, groupItems, type ItemGroup } from '../group-items.ts';
import type { Charge, Role } from './load.ts';

/** What the load may be grouped by, alone or together. */
export const LOAD_DIMENSIONS = [
  'plan',
  'partenaire',
  'role',
  'trimestre',
  'annee',
  'axe_principal',
  'axe',
  'fiche',
] as const;

export type LoadDimension = (typeof LOAD_DIMENSIONS)[number];

/** In the order of schemas/; what is not said comes last. */
const ROLES: readonly unknown[] = ['chef_de_file', 'copilote', 'referent_elu'] satisfies Role[];

const GROUPINGS: Readonly<Record<LoadDimension, Grouping<Charge>>> = {
  plan: { value: ({ plan }) => plan },
  partenaire: { value: ({ partenaire }) => partenaire, rank: String },
  role: { value: ({ role }) => (role === 'non_dit' ? null : role), rank: (role) => ROLES.indexOf(role) },
  trimestre: { value: ({ trimestre }) => trimestre, rank: String },
  annee: { value: ({ annee }) => annee, rank: Number },
  axe_principal: {
    value: ({ axePrincipal }) => axePrincipal,
    identity: ({ plan, axePrincipal }) => `${plan}/${axePrincipal}`,
  },
  axe: { value: ({ axe }) => axe, identity: ({ plan, axe }) => `${plan}/${axe}` },
  fiche: { value: ({ fiche }) => fiche, identity: ({ plan, fiche }) => `${plan}/${fiche}` },
};

/** The charges by one or several dimensions. Every one stands in exactly one group. */
export const loadGroupsOf = (
  charges: readonly Charge[],
  dimensions: readonly LoadDimension[],
): readonly ItemGroup<Charge>[] =>
  groupItems(
    charges,
    dimensions.map((dimension) => GROUPINGS[dimension]),
  );

/** What the charges of a group amount to. */
export interface LoadSummary {
  /** Distinct bodies, and distinct actions that they lead: fiches, and sub-actions with pilots of their own. */
  readonly partenaires: number;
  readonly actions: number;
  /** One for each pilot, action and quarter. The numbers by role add up to it. */
  readonly pilotages: number;
  /** The open phases of these actions, one for each pilot and quarter. */
  readonly etapes: number;
  readonly byRole: Readonly<Record<Role, number>>;
}

export function loadSummaryOf(charges: readonly Charge[]): LoadSummary {
  const byRole: Record<Role, number> = { chef_de_file: 0, copilote: 0, referent_elu: 0, non_dit: 0 };
  for (const { role } of charges) byRole[role] += 1;
  const actionOf = ({ plan, fiche, sousAction }: Charge): string => [plan, fiche, sousAction ?? ''].join('/');
  return {
    partenaires: new Set(charges.map(({ partenaire }) => partenaire)).size,
    actions: new Set(charges.map(actionOf)).size,
    pilotages: charges.length,
    etapes: charges.reduce((total, { phases }) => total + phases, 0),
    byRole,
  };
}
