import type { Budget } from '../budget.ts';
import type { Tags } from '../tags.ts';
import type { Dimension, Groupable, KeyValue } from './dimensions.ts';
import { FICHE_VALUES, identityOf, isOfFiche, isOfPiece, VALUES } from './dimensions.ts';
import type { Keyed } from './order.ts';
import { orderOf } from './order.ts';
import type { Summary, Tally } from './summary.ts';
import { closeTally, createTally, tallyPiece } from './summary.ts';

/** The total of what has the same values in some dimensions, with what it knows and what it assumes. */
export interface BudgetGroup extends Summary {
  /** One value for each dimension asked for, in the same order. */
  readonly key: readonly KeyValue[];
  /** The plans it comes from: a single one where fiches or axes are told apart, for two plans may use the same identifier. */
  readonly plans: readonly string[];
}

interface Open extends Keyed {
  readonly tally: Tally;
  readonly plans: Set<string>;
}

const SEPARATOR = '\u0000';

/** Reads the keys of things that come line by line: what the pieces of a line share is read once. */
export function keyReader(dimensions: readonly Dimension[]): (item: Groupable, sameLine: boolean) => Keyed {
  let last: Keyed = { key: [], identities: [] };
  const varying = dimensions.map(isOfPiece);
  return (item, sameLine) => {
    const again = (i: number): boolean => sameLine && varying[i] === false;
    const key = dimensions.map((dimension, i) => (again(i) ? (last.key[i] ?? null) : VALUES[dimension](item)));
    const identities = dimensions.map((dimension, i) =>
      again(i) ? (last.identities[i] ?? '') : identityOf(dimension, key[i] ?? null, item),
    );
    last = { key, identities };
    return last;
  };
}

function groupOf(groups: Map<string, Open>, keyed: Keyed, plan: string): Open {
  const id = keyed.identities.join(SEPARATOR);
  const known = groups.get(id);
  const group = known ?? { ...keyed, tally: createTally(), plans: new Set() };
  if (known === undefined) groups.set(id, group);
  group.plans.add(plan);
  return group;
}

/** The key of a fiche in those of the dimensions that a fiche has. */
function ficheKey(fiche: Tags, dimensions: readonly Dimension[]): Keyed {
  const shared = dimensions.filter(isOfFiche);
  const key = shared.map((dimension) => FICHE_VALUES[dimension](fiche));
  return { key, identities: shared.map((dimension, i) => identityOf(dimension, key[i] ?? null, fiche)) };
}

/** How many fiches there are for each combination of what belongs to fiches. */
function countFiches(fiches: readonly Tags[], dimensions: readonly Dimension[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fiche of fiches) {
    const id = ficheKey(fiche, dimensions).identities.join(SEPARATOR);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The groups, with what tells their keys apart. */
export function keyedGroupsOf(budget: Budget, dimensions: readonly Dimension[]): readonly (BudgetGroup & Keyed)[] {
  const groups = new Map<string, Open>();
  const read = keyReader(dimensions);
  // Fiches without budget make groups too, where nothing but fiches is told apart: « 0 € » is an answer.
  if (dimensions.every(isOfFiche)) {
    for (const fiche of budget.fiches) groupOf(groups, ficheKey(fiche, dimensions), fiche.plan);
  }
  for (const line of [...budget.lines, ...budget.uncounted]) {
    for (const [i, piece] of line.pieces.entries()) {
      tallyPiece(groupOf(groups, read(piece, i > 0), piece.plan).tally, line, piece);
    }
  }
  const fiches = countFiches(budget.fiches, dimensions);
  const ofFiche = ({ identities }: Keyed): string =>
    identities.filter((_, i) => isOfFiche(dimensions[i] ?? 'ligne')).join(SEPARATOR);
  return [...groups.values()].sort(orderOf(budget, dimensions)).map(({ key, identities, plans, tally }) => ({
    key,
    identities,
    plans: [...plans],
    // A sub-action led by others than its fiche makes a group without fiche of its own.
    ...closeTally(tally, Math.max(fiches.get(ofFiche({ key, identities })) ?? 0, tally.fiches.size)),
  }));
}

/**
 * The groups of a budget by one or several dimensions, in the order of the plan, of the years, of the schemas. Every euro
 * of `total`, `unfunded` and `inKind` stands in exactly one group. Lines and fiches are counted in each group they enter.
 */
export function groupsOf(budget: Budget, dimensions: readonly Dimension[]): readonly BudgetGroup[] {
  return keyedGroupsOf(budget, dimensions).map(({ identities: _, ...group }) => group);
}
