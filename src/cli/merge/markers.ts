import type { Conflict, MergeEdit } from '../../diff/merge.ts';
import { besideEachOther, mergeLines, type Region } from '../../diff/merge-prose.ts';
import { applyMergeEdits } from './edits.ts';

/** What the two versions are called in the markers of a conflict. */
export interface Names {
  readonly ours: string;
  readonly theirs: string;
}

/** Lines of a text that are disputed: from `start` to `end`, excluded, and what the other side has in their place. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly theirs: readonly string[];
  readonly takes: readonly MergeEdit[];
}

/** A text with its conflicts between the markers of git, ours first; undefined where one of them has no place in it. */
export function withMarkers(text: string, conflicts: readonly Conflict[], names: Names): string | undefined {
  const lines = text.split('\n');
  let hunks: Hunk[] = [];
  for (const { take } of conflicts) {
    const hunk = hunkOf(text, [take]);
    if (hunk === undefined) return undefined;
    const joined = join(text, hunks, hunk);
    if (joined === undefined) return undefined;
    hunks = joined;
  }
  for (const { start, end, theirs } of hunks.toSorted((a, b) => b.start - a.start)) {
    lines.splice(start, end - start, ...marked(lines.slice(start, end), theirs, names));
  }
  return lines.join('\n');
}

/** Hunks that touch are one: both changes are made, and seen, together. */
function join(text: string, hunks: readonly Hunk[], hunk: Hunk): Hunk[] | undefined {
  const near = hunks.find(({ start, end }) => start <= hunk.end && hunk.start <= end);
  if (near === undefined) return [...hunks, hunk];
  // The last place first, so that the other keeps its own.
  const takes = [...near.takes, ...hunk.takes].toSorted(lastFirst);
  const both = hunkOf(text, takes);
  return both === undefined
    ? undefined
    : join(
        text,
        hunks.filter((other) => other !== near),
        both,
      );
}

function lastFirst(a: MergeEdit, b: MergeEdit): number {
  for (let level = 0; level < Math.max(a.path.length, b.path.length); level += 1) {
    const [one, two] = [a.path[level], b.path[level]];
    if (typeof one === 'number' && typeof two === 'number' && one !== two) return two - one;
  }
  return b.path.length - a.path.length;
}

function hunkOf(text: string, takes: readonly MergeEdit[]): Hunk | undefined {
  const other = applyMergeEdits(text, takes);
  if (other === undefined) return undefined;
  const [ours, theirs] = [text.split('\n'), other.split('\n')];
  let start = 0;
  while (start < ours.length && start < theirs.length && ours[start] === theirs[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(ours.length, theirs.length) - start && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  return { start, end: ours.length - tail, theirs: theirs.slice(start, theirs.length - tail), takes };
}

/** Texts that are no YAML: merged line by line. */
export function mergeAsText(
  base: string,
  ours: string,
  theirs: string,
  names: Names,
): { readonly text: string; readonly conflicts: number } {
  const regions = mergeLines(base, ours, theirs);
  const conflicts = regions.filter(({ kind }) => kind === 'conflict').length;
  return { text: written(regions, names), conflicts };
}

function written(regions: readonly Region[], names: Names): string {
  const lines = regions.map((region) =>
    region.kind === 'agreed' ? region.lines : marked(region.ours, region.theirs, names),
  );
  return lines.flat().join('\n');
}

/** What `show` makes of a text that holds conflicts: of each side apart, put together again. Undefined for one that holds none. */
export function throughMarkers(text: string, show: (side: string) => string): string | undefined {
  if (!/^<{7} .*$[^]*^>{7} /mu.test(text)) return undefined;
  const side = (keep: 'ours' | 'theirs'): string =>
    text.replace(CONFLICT, (_whole, ours: string, theirs: string) => (keep === 'ours' ? ours : theirs));
  const [, ours = '', theirs = ''] = /^<{7} (.*)$[^]*?^>{7} (.*)$/mu.exec(text) ?? [];
  return written(besideEachOther(show(side('ours')), show(side('theirs'))), { ours, theirs });
}

const CONFLICT = /^<{7} .*\n([^]*?)^={7}\n([^]*?)^>{7} .*\n?/gmu;

/** A whole file in conflict. */
export const wholeConflict = (ours: string, theirs: string, names: Names): string =>
  `${marked(withoutEnd(ours), withoutEnd(theirs), names).join('\n')}\n`;

const withoutEnd = (text: string): readonly string[] => text.replace(/\n$/u, '').split('\n');

function marked(ours: readonly string[], theirs: readonly string[], names: Names): readonly string[] {
  return [`<<<<<<< ${names.ours}`, ...ours, '=======', ...theirs, `>>>>>>> ${names.theirs}`];
}
