import { isMap, isSeq } from 'yaml';
import { compose } from '../compose.ts';
import { readData } from '../data.ts';
import { attach } from './attach.ts';
import { blocksOf } from './blocks.ts';
import { commentsOf } from './comments.ts';
import type { Order } from './order.ts';
import { write } from './write.ts';

export { NO_ORDER, type Order } from './order.ts';
export { isCanonical } from './proof.ts';

/**
 * The one way to write a YAML document: keys in `order`, two columns for each level, quotes only where they are needed, long texts
 * on several lines, a blank line around what takes several, and every comment with what it is about. Undefined where there is an
 * error in it, or where writing it so would change what it says: that is checked by reading the result.
 */
export function canonical(text: string, order: Order): string | undefined {
  const unix = text.replaceAll('\r\n', '\n');
  const before = read(unix);
  if (before === undefined) return undefined;
  const comments = commentsOf(unix);
  const root = blocksOf(before.tree, unix);
  if (root.kind === 'leaf') return undefined;
  attach(root, comments);
  const written = write(root, order);
  const after = read(written);
  if (after === undefined || !isSame(before.data, after.data)) return undefined;
  return isSame(textsOf(comments), textsOf(commentsOf(written))) ? written : undefined;
}

/** Undefined where anything is wrong. */
function read(text: string) {
  const { tree, problems } = compose(text);
  const contents = tree?.contents;
  if (tree === undefined || problems.length > 0 || !(isMap(contents) || isSeq(contents))) return undefined;
  const { data, problems: found } = readData(contents, text);
  return found.some(({ severity }) => severity === 'error') ? undefined : { tree, data };
}

const textsOf = (comments: ReturnType<typeof commentsOf>): readonly string[] =>
  comments.map(({ text }) => text).toSorted();

/** Whether two values say the same, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [first, second] = [Object.entries(a), new Map(Object.entries(b))];
  if (Array.isArray(a) !== Array.isArray(b) || first.length !== second.size) return false;
  return first.every(([key, value]) => second.has(key) && isSame(value, second.get(key)));
}
