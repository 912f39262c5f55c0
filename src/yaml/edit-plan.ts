import { isScalar, parseDocument, type ParsedNode } from 'yaml';
import { addEntry, type Entry, flowEntry } from './edit-add.ts';
import { indexOf, type YamlEdit } from './edit-apply.ts';
import { childrenOf, type Collection, findChild, isCollection, isFlow } from './edit-place.ts';
import { removeChild } from './edit-remove.ts';
import { setChild, setRoot } from './edit-set.ts';
import type { Splice } from './edit-splice.ts';
import { keyText, type Manner, valueOfKey } from './edit-write.ts';
import { OPTIONS } from './library.ts';
import { steps } from './pointer.ts';

type Ways = Generator<readonly Splice[], void, void>;

/** Two manners of writing, and the second can say every text: on one line, quoted, with escapes. */
const MANNERS: readonly Manner[] = [{}, { quoted: true }];

/** Ways to make an edit that applies to the data of `yaml`, the best first. `after`: what follows the YAML in its file. */
export function* waysTo(edit: YamlEdit, yaml: string, after: string): Ways {
  const root: ParsedNode | null = parseDocument(yaml, { ...OPTIONS, keepSourceTokens: true }).contents;
  for (const manner of MANNERS) {
    yield* isBlank(root) ? waysToBegin(edit, yaml, after, manner) : waysInMatter({ yaml, root, manner }, edit);
  }
}

interface Matter {
  readonly yaml: string;
  readonly root: ParsedNode;
  readonly manner: Manner;
}

function isBlank(root: ParsedNode | null): root is null {
  return root === null || (isScalar(root) && root.source === '');
}

/** The first key of a front matter that has none, or that is not there yet. */
function* waysToBegin(edit: YamlEdit, yaml: string, after: string, manner: Manner): Ways {
  if (edit.kind !== 'insert' || edit.pointer !== '') return;
  const line = `${keyText(edit.key) ?? ''}:${valueOfKey(edit.value, manner)}\n`;
  const hasFence = yaml.startsWith('---');
  const closing = after === '' ? '---\n' : '---\n\n';
  yield [{ start: yaml.length, end: yaml.length, text: hasFence ? line : `---\n${line}${closing}` }];
}

function* waysInMatter(matter: Matter, edit: YamlEdit): Ways {
  const path = steps(edit.pointer);
  switch (edit.kind) {
    case 'set':
      return yield* waysToSet(matter, path, edit.value);
    case 'append':
      return yield* waysToAdd(matter, path, { value: edit.value }, (list) => indexOf(edit.place, list.items.length));
    case 'insert':
      return yield* waysToAdd(matter, path, edit, (map) => indexInOrder(matter.yaml, map, edit.key, edit.order));
    case 'rename':
      return yield* waysToRename(matter, path, edit.key);
    case 'remove':
      return yield* waysToRemove(matter, path);
  }
}

function* waysToSet({ yaml, root, manner }: Matter, path: readonly string[], value: unknown): Ways {
  if (path.length === 0) return yield setRoot(yaml, root, value, manner);
  const child = findChild(yaml, root, path);
  const splices = child === undefined ? undefined : setChild(yaml, child, value, manner);
  if (splices !== undefined) yield splices;
}

function* waysToAdd(
  matter: Matter,
  path: readonly string[],
  entry: Entry,
  indexIn: (parent: Collection) => number | undefined,
): Ways {
  const { yaml, root, manner } = matter;
  const parent = path.length === 0 ? root : findChild(yaml, root, path)?.node;
  if (isCollection(parent) && parent.items.length > 0) {
    const index = indexIn(parent);
    if (index !== undefined) yield* addEntry(yaml, parent, index, entry, manner);
    return;
  }
  yield* commentsInside(yaml, parent) ? waysToFill(parent, entry, manner) : [];
  yield* waysToSet(matter, path, entry.key === undefined ? [entry.value] : { [entry.key]: entry.value });
}

/** Whether brackets that hold nothing hold a comment. */
function commentsInside(yaml: string, node: ParsedNode | null | undefined): node is Collection {
  return isCollection(node) && yaml.slice(node.range[0], node.range[1]).includes('#');
}

function* waysToFill(parent: Collection, entry: Entry, manner: Manner): Ways {
  const start = parent.range[0] + 1;
  const text = flowEntry(entry, manner);
  if (text !== undefined) yield [{ start, end: start, text }];
}

function indexInOrder(yaml: string, map: Collection, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank === -1) return map.items.length;
  const before = childrenOf(yaml, map).findLast((child) => {
    const other = order.indexOf(String(child.key?.value));
    return other !== -1 && other < rank;
  });
  return before === undefined ? 0 : before.index + 1;
}

function* waysToRename({ yaml, root }: Matter, path: readonly string[], name: string): Ways {
  const key = findChild(yaml, root, path)?.key;
  const text = keyText(name, key);
  if (key !== undefined && text !== undefined) yield [{ start: key.range[0], end: key.range[1], text }];
}

function* waysToRemove(matter: Matter, path: readonly string[]): Ways {
  const { yaml, root } = matter;
  const child = findChild(yaml, root, path);
  if (child === undefined) return;
  if (child.parent.items.length > 1) return yield* removeChild(yaml, child);
  // Nothing is written for an empty block: it becomes `{}` or `[]`.
  const empty = child.key === undefined ? [] : {};
  if (!isFlow(child.parent)) return yield* waysToSet(matter, path.slice(0, -1), empty);
  yield* removeChild(yaml, child);
}
