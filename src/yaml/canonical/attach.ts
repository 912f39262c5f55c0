import type { Block, Entry, Group } from './blocks.ts';
import type { Comment } from './comments.ts';

/** An entry with the groups that hold it, from the outermost. */
interface Anchor {
  readonly entry: Entry;
  readonly path: readonly Group[];
}

/** Gives each comment to what it is about, by the lines and the columns where both stand. */
export function attach(root: Block, comments: readonly Comment[]): void {
  if (comments.length === 0) return;
  const anchors = anchorsOf(root, []);
  let next = 0;
  let run: { readonly at: number; level: number } = { at: -1, level: 0 };
  for (const comment of comments) {
    while ((anchors[next]?.entry.start ?? Infinity) < comment.start) next += 1;
    const trailed = comment.alone ? undefined : openBefore(anchors, next, comment);
    if (trailed?.trailing === undefined && trailed !== undefined) {
      trailed.trailing = comment;
      continue;
    }
    const places = placesOf(anchors[next - 1], anchors[next], comment);
    // Comments that follow one another stay in their order.
    const level = Math.max(
      run.at === next ? run.level : 0,
      places.findIndex(({ fits }) => fits),
    );
    run = { at: next, level };
    places[level]?.list.push(comment);
  }
}

function anchorsOf(block: Block, path: readonly Group[]): readonly Anchor[] {
  if (block.kind === 'leaf') return [];
  const inside = [...path, block];
  return block.entries.flatMap((entry) => [{ entry, path: inside }, ...anchorsOf(entry.value, inside)]);
}

/** The last entry that starts before the comment and is not closed by a bracket. */
function openBefore(anchors: readonly Anchor[], next: number, { start }: Comment): Entry | undefined {
  const found = anchors.slice(0, next).findLast(({ path }) => path.every(({ flowEnd = Infinity }) => start < flowEnd));
  return found?.entry;
}

interface Place {
  readonly list: Comment[];
  readonly fits: boolean;
}

/** Where a comment between two entries may go, from the deepest place; one at least fits. */
function placesOf(previous: Anchor | undefined, next: Anchor | undefined, { column }: Comment): readonly Place[] {
  const closed = (previous?.path ?? []).filter((group) => next?.path.includes(group) !== true).toReversed();
  const least = next?.entry.column ?? -1;
  const places: Place[] = [];
  if (previous?.entry.value.kind === 'leaf' && !previous.entry.value.block) {
    places.push({ list: previous.entry.after, fits: column > previous.entry.column && column > least });
  }
  for (const [index, group] of closed.entries()) {
    // A list may stand at the column of what holds it.
    const outer = closed[index + 1];
    const ambiguous = outer !== undefined && outer.column === group.column;
    places.push({ list: group.closing, fits: column > least && column >= group.column && !ambiguous });
  }
  const last = closed.at(-1);
  if (next !== undefined) return [...places, { list: next.entry.before, fits: true }];
  return last === undefined ? places : [...places, { list: last.closing, fits: true }];
}
