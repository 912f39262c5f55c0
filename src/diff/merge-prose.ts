import { diff3Merge, diffComm } from 'node-diff3';

/** A stretch of lines that is agreed upon, or that both sides changed. */
export type Region =
  | { readonly kind: 'agreed'; readonly lines: readonly string[] }
  | { readonly kind: 'conflict'; readonly ours: readonly string[]; readonly theirs: readonly string[] };

export interface Prose {
  /** With our lines where both sides changed them. */
  readonly value: string;
  /** With theirs; undefined where there is no conflict. */
  readonly other: string | undefined;
}

export function mergeProse(base: string, ours: string, theirs: string): Prose {
  const regions = mergeLines(base, ours, theirs);
  const side = (name: 'ours' | 'theirs'): string =>
    regions.flatMap((region) => (region.kind === 'agreed' ? region.lines : region[name])).join('\n');
  const isAgreed = regions.every(({ kind }) => kind === 'agreed');
  return { value: side('ours'), other: isAgreed ? undefined : side('theirs') };
}

/** Merges texts line by line: what one side alone changed is agreed upon, and what both changed in the same way. */
export function mergeLines(base: string, ours: string, theirs: string): readonly Region[] {
  const [o, a, b] = [base, ours, theirs].map((text) => text.split('\n'));
  return diff3Merge(a ?? [], o ?? [], b ?? [], { excludeFalseConflicts: true }).map((region): Region => {
    if (region.conflict === undefined) return { kind: 'agreed', lines: region.ok ?? [] };
    return { kind: 'conflict', ours: region.conflict.a, theirs: region.conflict.b };
  });
}

/** Two texts as one: the lines that both have, and those that each has in their place. */
export function besideEachOther(ours: string, theirs: string): readonly Region[] {
  return diffComm(ours.split('\n'), theirs.split('\n')).map((region): Region =>
    'common' in region
      ? { kind: 'agreed', lines: region.common }
      : { kind: 'conflict', ours: region.buffer1, theirs: region.buffer2 },
  );
}
