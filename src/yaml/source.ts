import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { Range, YamlProblem } from './cause.ts';
import { unclosedFrontMatter, rootNotMap } from './causes/file.ts';
import { forbiddenInSource } from './characters.ts';
import { compose } from './compose.ts';
import { conflictIn } from './conflict.ts';
import { readData } from './data.ts';
import { decode } from './decode.ts';
import { find, parseForPlaces, rangeOfSpot } from './locate.ts';
import { readOrdinary } from './ordinary.ts';
import { firstLine } from './span.ts';

/** A YAML file that was read: its data, what is wrong with it, and where each value stands. */
export interface YamlSource {
  /** The whole text, without its byte order mark: what every offset counts in. Empty where nothing could be decoded. */
  readonly text: string;
  /** Maps, lists, strings, finite numbers, booleans and null. Undefined when a problem makes the file unreadable. */
  readonly data: unknown;
  /** In the order of the text. */
  readonly problems: readonly YamlProblem[];
  /**
   * The place of what a JSON pointer leads to; where it leads nowhere, of its nearest existing ancestor. A key that has no value
   * stands for it. The first call reads the text again.
   */
  readonly locate: (pointer: string, at?: 'key' | 'value') => Range;
  /** A value as it is written, quotes and all; undefined where the pointer leads nowhere. */
  readonly sourceText: (pointer: string) => string | undefined;
}

/** A Markdown file, which may begin with YAML between two lines of `---`. */
export interface FrontMatter {
  /** The YAML; its text and offsets, and its problems, are those of the whole file. */
  readonly head: YamlSource;
  /** What follows the front matter, and the offset where it begins. */
  readonly body: string;
  readonly bodyStart: number;
}

/** Reads a YAML file. Never throws, whatever the bytes. `root`: with 'list', a list will do where keys are expected otherwise. */
export function readYaml(bytes: Uint8Array, root: 'map' | 'list' = 'map'): YamlSource {
  const { text, problem } = readText(bytes);
  return problem === undefined ? readDecoded(text, text, root) : unreadable(text, [problem]);
}

/** Reads a Markdown file and its front matter, empty data where it has none. Never throws, whatever the bytes. */
export function readFrontMatter(bytes: Uint8Array): FrontMatter {
  const { text, problem } = readText(bytes);
  if (problem !== undefined) return { head: unreadable(text, [problem]), body: '', bodyStart: text.length };
  const [opening, closing] = text.matchAll(/^---[ \t]*\r?$/gmu);
  if (opening?.index !== 0) return { head: withoutYaml(text, {}, forbiddenInSource(text)), body: text, bodyStart: 0 };
  if (closing === undefined) {
    const fence = { start: 0, end: opening[0].trimEnd().length };
    return { head: unreadable(text, [unclosedFrontMatter.at(fence, {})]), body: '', bodyStart: text.length };
  }
  const bodyStart = Math.min(closing.index + closing[0].length + 1, text.length);
  const yaml = text.slice(0, closing.index);
  const blank = yaml.slice(opening[0].length).trim() === '';
  const head = blank ? withoutYaml(text, {}, forbiddenInSource(text)) : readDecoded(text, yaml, 'map');
  return { head, body: text.slice(bodyStart), bodyStart };
}

function readText(bytes: Uint8Array): ReturnType<typeof decode> {
  const { text, problem = conflictIn(text) } = decode(bytes);
  return { text, ...(problem !== undefined && { problem }) };
}

/** `yaml` is the beginning of `text` that is YAML: the whole of it, or its front matter. */
function readDecoded(text: string, yaml: string, root: 'map' | 'list'): YamlSource {
  const characters = forbiddenInSource(text);
  const ordinary = characters.length > 0 ? undefined : readOrdinary(yaml);
  if (ordinary !== undefined && (root === 'list' || !Array.isArray(ordinary))) {
    return { text, data: ordinary, problems: [], ...places(yaml) };
  }
  const { tree, problems } = compose(yaml);
  // Invisible characters can break the syntax: then they are the only mistake.
  if (tree === undefined) return unreadable(text, characters.length > 0 ? characters : problems);
  const { contents } = tree;
  if (!isMap(contents) && !(isSeq(contents) && root === 'list')) {
    const found = rootNotMap.at(firstLine(text, contentsRange(contents)), {}, isSeq(contents) ? 'list' : 'text');
    return unreadable(text, [...characters, ...problems, found]);
  }
  const read = readData(contents, yaml);
  return { text, data: read.data, problems: inOrder([...characters, ...problems, ...read.problems]), ...places(yaml) };
}

function unreadable(text: string, problems: readonly YamlProblem[]): YamlSource {
  return withoutYaml(text, undefined, problems);
}

function withoutYaml(text: string, data: unknown, problems: readonly YamlProblem[]): YamlSource {
  return { text, data, problems: inOrder(problems), locate: () => ({ start: 0, end: 0 }), sourceText: () => undefined };
}

function places(yaml: string): Pick<YamlSource, 'locate' | 'sourceText'> {
  let parsed: ParsedNode | null | undefined;
  const root = () => (parsed ??= parseForPlaces(yaml));
  return {
    locate: (pointer, at = 'value') => rangeOfSpot(yaml, find(root(), pointer), at),
    sourceText: (pointer) => {
      const { exact, value } = find(root(), pointer);
      if (!exact) return undefined;
      const { start, end } = rangeOfSpot(yaml, { value }, 'value');
      return yaml.slice(start, end);
    },
  };
}

function contentsRange(contents: ParsedNode | null): Range {
  const [start, end] = contents?.range ?? [0, 0];
  return { start, end };
}

function inOrder(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  return problems.toSorted((a, b) => a.range.start - b.range.start);
}
