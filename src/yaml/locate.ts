import { isMap, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import type { Range } from './cause.ts';
import { OPTIONS } from './library.ts';
import { steps } from './pointer.ts';
import { trimmedEnd } from './span.ts';

/** A value of the document, with its key when it is the value of a map. */
export interface Spot {
  readonly key?: ParsedNode;
  readonly value: ParsedNode | null;
}

/** The value that a pointer leads to or, where it leads nowhere, its nearest existing ancestor. */
export interface Found extends Spot {
  readonly exact: boolean;
}

/** Reads a text known to be readable once more, for its places. Only files with something to show pay for it. */
export function parseForPlaces(text: string): ParsedNode | null {
  return parseDocument(text, OPTIONS).contents;
}

export function find(root: ParsedNode | null, pointer: string): Found {
  let spot: Spot = { value: root };
  for (const step of steps(pointer)) {
    const next = child(spot.value, step);
    if (next === undefined) return { ...spot, exact: false };
    spot = next;
  }
  return { ...spot, exact: true };
}

function child(node: ParsedNode | null, step: string): Spot | undefined {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && key.value === step);
  if (!isSeq(node) || !/^\d+$/u.test(step)) return undefined;
  const value = node.items[Number(step)];
  return value === undefined ? undefined : { value };
}

/** The place of the value or of its key. A value left empty is shown by its key, an item of a list by its value. */
export function rangeOfSpot(text: string, { key, value }: Spot, at: 'key' | 'value'): Range {
  const keyRange = key === undefined ? undefined : rangeOfNode(text, key);
  if (value === null) return keyRange ?? { start: 0, end: 0 };
  const range = rangeOfNode(text, value);
  if (keyRange !== undefined && (at === 'key' || range.start === range.end)) return keyRange;
  return range;
}

function rangeOfNode(text: string, node: ParsedNode): Range {
  const start = node.range[0];
  // The blank lines that end a block belong to no value.
  return { start, end: trimmedEnd(text, start, endOf(node)) };
}

/** The library ends a block collection after the comments that follow it; its last value ends before them. */
function endOf(node: ParsedNode): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined ? node.range[1] : endOf(last.value ?? last.key);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined ? node.range[1] : endOf(last);
  }
  return node.range[1];
}
