import { describe, expect, it } from 'vitest';
import { readYaml, YAML_RULES } from '../../src/yaml/index.ts';
import { bytes, found, read } from './findings.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, mark: readonly number[] = []) =>
  Uint8Array.from([...mark, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe('encoding', () => {
  it.each([
    ['latin-1', latin1('titre: Été\nnom: dégât\n'), 'PST001 1:8 \uFFFD', 'latin-1'],
    ['UTF-16 with a mark', utf16('titre: Ete\n', [0xff, 0xfe]), 'PST001 1:1 ', 'UTF-16'],
    ['UTF-16 without a mark', utf16('titre: Ete\n'), 'PST001 1:1 ', 'UTF-16'],
    ['two byte order marks', bytes('\uFEFF\uFEFFa: 1\n'), 'PST001 1:1 \uFEFF', 'plusieurs marques'],
    ['a zip renamed', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xe0, 0), 'PST001 1:7 \uFFFD', 'octets binaires'],
    ['lone carriage returns', bytes('a: 1\rb: 2\rc: 3\r'), 'PST019 1:5 \r', 'CR seul'],
  ])('refuses %s with one finding that names the cause', (_name, input, place, cause) => {
    expect(read(input)).toEqual({ data: undefined, found: [place] });
    expect(readYaml(input).problems[0]?.message).toContain(cause);
  });

  it('accepts one byte order mark and Windows line ends, which count in no value', () => {
    expect(read('\uFEFFa: |\r\n  x\r\n  y\r\nb: z\r\n')).toEqual({ data: { a: 'x\ny\n', b: 'z' }, found: [] });
  });

  it('refuses bytes that only look like a letter (overlong, surrogate)', () => {
    expect(found(Uint8Array.of(0x61, 0x3a, 0x20, 0xc0, 0xaf))).toEqual(['PST001 1:4 \uFFFD']);
    expect(found(Uint8Array.of(0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80))).toEqual(['PST001 1:4 \uFFFD']);
  });
});

describe('size', () => {
  it.each(['', ' \n\n', '# rien\n', '---\n', '---\n...\n'])('says that %j is empty', (text) => {
    expect(read(text)).toEqual({ data: undefined, found: ['PST002 1:1 '] });
  });

  it('refuses more than 1 Mo before reading any of it', () => {
    expect(found('a: ' + 'x'.repeat(999_997))).toEqual([]);
    expect(found('a: ' + 'x'.repeat(999_998))).toEqual(['PST003 1:1 ']);
    expect(readYaml(new Uint8Array(1_230_000)).problems[0]?.message).toContain('1,3 Mo');
  });

  it.each([
    ['lists in brackets', (n: number) => 'a: ' + '['.repeat(n) + ']'.repeat(n), 1],
    ['maps in braces', (n: number) => 'a: ' + '{a: '.repeat(n) + '}'.repeat(n), 1],
    ['maps by indentation', (n: number) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 0],
    ['lists on one line', (n: number) => 'a:\n  ' + '- '.repeat(n), 1],
  ])('refuses a thirty-third level of %s', (_name, nested, outer) => {
    expect(found(nested(32 - outer))).toEqual([]);
    expect(found(nested(33 - outer))).toEqual([expect.stringMatching(/^PST004 /)]);
  });

  it('refuses a million brackets without overflowing anything', () => {
    expect(found('['.repeat(1_000_000))).toEqual(['PST004 1:33 [']);
  });

  it('refuses a multitude of items at the place where it gives up', { timeout: 40_000 }, () => {
    expect(found('a: [' + 'x,'.repeat(499_000) + ']')).toEqual([expect.stringMatching(/^PST005 1:\d+ $/)]);
  });

  // A second here; comparing each key with all takes minutes.
  it('reads 50 000 keys in one map without comparing each with all', { timeout: 40_000 }, () => {
    expect(found(Array.from({ length: 50_000 }, (_, i) => `k${String(i)}: 1\n`).join(''))).toEqual([]);
  });
});

describe('documents and directives', () => {
  it.each([
    ['a: 1\n---\nb: 2\n', 'PST006 2:1 ---'],
    ['a: 1\n---\nb: 2\n---\nc: 3\n', 'PST006 2:1 ---'],
    ['a: 1\n...\nb: 2\n', 'PST006 3:1 b:'],
    ['%YAML 1.1\n---\na: no\n', 'PST011 1:1 %YAML 1.1'],
    ['%YAML 1.1\na: no\n', 'PST011 1:1 %YAML 1.1'],
  ])('finds one mistake in %j', (text, place) => {
    expect(found(text)).toEqual([place]);
  });

  it('reads the values as ever, whatever version a directive asks for', () => {
    expect(read('%YAML 1.1\n---\na: no\nb: 12:30\nc: 2022-01-01\n').data).toEqual({
      a: 'no',
      b: '12:30',
      c: '2022-01-01',
    });
  });

  it('accepts a document between its markers', () => {
    expect(read('---\na: 1\n...\n')).toEqual({ data: { a: 1 }, found: [] });
  });
});

describe('keys', () => {
  it.each([
    ['the same twice', 'a: 1\nb: 2\na: 3\n', 'PST007 3:1 a', { a: 1, b: 2 }],
    ['a number and its text', '1: x\n"1": y\n', 'PST007 2:1 "1"', { 1: 'x' }],
    ['an accent composed in two ways', 'é: 1\ne\u0301: 2\n', 'PST007 2:1 e\u0301', { é: 1 }],
    ['inside braces', 'a: {b: 1, b: 2}\n', 'PST007 1:11 b', { a: { b: 1 } }],
  ])('finds a duplicate: %s', (_name, text, place, data) => {
    expect(read(text)).toEqual({ data, found: [place] });
  });

  it('shows where the first of two keys is', () => {
    const { problems, text } = readYaml(bytes('a: 1\nb: 2\na: 3\n'));
    expect(problems[0]).toMatchObject({ pointer: '/a', related: [{ range: { start: 0, end: 1 } }] });
    expect(text.slice(0, 1)).toBe('a');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses %s, and leaves it out of the data', (key) => {
    const { data, found } = read(`a:\n  ${key}: {polluted: true}\n  b: 1\n`);
    expect(found).toEqual([`PST015 2:3 ${key}`]);
    expect(data).toEqual({ a: { b: 1 } });
    expect(Object.getPrototypeOf((data as { a: object }).a)).toBe(Object.prototype);
  });

  it('refuses a merge key, and merges nothing', () => {
    expect(read('<<: {a: 1}\nb: 2\n')).toEqual({ data: { b: 2 }, found: ['PST016 1:1 <<'] });
    expect(read('"<<": 1\n')).toEqual({ data: { '<<': 1 }, found: [] });
  });
});

describe('anchors, aliases, tags', () => {
  it('finds one mistake in an alias bomb, and expands nothing', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `l${String(i + 1)}: &l${String(i + 1)} [*l${String(i)}, *l${String(i)}]\n`,
    );
    expect(read(`l0: &l0 [x]\n${levels.join('')}<<: *l0\n`)).toEqual({ data: undefined, found: ['PST009 1:5 &l0'] });
  });

  it.each([
    ['a: *inconnu\n', 'PST009 1:4 *inconnu'],
    ['a: **gras** et la suite\n', 'PST009 1:4 **gras** et la suite'],
    ['a: *gras*\nb: 1\n', 'PST009 1:4 *gras*'],
    ['- a\n- &b c\n', 'PST018 1:1 - a'],
    ['a: &b c\nd: &e f\n', 'PST009 1:4 &b'],
    ['a: & co\n', 'PST009 1:4 & co'],
    ['&k a: 1\n', 'PST009 1:1 &k'],
    ['*a : 1\n', 'PST009 1:1 *a : 1'],
    ['a: !!set {x}\n', 'PST010 1:4 !!set'],
    ['a: !!timestamp 2022-01-01\n', 'PST010 1:4 !!timestamp'],
    ['a: !!merge x\n', 'PST010 1:4 !!merge'],
    ['!!merge <<: {a: 1}\n', 'PST010 1:1 !!merge <<: {a: 1}'],
    ['a: !Bienvenue à tous\n', 'PST010 1:4 !Bienvenue'],
    ['!x\na: 1\n', 'PST010 1:1 !x'],
    ['a: !<tag:x,y> b\n', 'PST010 1:4 !<tag:x,y>'],
  ])('finds one mistake in %j', (text, place) => {
    expect(found(text)).toEqual([place]);
  });

  it('gives plain values where the tag asked for something else', () => {
    expect(read('a: !!set {x}\nb: !!timestamp 2022-01-01\n').data).toEqual({ a: { x: null }, b: '2022-01-01' });
  });
});

describe('characters', () => {
  const names: readonly (readonly [string, string])[] = [
    ['\0', 'caractère de commande U+0000'],
    ['\u001B', 'caractère de commande U+001B'],
    ['\u0085', 'caractère de commande U+0085'],
    ['\u200B', 'espace de largeur nulle U+200B'],
    ['\u00AD', 'trait d’union conditionnel U+00AD'],
    ['\u202E', 'inversion du sens d’écriture U+202E'],
    ['\u2066', 'inversion du sens d’écriture U+2066'],
    ['\u2028', 'séparateur de ligne invisible U+2028'],
    ['\uFEFF', 'marque d’ordre des octets U+FEFF'],
    ['\uFFFD', 'caractère de remplacement U+FFFD'],
    ['\uFFFE', 'caractère invisible U+FFFE'],
    ['\u{E0041}', 'caractère invisible U+E0041'],
  ];

  it.each(names)('refuses %j in the text', (character, name) => {
    const { problems, text } = readYaml(bytes(`a: x${character}y\n`));
    expect(problems.map(({ code, range: { start, end } }) => [code, text.slice(start, end)])).toEqual([
      ['PST012', character],
    ]);
    expect(problems[0]?.message).toContain(name);
  });

  it.each([...names, ['\uD800', 'moitié de caractère U+D800'], ['\r', 'caractère de commande U+000D']] as const)(
    'refuses an escape that gives %j',
    (character, name) => {
      const escape = `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`;
      const { problems } = readYaml(bytes(`a: 1\nb: ["x${escape}"]\n`));
      expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([['PST012', '/b/0']]);
      expect(problems[0]?.message).toContain(name);
    },
  );

  it('refuses them in keys too', () => {
    expect(found('"a\\u202E": 1\n')).toEqual(['PST012 1:1 "a\\u202E"']);
  });

  it('counts the others instead of repeating', () => {
    const { problems } = readYaml(bytes('a: x\u200By\nb: \u200B\u200B\u202Ez\n'));
    expect(problems.map(({ message }) => message)).toEqual([
      'Caractère interdit : espace de largeur nulle U+200B (et 2 autres dans ce fichier)',
      'Caractère interdit : inversion du sens d’écriture U+202E',
    ]);
  });

  it('finds one mistake where such a character breaks the syntax', () => {
    expect(found('a:\n\u200B  b: 1\n  c: 2\n')).toEqual(['PST012 2:1 \u200B']);
  });

  it('keeps the spaces that do not break, tabs inside a line, accents, emoji and what composes them', () => {
    const text = 'Été : 12 000\u00A0€\u202F! 👩\u200D👧 ❤\uFE0F œ e\u0301\tfin';
    expect(read(`a: '${text}'\nb: "\\ud83d\\ude00"\n`)).toEqual({ data: { a: text, b: '😀' }, found: [] });
  });
});

describe('values that YAML alters', () => {
  it.each([
    '01000',
    '0612345678',
    '1e999',
    '-1e999',
    '12345678901234567890',
    '0x1F',
    '0o17',
    '.inf',
    '.nan',
    '1e3',
    '-007',
    '0.12345678901234567',
  ])('refuses %s without quotes, and keeps it as it is written', (source) => {
    expect(read(`a: [${source}]\n`)).toEqual({ data: { a: [source] }, found: [`PST014 1:5 ${source}`] });
  });

  it.each(['0', '-3', '1200.50', '3.10', '0.5', '.5', '182632', '9007199254740991', '-0.25', '0.30000', '100000000'])(
    'accepts %s',
    (source) => {
      expect(read(`a: ${source}\n`)).toEqual({ data: { a: Number(source) }, found: [] });
    },
  );

  it('says what it would become and what to write', () => {
    expect(readYaml(bytes('code: 01000\n')).problems[0]).toMatchObject({
      pointer: '/code',
      message: '« 01000 » serait lu comme le nombre 1000',
      help: 'Si c’est un texte (code postal, téléphone, référence), mettez-le entre guillemets ; si c’est un nombre, écrivez 1000.',
    });
  });

  it('reads as text what other versions of YAML turn into something else', () => {
    const values = { a: 'no', b: 'oui', c: 'on', d: '12:30', e: '2023-09-15', f: '3,5', g: '1_000', h: 'y' };
    const text = Object.entries(values).map(([key, value]) => `${key}: ${value}\n`);
    expect(read(text.join(''))).toEqual({ data: values, found: [] });
  });

  it('warns of a text cut by a hash', () => {
    const { problems } = readYaml(bytes('a: Le #13 en fête\nb: x # un commentaire\nc: 300 #ttc\nd: "#x" #y\n'));
    expect(problems.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ['PST017', 'warning', '/a'],
    ]);
  });
});

describe('shape', () => {
  it.each([
    ['- a\n- b\n', 'PST018 1:1 - a'],
    ['bonjour\n', 'PST018 1:1 bonjour'],
    ['"a"\n', 'PST018 1:1 "a"'],
    ['null\n', 'PST018 1:1 null'],
  ])('refuses %j at the root', (text, place) => {
    expect(read(text)).toEqual({ data: undefined, found: [place] });
  });

  it('accepts a list where one is expected', () => {
    const list = readYaml(bytes('- a\n- b: 1\n'), 'list');
    expect([list.data, list.problems]).toEqual([['a', { b: 1 }], []]);
    expect(list.sourceText('/1/b')).toBe('1');
    expect(readYaml(bytes('a\n'), 'list').problems.map(({ code }) => code)).toEqual(['PST018']);
  });
});

describe('rules', () => {
  it('gives each cause its own code, in order', () => {
    const codes = YAML_RULES.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(YAML_RULES.map(({ name }) => name)).size).toBe(codes.length);
  });
});
