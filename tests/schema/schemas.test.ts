import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { LONGEST_LIST, LONGEST_TEXT } from '../../src/schema/limits.ts';
import { SCHEMAS } from './schemas.ts';

interface Node {
  readonly type?: string | readonly string[];
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly Readonly<Record<string, unknown>>[];
  readonly uniqueItems?: boolean;
  readonly items?: Node & { readonly $ref?: string };
}

const NODES = [...SCHEMAS].flatMap(([name, schema]) => nodesOf(schema, name));

function nodesOf(value: unknown, path: string): readonly (readonly [path: string, node: Node])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    key === 'examples' ? [] : nodesOf(item, `${path}/${key}`),
  );
  return path.endsWith('/properties') || path.endsWith('/$defs') ? inside : [[path, value], ...inside];
}

const ofType = (name: string) => NODES.filter(([, { type }]) => [type].flat().includes(name));

describe('the schemas', () => {
  it.each([...SCHEMAS.keys()])('%s is one', (name) => {
    const ajv = new Ajv2020({ allowUnionTypes: true });
    expect(ajv.validateSchema(SCHEMAS.get(name)!), ajv.errorsText()).toBe(true);
  });

  it('bound every text, below what is cut before they are tried', () => {
    const unbounded = ofType('string').filter(([, { maxLength = Infinity }]) => maxLength * 2 > LONGEST_TEXT);
    expect(unbounded.map(([path]) => path)).toEqual([]);
  });

  it('use `anyOf` for one key among several, as the wording of their errors takes for granted', () => {
    const alternatives = NODES.flatMap(([, { anyOf }]) => anyOf ?? []);
    expect(alternatives.length).toBeGreaterThan(0);
    for (const alternative of alternatives) expect(alternative).toEqual({ required: [expect.any(String)] });
  });

  it('have patterns that no text of the greatest length keeps busy', () => {
    const patterns = NODES.flatMap(([, { pattern }]) => pattern ?? []);
    expect(patterns.length).toBeGreaterThan(3);
    const units = ['a', '-', 'a-', '1', '0', '..', ' ', '+', 'texte:a', 'https://a', '#f', 'é'];
    for (const pattern of patterns.map((source) => new RegExp(source, 'u'))) {
      for (const unit of units) {
        const start = performance.now();
        pattern.test(`${unit.repeat(LONGEST_TEXT / unit.length)}!`);
        expect(performance.now() - start, `${pattern.source} on ${unit}…`).toBeLessThan(200);
      }
    }
  });

  it('ask for no comparison of big lists of objects', () => {
    expect(LONGEST_LIST).toBeLessThanOrEqual(2000);
    const compared = NODES.filter(([, { uniqueItems }]) => uniqueItems === true).map(([, { items }]) => items);
    for (const items of compared) expect([items?.$ref?.split('/').at(-1), items?.type]).not.toContain('object');
  });
});
