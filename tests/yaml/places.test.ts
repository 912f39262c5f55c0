import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { linesOf } from '../../src/report/lines.ts';
import { pointer, readYaml, type YamlSource } from '../../src/yaml/index.ts';
import { bytes } from './findings.ts';

const source = (text: string): YamlSource => readYaml(bytes(text));
const shown = ({ locate, text }: YamlSource, at: string, what?: 'key' | 'value') => {
  const { start, end } = locate(at, what);
  return text.slice(start, end);
};

describe('locate', () => {
  const plan = source(
    [
      'nom: Troc # un commentaire',
      '"la clé": "deux mots"',
      'liste:',
      '  - a: 1',
      '    b: {c: [x, y]}',
      '',
      '  # suite',
      '  - dernier',
      '',
      '# fin de liste',
      'texte: |',
      '  une ligne',
      '  une autre',
      '',
      'vide:',
      'a/b~c: 3.10',
    ].join('\n'),
  );

  it.each([
    ['/nom', 'value', 'Troc'],
    ['/nom', 'key', 'nom'],
    ['/la clé', 'value', '"deux mots"'],
    ['/la clé', 'key', '"la clé"'],
    ['/liste/0', 'value', 'a: 1\n    b: {c: [x, y]}'],
    ['/liste/0/b', 'value', '{c: [x, y]}'],
    ['/liste/0/b/c/1', 'value', 'y'],
    ['/liste/1', 'value', 'dernier'],
    ['/liste', 'value', '- a: 1\n    b: {c: [x, y]}\n\n  # suite\n  - dernier'],
    ['/texte', 'value', '|\n  une ligne\n  une autre'],
    ['/vide', 'value', 'vide'],
    ['/a~1b~0c', 'value', '3.10'],
    ['/nom/rien', 'value', 'Troc'],
    ['/liste/7/x', 'key', 'liste'],
    ['/liste/0/b/z', 'key', 'b'],
    ['/liste/-1', 'key', 'liste'],
  ] as const)('%s, %s', (at, what, text) => {
    expect(shown(plan, at, what)).toBe(text);
  });

  it('shows the whole text for the root, and its beginning for a file that cannot be read', () => {
    expect(shown(source('a: 1\nb: 2\n'), '')).toBe('a: 1\nb: 2');
    expect(source('a: [').locate('/a')).toEqual({ start: 0, end: 0 });
  });

  it('gives a value as it is written, or nothing', () => {
    expect(plan.sourceText('/a~1b~0c')).toBe('3.10');
    expect(plan.sourceText('/la clé')).toBe('"deux mots"');
    expect(plan.sourceText('/vide')).toBe('');
    expect(plan.sourceText('/absent')).toBeUndefined();
  });
});

describe('pointer', () => {
  it('escapes what pointers are made of', () => {
    expect(pointer()).toBe('');
    expect(pointer('a/b', 0, '~c', '')).toBe('/a~1b/0/~0c/');
  });
});

// Letters, and every sign that means something to YAML.
const letters = Array.from('abcéœ019 -:?,[]{}#&*!|>\'"%@`~<=/\\.\n\t\u00A0');
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
);
const key = text.filter((name) => name !== '<<');
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, number, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const document = fc.record({
  value: fc.dictionary(key, anyValue, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  indent: fc.integer({ min: 1, max: 4 }),
  lineWidth: fc.constantFrom(0, 20, 80),
});

/** Every pointer of a value, with what is there. */
function walk(value: unknown, path: readonly (string | number)[] = []): readonly (readonly [string, unknown])[] {
  const items = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object'
      ? Object.entries(value ?? {})
      : [];
  return [[pointer(...path), value], ...items.flatMap(([step, item]) => walk(item, [...path, step]))];
}

const collapsed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, item: unknown) =>
    typeof item === 'string' ? item.replace(/\s+/gu, ' ').trim() : item,
  );

describe('a random document', () => {
  it('is read as it was written, and each of its values found where it stands', { timeout: 40_000 }, () => {
    fc.assert(
      fc.property(document, ({ value, ...style }) => {
        const written = stringify(value, { ...style, aliasDuplicateObjects: false });
        // The library does not always write back a block of text that begins with blanks.
        const reference = parseDocument(written, { stringKeys: true });
        fc.pre(reference.errors.length === 0 && isDeepStrictEqual(reference.toJS(), value));
        const read = source(written);
        expect(read.problems).toEqual([]);
        expect(read.data).toEqual(value);
        for (const [at, expected] of walk(value)) {
          const piece = read.sourceText(at) ?? 'absent';
          const column = linesOf(written).position(read.locate(at).start).column - 1;
          const alone = parseDocument(' '.repeat(piece === '' ? 0 : column) + piece, {
            schema: 'core',
            stringKeys: true,
          });
          expect(alone.errors).toEqual([]);
          expect(collapsed(alone.toJS() ?? null)).toEqual(collapsed(expected));
          if (typeof expected === 'string' && /^["']/u.test(piece)) expect(alone.toJS()).toBe(expected);
        }
      }),
      { numRuns: 100 },
    );
  });
});
