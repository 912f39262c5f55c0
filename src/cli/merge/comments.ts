import { isList, isObject, type Json, nameOf } from '../../diff/items.ts';
import { same } from '../../diff/merge-result.ts';
import { pointer, readYaml, type YamlSource } from '../../yaml/index.ts';
import { type Comment, commentsOf } from '../../yaml/canonical/comments.ts';

/**
 * The text, with the comments that `theirs` has and `base` had not: each above or beside the value it was, at the end of the file where
 * that value is gone. Lines end with LF.
 */
export function withCommentsOf(text: string, base: string, theirs: string): string {
  const known = new Set([...commentsOf(base), ...commentsOf(text)].map((comment) => comment.text));
  const added = commentsOf(theirs).filter((comment) => !known.has(comment.text));
  if (added.length === 0) return text;
  const there = read(theirs);
  const places = placesOf(there);
  return added.reduce((now, comment) => {
    const anchor = anchorOf(comment, theirs, places);
    return (anchor === undefined ? undefined : beside(now, comment, anchor)) ?? atEnd(now, comment);
  }, text);
}

/** A value, by the names of the keys and of the items that lead to it. */
type Path = readonly (string | { readonly list: string; readonly name: string })[];

interface Placed {
  readonly path: Path;
  /** Of its key or, in a list, of itself. */
  readonly start: number;
}

function placesOf(source: YamlSource): readonly Placed[] {
  const places: Placed[] = [];
  const walk = (value: Json | undefined, at: string, path: Path, list: string): void => {
    if (path.length > 0) places.push({ path, start: source.locate(at, 'key').start });
    if (isObject(value)) {
      for (const [key, child] of Object.entries(value)) walk(child, `${at}${pointer(key)}`, [...path, key], key);
    } else if (isList(value)) {
      for (const [index, item] of value.entries()) {
        walk(item, `${at}${pointer(index)}`, [...path, { list, name: nameOf(list, item) }], list);
      }
    }
  };
  walk(dataOf(source), '', [], '');
  return places;
}

function anchorOf({ alone, start }: Comment, text: string, places: readonly Placed[]): Path | undefined {
  if (alone) return places.filter((place) => place.start > start).toSorted((a, b) => a.start - b.start)[0]?.path;
  const line = text.lastIndexOf('\n', start - 1);
  return places.findLast((place) => place.start > line && place.start < start)?.path;
}

/** Undefined where the value is gone, or the comment would change what the text says. */
function beside(text: string, comment: Comment, path: Path): string | undefined {
  const source = read(text);
  const at = pointerTo(dataOf(source), path);
  if (at === undefined) return undefined;
  const { start } = source.locate(at, 'key');
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start) === -1 ? text.length : text.indexOf('\n', start);
  const indent = /^ */u.exec(text.slice(line))?.[0] ?? '';
  const above = `${text.slice(0, line)}${indent}${comment.text}\n${text.slice(line)}`;
  const after = `${text.slice(0, end)} ${comment.text}${text.slice(end)}`;
  const taken = commentsOf(text).some((other) => other.start > start && other.start < end);
  return (comment.alone || taken ? [above] : [after, above]).find((made) => saysSame(made, source));
}

function pointerTo(data: Json | undefined, path: Path): string | undefined {
  let value = data;
  let at = '';
  for (const step of path) {
    if (typeof step === 'string') {
      if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
      value = value[step];
      at += pointer(step);
    } else {
      if (!isList(value)) return undefined;
      const index = value.findIndex((item) => nameOf(step.list, item) === step.name);
      if (index === -1) return undefined;
      value = value[index];
      at += pointer(index);
    }
  }
  return at;
}

const atEnd = (text: string, comment: Comment): string => `${text.replace(/\n?$/u, '\n')}${comment.text}\n`;

const saysSame = (text: string, before: YamlSource): boolean => same(dataOf(read(text)), dataOf(before));

const read = (text: string): YamlSource => readYaml(new TextEncoder().encode(text), 'list');

const dataOf = ({ data }: YamlSource): Json | undefined => data as Json | undefined; // what YAML gives
