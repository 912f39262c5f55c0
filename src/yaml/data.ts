import { type Alias, isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import type { Range, YamlProblem } from './cause.ts';
import { anchorOrAlias, mergeKey, tag } from './causes/construct.ts';
import { alteredNumber, cutByHash, duplicateKey, forbiddenCharacter, forbiddenKey } from './causes/content.ts';
import { forbiddenInString } from './characters.ts';
import { readsAltered } from './numbers.ts';
import { pointer } from './pointer.ts';
import { wordAt } from './span.ts';

/** `data`: maps, lists, strings, finite numbers, booleans and null; undefined when an alias leaves a hole in it. */
export interface Data {
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
}

interface Walk {
  readonly text: string;
  readonly path: (string | number)[];
  readonly problems: YamlProblem[];
  /** An alias was met: the data has a hole. */
  aliased: boolean;
  /** An anchor or an alias was reported. */
  signed: boolean;
}

/** Keys that mean something to JavaScript. */
const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const HASH_STUCK_TO_WORD = /[ \t]+#[\p{L}\p{N}]/uy;

/**
 * The values of a document. A number that YAML would alter stays the text that is written; of two values of one key the first
 * is kept; forbidden keys are left out.
 */
export function readData(root: ParsedNode, text: string): Data {
  const walk: Walk = { text, path: [], problems: [], aliased: false, signed: false };
  const data = valueOf(walk, root);
  return { data: walk.aliased ? undefined : data, problems: walk.problems };
}

function valueOf(walk: Walk, node: ParsedNode | null): unknown {
  if (node === null) return null;
  if (isAlias(node)) {
    walk.aliased = true;
    reportSign(walk, '*', node);
    return undefined;
  }
  checkProperties(walk, node);
  if (isMap(node)) return mapOf(walk, node);
  if (isSeq(node)) return node.items.map((item, index) => within(walk, index, item));
  return scalarOf(walk, node);
}

function within(walk: Walk, step: string | number, node: ParsedNode | null): unknown {
  walk.path.push(step);
  const value = valueOf(walk, node);
  walk.path.pop();
  return value;
}

function mapOf(walk: Walk, map: YAMLMap.Parsed): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const seen = new Map<string, Scalar.Parsed>();
  for (const { key, value } of map.items) {
    // Others are syntax errors, with `stringKeys`.
    if (!isScalar(key)) continue;
    checkProperties(walk, key);
    const first = seen.get(comparable(key));
    if (first === undefined) seen.set(comparable(key), key);
    const problem = keyProblem(walk, key, first);
    if (problem === undefined) data[nameOf(key)] = within(walk, nameOf(key), value);
    // What a merge key would bring is anchored: that is the one mistake.
    else if (problem.code !== mergeKey.code || !walk.signed) walk.problems.push(problem);
  }
  return data;
}

/** Two keys are one when they look the same, however their accents are composed. */
function comparable(key: Scalar.Parsed): string {
  return nameOf(key).normalize('NFC');
}

function nameOf({ value }: Scalar.Parsed): string {
  return String(value);
}

function keyProblem({ text, path }: Walk, key: Scalar.Parsed, first?: Scalar.Parsed): YamlProblem | undefined {
  const name = nameOf(key);
  const range = rangeOf(key);
  const context = () => ({ pointer: pointer(...path, name) });
  if (FORBIDDEN_KEYS.includes(name)) return forbiddenKey.at(range, context(), name);
  if (name === '<<' && key.type === 'PLAIN') return mergeKey.at(range, context());
  const character = key.type === 'QUOTE_DOUBLE' ? forbiddenInString(name) : undefined;
  if (character !== undefined) return forbiddenCharacter.at(range, context(), character, 0);
  if (first === undefined) return undefined;
  const related = [{ message: 'déjà écrite ici', range: rangeOf(first) }];
  return duplicateKey.at(range, { ...context(), related }, textAt(text, range), textAt(text, rangeOf(first)));
}

function scalarOf(walk: Walk, node: Scalar.Parsed): unknown {
  const { value, source, type } = node;
  if (typeof value === 'number' && readsAltered(source, value)) {
    walk.problems.push(alteredNumber.at(rangeOf(node), here(walk), source, value));
    return source;
  }
  if (typeof value === 'string' && type === 'QUOTE_DOUBLE') checkEscapes(walk, node, value);
  if (typeof value === 'string' && type === 'PLAIN' && typeof node.comment === 'string') checkHash(walk, node, value);
  return value;
}

function checkEscapes(walk: Walk, node: Scalar.Parsed, value: string): void {
  const character = forbiddenInString(value);
  if (character !== undefined) walk.problems.push(forbiddenCharacter.at(rangeOf(node), here(walk), character, 0));
}

function checkHash(walk: Walk, node: Scalar.Parsed, value: string): void {
  HASH_STUCK_TO_WORD.lastIndex = node.range[1];
  const hash = HASH_STUCK_TO_WORD.exec(walk.text);
  if (hash === null) return;
  const start = node.range[1] + hash[0].indexOf('#');
  walk.problems.push(cutByHash.at(wordAt(walk.text, start), here(walk), value));
}

/** Anchor and tag: what a node may carry before its value. */
function checkProperties(walk: Walk, node: Exclude<ParsedNode, Alias.Parsed>): void {
  if (node.anchor !== undefined) reportSign(walk, '&', node);
  if (node.tag !== undefined) walk.problems.push(tag.at(propertyRange(walk.text, '!', node), here(walk)));
}

/** One problem is enough for a file that uses anchors: none of its aliases can be followed. */
function reportSign(walk: Walk, sign: '&' | '*', node: ParsedNode): void {
  if (walk.signed) return;
  walk.signed = true;
  const range = sign === '*' ? rangeOf(node) : propertyRange(walk.text, sign, node);
  walk.problems.push(anchorOrAlias.at(range, here(walk), sign));
}

/** The nodes do not keep the place of their properties, which stand somewhere before the value. */
function propertyRange(text: string, sign: '&' | '!', node: ParsedNode): Range {
  const last = text.lastIndexOf(sign, node.range[0] - 1);
  const start = last - (/[^\s,[\]{}]*$/u.exec(text.slice(Math.max(0, last - 100), last))?.[0].length ?? 0);
  return { start, end: wordAt(text, start).end };
}

function here({ path }: Walk): { readonly pointer: string } {
  return { pointer: pointer(...path) };
}

function rangeOf({ range: [start, end] }: ParsedNode): Range {
  return { start, end };
}

function textAt(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}
