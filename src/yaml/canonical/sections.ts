import type { Entry, Group } from './blocks.ts';
import type { Comment } from './comments.ts';
import type { Order } from './order.ts';

/** Entries under a comment that a blank line sets apart from them: a heading, which they do not cross. */
export interface Section {
  readonly opening: readonly Comment[];
  /** A blank line follows the opening. */
  readonly blank: boolean;
  readonly entries: readonly Entry[];
}

/** `top`: what stands above the first key of the file is its heading, even right above it. */
export function sectionsOf(group: Group, order: Order, top: boolean): readonly Section[] {
  const sections: { opening: readonly Comment[]; blank: boolean; entries: Entry[] }[] = [];
  for (const entry of group.entries) {
    const isFirst = sections.length === 0;
    const cut = top && isFirst ? entry.before.length : headingLength(entry);
    if (cut > 0 || isFirst) {
      const blank = (entry.before[cut] ?? entry).blank;
      sections.push({
        opening: entry.before.slice(0, cut),
        blank,
        entries: [{ ...entry, before: entry.before.slice(cut) }],
      });
    } else sections.at(-1)?.entries.push(entry);
  }
  if (group.kind === 'list') return sections;
  return sections.map((section) => ({ ...section, entries: sort(section.entries, order) }));
}

/** How many of the comments above an entry a blank line sets apart from it. */
function headingLength({ before, blank }: Entry): number {
  if (blank) return before.length;
  const last = before.findLastIndex((comment, index) => index > 0 && comment.blank);
  return Math.max(last, 0);
}

function sort(entries: readonly Entry[], { ranks, sorted }: Order): Entry[] {
  const rank = ({ key = '' }: Entry): number => ranks.get(key) ?? ranks.size;
  return entries.toSorted((a, b) => rank(a) - rank(b) || (sorted ? compare(a.key ?? '', b.key ?? '') : 0));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
