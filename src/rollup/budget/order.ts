import type { Budget } from '../budget.ts';
import type { Dimension, FicheDimension, KeyValue } from './dimensions.ts';
import { FICHE_VALUES, identityOf } from './dimensions.ts';

/** A key with what tells its values apart. */
export interface Keyed {
  readonly key: readonly KeyValue[];
  readonly identities: readonly string[];
}

type Compare = (a: { value: KeyValue; identity: string }, b: { value: KeyValue; identity: string }) => number;

/** In the order of schemas/: the usual first, what is not said last. */
const WRITTEN = {
  poste: ['convivialite', 'communication', 'prestation', 'personnel', 'materiel', 'locaux', 'investissement', 'autre'],
  nature: ['fonctionnement', 'investissement', 'non_dit'],
  statut: ['confirme', 'sous_reserve', 'a_negocier', 'refuse', 'non_dit'],
} as const;

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isSaid = (value: KeyValue): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

/** What is not said comes last. */
const saidFirst = (compare: Compare): Compare => {
  return (a, b) => Number(isSaid(b.value)) - Number(isSaid(a.value)) || compare(a, b);
};

const byIdentity: Compare = (a, b) => byCodeUnit(a.identity, b.identity);

function byRank(identities: Iterable<string>): Compare {
  const ranks = new Map<string, number>();
  for (const identity of identities) if (!ranks.has(identity)) ranks.set(identity, ranks.size);
  const rank = (identity: string): number => ranks.get(identity) ?? ranks.size;
  return (a, b) => rank(a.identity) - rank(b.identity) || byIdentity(a, b);
}

/** The order in which the fiches come: that of the codes. */
function ficheOrder({ fiches }: Budget, dimension: FicheDimension): Compare {
  return byRank(fiches.map((fiche) => identityOf(dimension, FICHE_VALUES[dimension](fiche), fiche)));
}

function lineOrder({ lines, uncounted }: Budget): Compare {
  const pieces = [...lines, ...uncounted].flatMap(({ pieces: [first] }) => first ?? []);
  return byRank(pieces.map((piece) => identityOf('ligne', piece.ligne, piece)));
}

function compareOf(budget: Budget, dimension: Dimension): Compare {
  switch (dimension) {
    case 'plan':
    case 'axe_principal':
    case 'axe':
    case 'fiche':
    case 'thematique':
      return saidFirst(ficheOrder(budget, dimension));
    case 'ligne':
      return lineOrder(budget);
    case 'annee':
      return saidFirst((a, b) => Number(a.value) - Number(b.value));
    case 'poste':
    case 'nature':
    case 'statut':
      return byRank(WRITTEN[dimension]);
    case 'financeur':
    case 'pilote':
      return saidFirst(byIdentity);
  }
}

/**
 * The order of the groups of a budget, whatever the order of its pieces: that of the plan, of the years, of the schemas,
 * else of the identifiers by code unit.
 */
export function orderOf(budget: Budget, dimensions: readonly Dimension[]): (a: Keyed, b: Keyed) => number {
  const compares = dimensions.map((dimension) => compareOf(budget, dimension));
  const at = ({ key, identities }: Keyed, i: number) => ({ value: key[i] ?? null, identity: identities[i] ?? '' });
  return (a, b) => {
    for (const [i, compare] of compares.entries()) {
      const order = compare(at(a, i), at(b, i));
      if (order !== 0) return order;
    }
    return 0;
  };
}
