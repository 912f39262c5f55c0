import { Document, isScalar, type Scalar, type ToStringOptions, visit } from 'yaml';
import { OPTIONS } from './library.ts';
import { isMapData } from './edit-apply.ts';

/** How a value is written: like the scalar it replaces, or all quoted, which every text can be. */
export interface Manner {
  readonly like?: Scalar.Parsed | undefined;
  readonly quoted?: boolean;
}

const WIDTH = 100;

/**
 * What follows `key:` in the block style, from the space or the line end that precedes the value: ` 3`, ` |\n  texte`,
 * `\n  - a`. Lines are those of a key in the first column, separated by `\n`, without the last line end.
 */
export function valueOfKey(value: unknown, manner: Manner = {}): string {
  return print({ k: value }, ['k'], manner).slice(2);
}

/** What follows the dash of an item in the first column: ` a`, ` id: a\n  texte: b`. */
export function valueOfItem(value: unknown, manner: Manner = {}): string {
  return print([value], [0], manner).slice(1);
}

/** A value on one line, as it stands between brackets or braces. */
export function valueInFlow(value: unknown, manner: Manner = {}): string {
  return print([value], [0], manner, 'flow').slice(1, -1);
}

/** A key, as it stands in a block or between braces, quoted like `like`; undefined where it does not hold on its line. */
export function keyText(key: string, like?: Scalar.Parsed): string | undefined {
  const quotes = like?.type === 'QUOTE_DOUBLE' || like?.type === 'QUOTE_SINGLE' ? like.type : 'PLAIN';
  const line = new Document({ [key]: 0 }, OPTIONS).toString({
    ...PRINTING,
    collectionStyle: 'flow',
    defaultKeyType: quotes,
  });
  return !line.endsWith(': 0}\n') ? undefined : line.slice(1, -5);
}

const PRINTING = { lineWidth: 0, minContentWidth: 0, flowCollectionPadding: false, simpleKeys: true } as const;

function print(
  holder: unknown,
  path: readonly (string | number)[],
  { like, quoted = false }: Manner,
  collectionStyle: 'any' | 'flow' = 'any',
): string {
  const document = new Document(plainData(holder), OPTIONS);
  const node = document.getIn(path, true);
  if (isScalar(node) && like !== undefined) imitate(node, like);
  // Between brackets, the library would spread a text over lines.
  if (collectionStyle === 'flow') visit(document, { Scalar: (_key, scalar) => quoteLines(scalar) });
  return document
    .toString({ ...PRINTING, ...(quoted ? QUOTED : { ...PLAIN, ...widthFor(node) }), collectionStyle })
    .replace(/\n+$/u, '');
}

const PLAIN = { blockQuote: 'literal' } as const;
const QUOTED = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', blockQuote: false } as const;

function imitate(node: Scalar, { type }: Scalar.Parsed): void {
  if (typeof node.value !== 'string' || node.value === '') return;
  const block = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  const oneLineQuoted = (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && !node.value.includes('\n');
  if (block || oneLineQuoted) node.type = type;
}

function quoteLines(scalar: Scalar): void {
  if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
}

/** Only folded text is cut into lines: there, and nowhere else, a line end means nothing. */
function widthFor(node: unknown): ToStringOptions {
  return isScalar(node) && node.type === 'BLOCK_FOLDED' ? { lineWidth: WIDTH, blockQuote: 'folded' } : {};
}

/** A copy without what YAML has no word for. No object is shared: the library would write an alias for the second. */
function plainData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainData);
  if (!isMapData(value)) return value;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.fromEntries(entries.map(([key, child]) => [key, plainData(child)]));
}
