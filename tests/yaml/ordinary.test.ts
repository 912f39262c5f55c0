import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenInSource, forbiddenInString } from '../../src/yaml/characters.ts';
import { compose } from '../../src/yaml/compose.ts';
import { readData } from '../../src/yaml/data.ts';
import { readOrdinary } from '../../src/yaml/ordinary.ts';

/** What the library reads in a text, or `undefined` where anything is wrong with it. */
function readCarefully(text: string): unknown {
  const { tree, problems } = compose(text);
  const contents = tree?.contents ?? null;
  if (contents === null || problems.length > 0) return undefined;
  const read = readData(contents, text);
  return read.problems.length > 0 ? undefined : read.data;
}

/** The law: what the quick reader accepts, the library reads with the same result and no problem. */
function hold(text: string): boolean {
  if (forbiddenInSource(text).length > 0) return false;
  const ordinary = readOrdinary(text);
  if (ordinary === undefined) return false;
  expect(ordinary, text).toStrictEqual(readCarefully(text));
  return true;
}

const WORDS = [
  'a', 'Une phrase, avec « guillemets » !', 'l’été', '12', '-3', '0', '-0', '0.5', '-0.0', '3.10', '1e3', '0x1F', '0o17', '01', '+1', '.5', '5.',
  '2023-01', '2023-04-05', '2023..2027', '12:30', 'true', 'True', 'false', 'null', 'Null', '~', 'no', 'a: b', 'a:', ':a', 'a:b', 'a #b', 'a# b', '# a', 'a ', ' a', '- a',
  '-a', '-1 a', '(x)', '[]', '[a, b]', '{}', '{a: 1}', '{{fiche:x}}', '"a"', '"a" b', '"a\\n"', '"', '\'a\'', "'l''été'", "'a", "''''", '&a', '&a b', '*a', '!a', '!!str a', '%a', '@a',
  '`a`', '|', '|-', '|+', '|2', '>', '>-', '| # c', '?', '? a', '<<', '---', '...', 'é: b', '\u00A0a', 'a\u00A0', 'a\u00A0# b', '👩\u200D👧', '12345678901', '1234567890.12345',
]; // prettier-ignore
const KEYS = ['a', 'b', 'cle', 'Cle_2', 'c-d', 'constructor', '__proto__', 'null', 'true', 'No', 'é', '1', '3f', '12h30', '1e5', '0x1f', '0b1', '1_0', '2024-01', '"a"', "'b'", '<<', 'a b', 'x'.repeat(1100)]; // prettier-ignore
const PIECES = [...WORDS, ': ', ':', ' ', '  ', '    ', '\n', '\n  ', '\n    ', '- ', '-', '# c\n', '\t', '\r\n', '\n\n', '---\n', '...\n', '|\n', '"', "'", 'a:\n', 'b: |\n  x\n']; // prettier-ignore

const noise = fc.constantFrom('', '', '', '', '', '\n', '# c\n', '  # c\n', '   \n');
const end = fc.constantFrom('\n', '\n', '\n', '\n', '\n', ' \n', ' # c\n', ' #c\n', '\n\n', '\n      suite\n');
const key = fc.oneof({ weight: 9, arbitrary: fc.stringMatching(/^[a-z]{1,3}$/u) }, fc.constantFrom(...KEYS));
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  { weight: 3, arbitrary: fc.constantFrom('x', 'deux mots', '13', "'y'") },
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

/** Lines of a block of keys or of items, at some indent, in the styles that people use, and in some that they do not. */
function block(indent: number, depth: number): fc.Arbitrary<string> {
  const pad = ' '.repeat(indent);
  const scalar = fc.tuple(word, end).map((parts) => parts.join(''));
  const literal = fc
    .tuple(fc.constantFrom('|', '|-', '>-', '|+', '>'), fc.integer({ min: 1, max: 3 }), fc.array(fc.oneof(word, fc.constant('')), { maxLength: 4 }))
    .map(([head, more, lines]) => `${head}\n${lines.map((line) => (line === '' ? '\n' : `${pad}${' '.repeat(more)}${line}\n`)).join('')}`); // prettier-ignore
  const inner =
    depth === 0
      ? scalar
      : fc
          .integer({ min: indent, max: indent + 3 })
          .chain((deeper) => block(deeper, depth - 1).map((text) => ({ deeper, text })))
          .map(({ text }) => `\n${text}`);
  const value = fc.oneof(
    scalar.map((text) => ` ${text}`),
    literal.map((text) => ` ${text}`),
    inner,
    fc.constant('\n'),
  );
  const entry = fc.tuple(noise, key, value).map(([before, name, text]) => `${before}${pad}${name}:${text}`);
  const item = fc.tuple(noise, fc.oneof(scalar, literal)).map(([before, text]) => `${before}${pad}- ${text}`);
  const group =
    depth === 0
      ? item
      : fc.tuple(noise, block(indent + 2, depth - 1)).map(([before, text]) => `${before}${pad}- ${text.trimStart()}`);
  return fc
    .oneof(
      fc.array(entry, { minLength: 1, maxLength: 4 }),
      fc.array(fc.oneof(item, group), { minLength: 1, maxLength: 3 }),
    )
    .map((lines) => lines.join(''));
}

const document = fc
  .tuple(
    fc.constantFrom('', '', '', '---\n', '# c\n', '\n', ' '),
    block(0, 3),
    fc.constantFrom('', '', '', '# c\n', '...\n', '---\n'),
  )
  .map((parts) => parts.join(''));

/** A text with a piece of it replaced by something else, now and then with the line ends of Windows. */
const mutated = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      texts,
      fc.nat(),
      fc.constantFrom(0, 0, 1, 1, 2, 5),
      fc.constantFrom('', ...PIECES),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([text, place, length, piece, style]) => {
      const at = place % (text.length + 1);
      const changed = text.slice(0, at) + piece + text.slice(at + length);
      return style === 0 ? changed.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r') : changed;
    });

const DATA = new URL('../../data/', import.meta.url);
const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const texts = files.map((name) => readFileSync(new URL(name, DATA), 'utf8'));

describe('a file written as most are', () => {
  it('is read as the library reads it, in many styles', () => {
    let accepted = 0;
    fc.assert(
      fc.property(document, (text) => {
        if (hold(text)) accepted += 1;
      }),
      { numRuns: 4000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('holds no character that the full pattern refuses', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      if (character === '\r') continue;
      const refused = forbiddenInSource(character).length > 0;
      if (refused !== (forbiddenInString(character) !== undefined)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('is read as the library reads it, once a mistake is made in it', () => {
    fc.assert(fc.property(mutated(document), holdOrNot), { numRuns: 4000 });
  });

  it('is read as the library reads it, whatever the pieces', () => {
    const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => `a: b\n${pieces.join('')}\n`);
    fc.assert(fc.property(soup, holdOrNot), { numRuns: 4000 });
  });

  it('may have a key that starts with digits and is no number', () => {
    for (const key of ['3f', '12h30', '1a-b']) expect(readOrdinary(`${key}: x\n`)).toEqual({ [key]: 'x' });
    for (const key of ['3', '1e5', '1E5', '0x1f', '0o7', '0b1', '1_0', '2024-01', '1.5']) {
      expect(readOrdinary(`${key}: x\n`), key).toBeUndefined();
    }
  });

  it('is read quickly: nearly all those of data/', () => {
    expect(texts.length).toBeGreaterThan(50);
    const slow = files.filter((_, index) => !hold(texts[index]!));
    expect(slow.length).toBeLessThan(texts.length / 10);
  });

  it('is read as the library reads it, once a mistake is made in a file of data/', () => {
    fc.assert(fc.property(mutated(fc.constantFrom(...texts.filter(({ length }) => length < 8_000))), holdOrNot), {
      numRuns: 300,
    });
  });
});

function holdOrNot(text: string): void {
  hold(text);
}

function corpus(name: string): unknown {
  const file = new URL(`../../../shared/corpora/${name}`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const cases = corpus('yaml-test-suite.json') as readonly { readonly yaml: string }[] | undefined;
const naughty = corpus('naughty-strings.json') as readonly string[] | undefined;

describe.skipIf(cases === undefined || naughty === undefined)(
  'corpora (skipped where ../shared/corpora is absent)',
  () => {
    it('reads the yaml-test-suite as the library does, or not at all', () => {
      for (const { yaml } of cases ?? []) {
        hold(yaml);
        hold(`${yaml}\n`);
        hold(`a:\n${yaml.replaceAll(/^(?=.)/gmu, '  ')}\n`);
      }
    });

    it('reads naughty strings as the library does, or not at all', () => {
      for (const value of naughty ?? []) {
        for (const text of [`a: ${value}\n`, `- ${value}\n`, `a: "${value}"\n`, `a: '${value}'\n`, `a: |\n  ${value}\n`, `${value}: a\n`]) hold(text); // prettier-ignore
      }
    });
  },
);
