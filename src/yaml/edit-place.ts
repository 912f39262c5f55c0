import { type CST, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { trimmedEnd } from './span.ts';

export type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;

/** A value of a map or an item of a list, with all that is needed to change its text. Offsets count in the YAML. */
export interface Child {
  readonly parent: Collection;
  readonly index: number;
  readonly key: Scalar.Parsed | undefined;
  /** Undefined where nothing is written: `cle:`. */
  readonly node: ParsedNode | undefined;
  /** Of its key, of its dash or, in a list between brackets, of itself. */
  readonly start: number;
  /** Where what introduces the value ends: after the colon or the dash; undefined where there is none. */
  readonly mark: number | undefined;
  /** Of the last sign of its value. */
  readonly end: number;
  /** Offset of the comma before it and of the one after it, between brackets. */
  readonly commaBefore: number | undefined;
  readonly commaAfter: number | undefined;
}

export function isCollection(node: ParsedNode | null | undefined): node is Collection {
  return isMap(node) || isSeq(node);
}

export function isFlow(node: Collection): boolean {
  return node.flow === true;
}

/** The children of a collection, in the order of the text. */
export function childrenOf(text: string, parent: Collection): readonly Child[] {
  const tokens = itemsOf(parent);
  return parent.items.map((item, index) => {
    const place = 'key' in item ? placeOfPair(item) : placeOfItem(item, tokens[index]);
    const { node, start, mark = start } = place;
    const end = node === undefined ? Math.max(mark, place.key?.range[1] ?? start) : endOfNode(text, node);
    return {
      parent,
      index,
      ...place,
      end,
      commaBefore: commaOf(tokens[index]),
      commaAfter: commaOf(tokens[index + 1]),
    };
  });
}

type Place = Pick<Child, 'key' | 'node' | 'start' | 'mark'>;

function placeOfPair({ key, value, srcToken }: YAMLMap.Parsed['items'][number]): Place {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const mark = colon === undefined ? undefined : colon.offset + 1;
  return { key: isScalar(key) ? key : undefined, node: written(value), start: key.range[0], mark };
}

function placeOfItem(item: ParsedNode, token: CST.CollectionItem | undefined): Place {
  const dash = token?.start.find(({ type }) => type === 'seq-item-ind');
  const mark = dash === undefined ? undefined : dash.offset + 1;
  return { key: undefined, node: written(item), start: dash?.offset ?? item.range[0], mark };
}

/** The library makes an empty scalar of what is not written. */
function written(node: ParsedNode | null): ParsedNode | undefined {
  if (node === null || (isScalar(node) && node.source === '' && node.type === 'PLAIN')) return undefined;
  return node;
}

/** Those of the source that became an item: the last may hold comments only, or what follows a last comma. */
function itemsOf({ srcToken }: Collection): readonly CST.CollectionItem[] {
  if (srcToken === undefined || !('items' in srcToken)) return [];
  return srcToken.type === 'block-seq'
    ? srcToken.items.filter(({ start }) => start.some(({ type }) => type === 'seq-item-ind'))
    : srcToken.items;
}

function commaOf(token: CST.CollectionItem | undefined): number | undefined {
  return token?.start.find(({ type }) => type === 'comma')?.offset;
}

/** Where a value ends, without the blank lines and the comments that follow it: those belong to nothing, or to what comes next. */
export function endOfNode(text: string, node: ParsedNode): number {
  if (isCollection(node) && !isFlow(node)) {
    const last = childrenOf(text, node).at(-1);
    return last === undefined ? node.range[1] : last.end;
  }
  const end = trimmedEnd(text, node.range[0], node.range[1]);
  return isScalar(node) && keepsBlanks(text, node, end) ? node.range[1] : end;
}

/** Whether the blank lines that end a block of text are part of it. */
function keepsBlanks(text: string, { type, range }: Scalar.Parsed, end: number): boolean {
  if (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED') return false;
  const header = /^[|>][-\d]*\+/u.test(text.slice(range[0], range[0] + 4));
  return header || /[ \t]/u.test(text.slice(end, range[1]));
}

/** The child that `steps` lead to, or undefined. */
export function findChild(text: string, root: ParsedNode | null, steps: readonly string[]): Child | undefined {
  let node: ParsedNode | null | undefined = root;
  let child: Child | undefined;
  for (const step of steps) {
    if (!isCollection(node)) return undefined;
    child = childrenOf(text, node).find(({ key, index }) =>
      key === undefined ? String(index) === step : String(key.value) === step,
    );
    if (child === undefined) return undefined;
    node = child.node;
  }
  return child;
}
