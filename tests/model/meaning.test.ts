import { describe, expect, it } from 'vitest';
import { type Meaning, MEANINGS } from '../../src/model/meaning.ts';
import type { Kind } from '../../src/schema/index.ts';
import { SCHEMAS } from '../schema/schemas.ts';

interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly propertyNames?: Node;
  readonly items?: Node;
}

/** Identifiers that name nothing elsewhere. */
const NO_REFERENCES = [/\/id$/u, /^suivi\/mesures\/\*\/ventilation\/\{\}$/u, /\/ventilations\/\*$/u];

/** Keys of maps, which describe what they name. */
const DEFINITIONS = [/^chiffres\/chiffres\/\{\}$/u, /^(?:partenaires|sources|territoires|thematiques)\/\{\}$/u];

/** The definitions that mean something to the rules, and what they mean. */
const LEAVES: Readonly<Record<string, string>> = {
  date: 'date',
  annees: 'years',
  markdown: 'prose',
  phrase: 'prose',
  slug: 'reference',
};

type Place = readonly [path: string, expected: string, meant: string | undefined];

const kinds = Object.keys(MEANINGS) as Kind[];

/** Every value of a schema that has a meaning, with what the table says of it. Objectives are followed two levels down. */
function places(kind: Kind, node: Node, meaning: Meaning | undefined, path: string, file: string): readonly Place[] {
  if (node.$ref !== undefined) {
    const [target = '', name = ''] = node.$ref.split('#/$defs/');
    const leaf = LEAVES[name];
    if (leaf !== undefined) return [[path, leaf, meaning === undefined || !('is' in meaning) ? undefined : meaning.is]];
    const owner = target === '' ? file : target;
    const body = (SCHEMAS.get(owner) as Node).$defs![name]!;
    const tooDeep = path.split('/objectifs/').length > 3;
    return tooDeep ? [] : places(kind, body, meaning, path, owner);
  }
  const below = (key: string) =>
    meaning === undefined || 'is' in meaning ? undefined : 'each' in meaning ? meaning.each : meaning.keys[key];
  const inside = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    places(kind, child, below(key), `${path}/${key}`, file),
  );
  const items = node.items === undefined ? [] : places(kind, node.items, below('*'), `${path}/*`, file);
  const values =
    typeof node.additionalProperties === 'object'
      ? places(kind, node.additionalProperties, below('*'), `${path}/*`, file)
      : [];
  const named = node.propertyNames?.$ref?.endsWith('/slug') === true;
  const keys: readonly Place[] = named
    ? [[`${path}/{}`, 'keys', meaning !== undefined && 'is' in meaning ? meaning.is : undefined]]
    : [];
  return [...inside, ...items, ...values, ...keys];
}

const PLACES = kinds.flatMap((kind) => {
  const file = `${kind}.schema.json`;
  return places(kind, SCHEMAS.get(file) as Node, MEANINGS[kind], kind, file);
});

/** Every path that the table gives a meaning to. */
function meantPaths(meaning: Meaning, path: string): readonly string[] {
  if ('is' in meaning) return [path];
  if ('each' in meaning) return meantPaths(meaning.each, `${path}/*`);
  if (path.split('/objectifs/').length > 3) return [];
  return Object.entries(meaning.keys).flatMap(([key, child]) => meantPaths(child, `${path}/${key}`));
}

describe('what the rules know of the values of a plan', () => {
  it('forgets no date, no prose, and no identifier of the schemas', () => {
    const counted = PLACES.filter(([path, expected]) => {
      if (expected === 'reference') return !NO_REFERENCES.some((pattern) => pattern.test(path));
      return expected !== 'keys' || ![...DEFINITIONS, ...NO_REFERENCES].some((pattern) => pattern.test(path));
    });
    expect(counted.length).toBeGreaterThan(100);
    const forgotten = counted.filter(([, expected, meant]) => meant !== expected);
    expect(forgotten).toEqual([]);
  });

  it('makes no reference of an identifier that names its own object', () => {
    expect(PLACES.filter(([path, , meant]) => path.endsWith('/id') && meant !== undefined)).toEqual([]);
  });

  it('speaks of nothing that the schemas do not have', () => {
    const known = new Set(PLACES.map(([path]) => path));
    const special = ['chiffres/chiffres/*/calcul', 'pst/sommaire/*/contenu/*'];
    const meant = kinds.flatMap((kind) => meantPaths(MEANINGS[kind], kind));
    expect(meant.filter((path) => !known.has(path) && !known.has(`${path}/{}`) && !special.includes(path))).toEqual([]);
  });
});
