import { type ErrorCode, type Node, visit, type YAMLError } from 'yaml';
import type { Range, YamlProblem } from './cause.ts';
import { anchorOrAlias, syntax, tabIndent, tag } from './causes/construct.ts';
import { tooDeep } from './causes/file.ts';
import { MAX_DEPTH, type Tree } from './library.ts';
import { firstLine, lineBefore, restOfLine, wordAt } from './span.ts';
import { wordingOf } from './syntax-wording.ts';

const WHOLE_LINE: readonly ErrorCode[] = [
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'NON_STRING_KEY',
];
const ON_SIGN: readonly ErrorCode[] = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'TAG_RESOLVE_FAILED',
];

/** An alias, an anchor or a tag at the start of what was meant as a sentence: `*gras* et la suite`. */
const SIGN_THEN_TEXT = /(?<=^|[\s[{,])[*&!][^\s,[\]{}]*\s+$/u;

/**
 * The one problem that the first syntax error of a document stands for; the errors that follow it mostly come from it.
 * `tree` is what the library made of the document in spite of its errors.
 */
export function syntaxProblem(error: YAMLError, tree: Tree, text: string): YamlProblem {
  const [offset] = error.pos;
  const tab = tabInIndent(text, offset);
  if (tab !== undefined) return tabIndent.at(tab, {});
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep.at(restOfLine(text, offset), {}, MAX_DEPTH);
  const sign = signBehind(error, text);
  if (sign !== undefined) return signProblem(text, sign);
  const range = placeOf(error, tree, text);
  const { message, help } = wordingOf({
    code: error.code,
    english: error.message,
    before: lineBefore(text, range.start),
    rest: text.slice(range.start, restOfLine(text, range.start).end),
  });
  return syntax.at(range, {}, message, help);
}

function tabInIndent(text: string, offset: number): Range | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^ *(\t+)/u.exec(text.slice(lineStart, lineStart + 200));
  if (indent?.[1] === undefined) return undefined;
  const end = lineStart + indent[0].length;
  return { start: end - indent[1].length, end };
}

/** The offset of the `*`, `&` or `!` that the error comes from. */
function signBehind(error: YAMLError, text: string): number | undefined {
  const [offset] = error.pos;
  if (ON_SIGN.includes(error.code) && '*&!'.includes(text.charAt(offset))) return offset;
  if (error.code !== 'UNEXPECTED_TOKEN') return undefined;
  const sign = SIGN_THEN_TEXT.exec(lineBefore(text, offset));
  return sign === null ? undefined : offset - sign[0].length;
}

function signProblem(text: string, offset: number): YamlProblem {
  const range = restOfLine(text, offset);
  const sign = text.charAt(offset);
  return sign === '*' || sign === '&' ? anchorOrAlias.at(range, {}, sign) : tag.at(range, {});
}

function placeOf(error: YAMLError, tree: Tree, text: string): Range {
  const [start, end] = error.pos;
  const opening = leftOpen(error, tree, text);
  if (opening !== undefined) return restOfLine(text, opening);
  if (deeperThanItsValue(error, tree)) return restOfLine(text, text.indexOf('\n', start));
  if (WHOLE_LINE.includes(error.code)) return restOfLine(text, start);
  return end - start > 1 ? firstLine(text, { start, end }) : wordAt(text, start);
}

/** Where the quote or the bracket opens whose end the library did not find. */
function leftOpen({ code, pos, message }: YAMLError, tree: Tree, text: string): number | undefined {
  if (!/closing .quote|end with a/u.test(message) || (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT'))
    return undefined;
  let opening: number | undefined;
  visit(tree, {
    Node: (_key, node: Node) => {
      const { range } = node;
      if (range?.[1] === pos[0] && '"\'[{'.includes(text.charAt(range[0]))) opening = range[0];
    },
  });
  return opening;
}

/** A line further to the right than the value above it: the library reads both as one key, from that value on. */
function deeperThanItsValue({ code, pos }: YAMLError, { errors }: Tree): boolean {
  return (
    code === 'BLOCK_AS_IMPLICIT_KEY' &&
    errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0])
  );
}
