import type { Tags } from '../tags.ts';
import type { BudgetPiece } from './lines.ts';

/** What totals may be grouped by, alone or together. */
export const DIMENSIONS = [
  'plan',
  'axe_principal',
  'axe',
  'fiche',
  'ligne',
  'annee',
  'financeur',
  'poste',
  'nature',
  'statut',
  'thematique',
  'pilote',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/**
 * One value of a dimension; null for what is not said. An axe with several thématiques, a fiche with several pilotes, have
 * the whole list as one value: an amount stands in one group only, and « parentalité + jeunesse » is a group of its own.
 */
export type KeyValue = string | number | null | readonly string[];

/** What a thing has to say to be grouped: a piece of a budget, an expense. */
export type Groupable = Omit<BudgetPiece, 'low' | 'high' | 'valorisation'>;

/** What a fiche says without having a budget. */
export type FicheDimension = 'plan' | 'axe_principal' | 'axe' | 'fiche' | 'thematique' | 'pilote';

export const FICHE_VALUES: Readonly<Record<FicheDimension, (tags: Tags) => KeyValue>> = {
  plan: ({ plan }) => plan,
  axe_principal: ({ axePrincipal }) => axePrincipal,
  axe: ({ axe }) => axe,
  fiche: ({ fiche }) => fiche,
  thematique: ({ thematiques }) => thematiques,
  pilote: ({ pilotes }) => pilotes,
};

export const VALUES: Readonly<Record<Dimension, (item: Groupable) => KeyValue>> = {
  ...FICHE_VALUES,
  ligne: ({ ligne }) => ligne,
  annee: ({ year }) => year ?? null,
  financeur: ({ financeur }) => financeur ?? null,
  poste: ({ poste }) => poste,
  nature: ({ nature }) => nature,
  statut: ({ statut }) => statut,
};

export const isOfFiche = (dimension: Dimension): dimension is FicheDimension => dimension in FICHE_VALUES;

/** Whether the pieces of one line may differ by it. */
export const isOfPiece = (dimension: Dimension): boolean =>
  dimension === 'annee' || dimension === 'financeur' || dimension === 'statut';

/** Where an identifier that only means something in a plan, or in a fiche, was read. */
type Scope = Pick<Tags, 'plan' | 'fiche'>;

/** What tells two values of a dimension apart; not to be shown. */
export function identityOf(dimension: Dimension, value: KeyValue, { plan, fiche }: Scope): string {
  switch (dimension) {
    case 'axe':
    case 'axe_principal':
    case 'fiche':
      return `${plan}/${String(value)}`;
    case 'ligne':
      return `${plan}/${fiche}/${String(value)}`;
    case 'annee':
    case 'financeur':
    case 'nature':
    case 'pilote':
    case 'plan':
    case 'poste':
    case 'statut':
    case 'thematique':
      return typeof value === 'object' && value !== null ? value.join('+') : String(value);
  }
}
