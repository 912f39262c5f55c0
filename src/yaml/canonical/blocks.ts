import { isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { Tree } from '../library.ts';
import type { Comment } from './comments.ts';
import { columnOf, isBlankAbove } from './comments.ts';

/** A value with its comments, freed of how it is written. */
export type Block = Group | Leaf;

export interface Leaf {
  readonly kind: 'leaf';
  readonly value: unknown;
  /** As it is written, when it is no text. */
  readonly source: string;
  /** It was written as a `>` block. */
  readonly folded: boolean;
  /** It was written as a `>` or a `|` block: what stands below it further right is text. */
  readonly block: boolean;
}

export interface Group {
  readonly kind: 'map' | 'list';
  readonly entries: readonly Entry[];
  /** Below the last entry. */
  readonly closing: Comment[];
  readonly column: number;
  /** Where it ends, when it is written between brackets. */
  readonly flowEnd: number | undefined;
}

/** A key and its value, or an item of a list. */
export interface Entry {
  /** Undefined for an item. */
  readonly key: string | undefined;
  readonly value: Block;
  readonly start: number;
  readonly column: number;
  /** Above it. */
  readonly before: Comment[];
  /** On its line. */
  trailing: Comment | undefined;
  /** Below it, further right. */
  readonly after: Comment[];
  /** The line above it is blank. */
  readonly blank: boolean;
}

/** The values of a document, without any comment. */
export function blocksOf({ contents }: Tree, text: string): Block {
  return blockOf(contents, text);
}

function blockOf(node: ParsedNode | null, text: string): Block {
  if (isMap(node)) {
    const entries = node.items.map((pair) => mapEntry(pair, text));
    return groupOf('map', entries, node);
  }
  if (isSeq(node)) {
    // The dash of an item stands before its value, which may be empty.
    const entries = node.items.map((item) => itemEntry(item, text, node.flow === true));
    return groupOf('list', entries, node);
  }
  if (!isScalar(node)) return { kind: 'leaf', value: null, source: '', folded: false, block: false };
  const { value, source, type } = node;
  const folded = type === 'BLOCK_FOLDED';
  return { kind: 'leaf', value, source, folded, block: folded || type === 'BLOCK_LITERAL' };
}

function groupOf(
  kind: Group['kind'],
  entries: readonly Entry[],
  { flow, range }: { flow?: boolean | undefined; range: readonly [number, number, number] },
): Group {
  return { kind, entries, closing: [], column: entries[0]?.column ?? 0, flowEnd: flow === true ? range[1] : undefined };
}

function mapEntry({ key, value }: Pair<ParsedNode, ParsedNode | null>, text: string): Entry {
  const name = isScalar(key) ? String(key.value) : '';
  return entryOf(name, blockOf(value, text), key.range[0], text);
}

function itemEntry(item: ParsedNode, text: string, flow: boolean): Entry {
  const value = blockOf(item, text);
  return entryOf(undefined, value, flow ? item.range[0] : dashBefore(text, item.range[0]), text);
}

function entryOf(key: string | undefined, value: Block, start: number, text: string): Entry {
  const place = { start, column: columnOf(text, start), blank: isBlankAbove(text, start) };
  return { key, value, ...place, before: [], trailing: undefined, after: [] };
}

/** Between a dash and its value stand blanks and comments, which may hold dashes: those follow a `#` on their line. */
function dashBefore(text: string, offset: number): number {
  let dash = text.lastIndexOf('-', offset - 1);
  while (dash > 0 && /#/u.test(text.slice(dash - columnOf(text, dash), dash))) dash = text.lastIndexOf('-', dash - 1);
  return dash;
}
