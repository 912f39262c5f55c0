import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { pointer, readYaml, type YamlEdit } from '../../src/yaml/index.ts';
import { bytes } from './findings.ts';

// Letters, and every sign that means something to YAML.
const letters = Array.from('abcéœ019 -:?,[]{}#&*!|>\'"%@`~<=/\\.\n\u00A0');
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }),
  fc.constantFrom('mot', 'deux mots', 'une ligne\nune autre\n', 'a\n\nb'),
);
const cents = fc.integer({ min: -99_999, max: 99_999 }).map((count) => count / 100);
const key = fc.oneof(
  text.filter((name) => name !== '<<'),
  fc.constantFrom('id', 'nom', 'texte', 'liste', 'a', 'b'),
);
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, fc.integer(), cents, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const style = fc.record({
  collectionStyle: fc.constantFrom('any' as const, 'any' as const, 'block' as const, 'flow' as const),
  indent: fc.integer({ min: 1, max: 4 }),
  lineWidth: fc.constantFrom(0, 20, 80),
  indentSeq: fc.boolean(),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'PLAIN' as const, 'QUOTE_SINGLE' as const),
});
/** At a line, at its end or above it, at a column: a comment or a blank line. */
const noise = fc.record({ line: fc.nat(30), how: fc.constantFrom('end', 'above', 'blank'), column: fc.nat(6) });

export const isText = (written: string, value: unknown): boolean => {
  const { data, problems } = readYaml(bytes(written), 'list');
  return problems.length === 0 && isDeepStrictEqual(data, value);
};

function disturbed(written: string, value: unknown, noises: readonly { line: number; how: string; column: number }[]) {
  return noises.reduce((before, { line, how, column }, index) => {
    const comment = `# commentaire ${String(index)}`;
    const lines = before.split('\n');
    const at = line % lines.length;
    if (how === 'end') lines[at] = `${lines[at] ?? ''} ${comment}`;
    else lines.splice(at, 0, how === 'blank' ? '' : ' '.repeat(column) + comment);
    const after = lines.join('\n');
    return isText(after, value) ? after : before;
  }, written);
}

/** A text with comments and blank lines, and its data. */
const anyText = fc
  .record({
    value: fc.dictionary(key, anyValue, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
    style,
    noises: fc.array(noise, { maxLength: 4 }),
    windows: fc.boolean(),
  })
  .map(({ value, style: look, noises, windows }) => {
    const unix = disturbed(stringify(value, { ...look, aliasDuplicateObjects: false }), value, noises);
    const dos = unix.replaceAll('\n', '\r\n');
    return { value, text: windows && isText(dos, value) ? dos : unix };
  })
  // The library does not always write back a block of text that begins with blanks.
  .filter((written) => isText(written.text, written.value));

function walk(value: unknown, path: readonly (string | number)[] = []): readonly (readonly [string, unknown])[] {
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return [[pointer(...path), value], ...entries.flatMap(([step, item]) => walk(item, [...path, step]))];
}

/** A text, its data, and an edit that may apply to it. */
export const anyEdit = fc
  .record({
    written: anyText,
    kind: fc.constantFrom('set', 'append', 'insert', 'rename', 'remove'),
    value: anyValue,
    key,
    where: fc.nat(),
    place: fc.nat(9),
  })
  .map(({ written, kind, value, key: name, where, place }) => {
    const all = walk(written.value);
    const fit = all.filter(([at, held]) => (kind === 'append' ? Array.isArray(held) : at !== '' || kind === 'insert'));
    const [at, held] = fit[where % Math.max(1, fit.length)] ?? ['', null];
    const beside = Array.isArray(held) && held.length > 0 ? place % held.length : 0;
    const places = [{}, {}, { before: beside }, { after: beside }];
    const order = [name, ...Object.keys(typeof held === 'object' ? (held ?? {}) : {})];
    const edits: Readonly<Record<string, YamlEdit>> = {
      set: { kind: 'set', pointer: at, value },
      append: { kind: 'append', pointer: at, value, place: places[place % places.length] ?? {} },
      insert: { kind: 'insert', pointer: at, key: name, value, order: place > 5 ? order : [] },
      rename: { kind: 'rename', pointer: at, key: name },
      remove: { kind: 'remove', pointer: at },
    };
    return { ...written, edit: edits[kind] ?? { kind: 'remove', pointer: at } };
  });
