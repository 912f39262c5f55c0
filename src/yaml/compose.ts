import { Composer, type CST, isScalar, Lexer, type ParsedNode, Parser } from 'yaml';
import type { YamlProblem } from './cause.ts';
import { directive } from './causes/construct.ts';
import { empty, severalDocuments, tooDeep, tooManyItems } from './causes/file.ts';
import { MAX_DEPTH, MAX_TOKENS, OPTIONS, type Tree } from './library.ts';
import { wordAt } from './span.ts';
import { syntaxProblem } from './syntax.ts';

export interface Composed {
  /** Absent when a problem leaves nothing that can be read. */
  readonly tree?: Tree;
  readonly problems: readonly YamlProblem[];
}

/** Reads the text of one document, with limits that hold before anything recursive starts. */
export function compose(text: string): Composed {
  const tokens: CST.Token[] = [];
  const limit = tokenize(text, tokens);
  if (limit !== undefined) return { problems: [limit] };
  const second = tokens.filter(({ type }) => type === 'document')[1];
  if (second !== undefined) return { problems: [severalDocuments.at(wordAt(text, second.offset), {})] };
  const directives = tokens.filter((token) => token.type === 'directive');
  const problems = directives.map(({ offset, source }) =>
    directive.at({ start: offset, end: offset + source.length }, {}),
  );
  const tree = composeTokens(tokens, text.length);
  const error = tree.errors[0];
  if (error !== undefined) return { problems: problems.length > 0 ? problems : [syntaxProblem(error, tree, text)] };
  if (isEmpty(tree)) return { problems: [...problems, empty.at({ start: 0, end: 0 }, {})] };
  return { tree, problems };
}

/** Fills `tokens`, and stops at the first limit that the text breaks. */
function tokenize(text: string, tokens: CST.Token[]): YamlProblem | undefined {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    const { offset, stack } = parser;
    if (count > MAX_TOKENS) return tooManyItems.at({ start: offset, end: offset }, {});
    if (stack.length > MAX_DEPTH && levels(stack) > MAX_DEPTH)
      return tooDeep.at({ start: offset - lexeme.length, end: offset }, {}, MAX_DEPTH);
  }
  tokens.push(...parser.end());
  return undefined;
}

function composeTokens(tokens: readonly CST.Token[], length: number): Tree {
  const [tree] = new Composer<ParsedNode>(OPTIONS).compose(tokens, true, length);
  if (tree === undefined) throw new Error('the composer always gives a document when one is forced');
  return tree;
}

function levels(stack: readonly CST.Token[]): number {
  return stack.filter((token) => 'items' in token).length;
}

function isEmpty({ contents }: Tree): boolean {
  return contents === null || (isScalar(contents) && contents.source === '' && contents.type === 'PLAIN');
}
