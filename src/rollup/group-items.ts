import type { KeyValue } from './budget/dimensions.ts';
import type { Tags } from './tags.ts';

/** How things are told apart by one dimension. */
export interface Grouping<T> {
  readonly value: (item: T) => KeyValue;
  /** What tells two values apart; by default the value itself. An identifier may only mean something in its plan. */
  readonly identity?: (item: T) => string;
  /** Where a value stands among the others; by default that of the first thing that has it. */
  readonly rank?: (value: KeyValue) => string | number;
}

export interface ItemGroup<T> {
  /** One value for each grouping, in the same order. */
  readonly key: readonly KeyValue[];
  /** Identifiers of the plans whose things it holds, in the order in which they come. */
  readonly plans: readonly string[];
  readonly items: readonly T[];
}

interface Open<T> extends ItemGroup<T> {
  readonly items: T[];
  readonly ranks: readonly (string | number)[];
}

const isUnsaid = (value: KeyValue): boolean => value === null || (Array.isArray(value) && value.length === 0);

function compareRanks(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, rank] of a.entries()) {
    const other = b[i] ?? rank;
    if (rank !== other) return rank < other ? -1 : 1;
  }
  return 0;
}

const identityOf = <T>({ value, identity }: Grouping<T>, item: T): string =>
  identity === undefined ? String(value(item)) : identity(item);

/** Ranks the values of one dimension: those that are not said last. */
function ranker<T>(grouping: Grouping<T>): (item: T) => readonly (string | number)[] {
  const seen = new Map<string, number>();
  return (item) => {
    const value = grouping.value(item);
    const identity = identityOf(grouping, item);
    const order = seen.get(identity) ?? seen.size;
    seen.set(identity, order);
    return [Number(isUnsaid(value)), grouping.rank?.(value) ?? 0, order];
  };
}

/**
 * Groups things by one or several dimensions. Each thing stands in exactly one group. The groups come in the order of their
 * ranks, dimension after dimension.
 */
export function groupItems<T extends Pick<Tags, 'plan'>>(
  items: readonly T[],
  groupings: readonly Grouping<T>[],
): readonly ItemGroup<T>[] {
  const rankers = groupings.map(ranker);
  const groups = new Map<string, Open<T>>();
  for (const item of items) {
    const ranks = rankers.flatMap((rank) => rank(item));
    const id = groupings.map((grouping) => identityOf(grouping, item)).join('\u0000');
    const group = groups.get(id) ?? { key: groupings.map(({ value }) => value(item)), plans: [], items: [], ranks };
    groups.set(id, group);
    group.items.push(item);
  }
  return [...groups.values()]
    .sort((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ key, items: all }) => ({ key, items: all, plans: [...new Set(all.map(({ plan }) => plan))] }));
}
