import { misuse } from '../misuse.ts';

/** One of the parts between which the plans are shared, so that several machines work at once. One-based. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** More machines than that is a mistake, and nobody has them. */
const MOST = 1000;

/** Reads « 2/4 ». Throws a misuse. */
export function readShard(text: string): Shard {
  const [, index, of] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text) ?? []).map(Number);
  if (index === undefined || of === undefined || index > of || of > MOST) {
    throw misuse(
      `L’option --shard n’accepte pas « ${text} » : écrivez par exemple 2/4, pour la deuxième part de quatre`,
    );
  }
  return { index, of };
}

export interface Weighed {
  readonly folder: string;
  /** The number of its files: the same on every system, whatever the ends of its lines. */
  readonly weight: number;
}

/**
 * The folders of one part, sorted. Every machine shares the same plans in the same way: the heaviest first, each to the part that
 * has least, so that no part has more than the mean and one plan. Each plan is in exactly one part; a plan is never cut.
 */
export function shareOf(plans: readonly Weighed[], { index, of }: Shard): readonly string[] {
  const parts = Array.from({ length: of }, () => ({ weight: 0, folders: [] as string[] }));
  for (const { folder, weight } of plans.toSorted(heaviestFirst)) {
    const least = parts.reduce((a, b) => (b.weight < a.weight ? b : a));
    least.weight += weight;
    least.folders.push(folder);
  }
  return parts[index - 1]?.folders.toSorted() ?? [];
}

function heaviestFirst(a: Weighed, b: Weighed): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  return a.folder < b.folder ? -1 : 1;
}
