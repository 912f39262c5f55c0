import type { Block, Entry, Group } from './blocks.ts';
import type { Comment } from './comments.ts';
import type { Order } from './order.ts';
import { writeKey, writeLeaf } from './scalar.ts';
import { sectionsOf } from './sections.ts';

const STEP = 2;

/** The text of a document, with its keys in order, ending with a line feed. */
export function write(root: Group, order: Order): string {
  const lines: string[] = [];
  writeGroup(lines, root, order, 0);
  return `${lines.join('\n')}\n`;
}

function writeGroup(lines: string[], group: Group, order: Order, indent: number): void {
  const top = lines.length === 0;
  const start = lines.length;
  let wasLong = false;
  for (const { opening, blank, entries } of sectionsOf(group, order, top)) {
    writeComments(lines, opening, indent, start);
    for (const [index, entry] of entries.entries()) {
      const written = writeEntry(entry, childOrder(order, entry), indent);
      const isLong = written.length > 1;
      const wanted = index === 0 && opening.length > 0 ? blank : startsApart(entry) || (top && (isLong || wasLong));
      const below = index === 0 && opening.length > 0 ? lines.length - 1 : start;
      if (wanted) addBlank(lines, below);
      writeComments(lines, entry.before, indent, lines.length);
      lines.push(...written);
      wasLong = isLong;
    }
  }
  writeComments(lines, group.closing, indent, start);
}

/** Whether a blank line separates the entry and its comments from what is above. */
const startsApart = ({ before: [first], blank }: Entry): boolean => first?.blank ?? blank;

/** One blank line, unless there is one or the group starts here. */
function addBlank(lines: string[], start: number): void {
  if (lines.length > start && lines.at(-1) !== '') lines.push('');
}

function writeComments(lines: string[], comments: readonly Comment[], indent: number, start: number): void {
  for (const { text, blank } of comments) {
    if (blank) addBlank(lines, start);
    lines.push(' '.repeat(indent) + text);
  }
}

function childOrder(order: Order, { key }: Entry): Order {
  return key === undefined ? order.items() : order.of(key);
}

function writeEntry(entry: Entry, order: Order, indent: number): readonly string[] {
  const { key, value, trailing } = entry;
  const pad = ' '.repeat(indent);
  const head = key === undefined ? `${pad}-` : `${pad}${writeKey(key)}:`;
  if (value.kind === 'leaf' || value.entries.length === 0) return writeOnLine(entry, value, head, indent);
  const lines: string[] = [];
  // The first line tells the group inside that it is not the outermost.
  lines.push(head + (trailing === undefined ? '' : ` ${trailing.text}`));
  writeGroup(lines, value, order, indent + STEP);
  const [first = '', second = '', ...rest] = lines;
  const joins = key === undefined && trailing === undefined && !second.trimStart().startsWith('#');
  return joins ? [`${first} ${second.trimStart()}`, ...rest] : lines;
}

function writeOnLine({ trailing, after }: Entry, value: Block, head: string, indent: number): readonly string[] {
  const [first, ...below] =
    value.kind === 'leaf' ? writeLeaf(value, indent, head.length + 1) : [value.kind === 'map' ? '{}' : '[]'];
  const line = [head, first, trailing?.text ?? ''].filter((part) => part !== '').join(' ');
  const lines = [line, ...below];
  const inside = value.kind === 'map' || value.kind === 'list' ? [...after, ...value.closing] : after;
  // Below a block of text, what stands further right would be text.
  writeComments(lines, inside, below.length > 0 ? indent : indent + STEP, 0);
  return lines;
}
