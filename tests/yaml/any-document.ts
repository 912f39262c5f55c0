import fc from 'fast-check';

/** Values as somebody may write them on one line, most of them in more than one way. */
const SCALARS = [
  'a', 'Une phrase, avec « guillemets » !', 'l’été', '12', '-3', '0', '0.50', '1e3', '0x1F', '2023-01', '12:30', 'true', 'True', 'null', '~', '', 'no', 'a:b', 'a# b', '-a',
  '(x)', '[]', '{}', '[a, "b c", 12]', '{b: 1, a: [x]}', '"a"', '"12"', '"true"', '"a: b"', '"a # b"', '"a\\nb"', '"a\\n"', '" a"', '"\\ta"', '""', "'l''été'", "'a \"b\" c'", "''", '"\\u00e9"', '"C:\\\\x"',
  '"no"', '"null"', '"- a"', '"{{fiche:x}}"', '"  "', '"\\n"', '"\\n\\na"', '"a\\n  b\\n\\n"', "'#a'", '.5', '+1', '"+1"', 'é'.repeat(130), 'mot '.repeat(40).trim(), `"${'mot : '.repeat(30)}"`, `"${'mot  mot '.repeat(16)}fin"`,
]; // prettier-ignore
const KEYS = ['a', 'b', 'c', 'd', 'é', '"12"', "'x y'", 'yes', 'long-key', '2023', '3f', '"a: b"', 'null'];
const LINES = ['texte', '- liste', '  plus loin', '', '# titre', 'mot '.repeat(35).trim(), 'fin ', '\tx', 'a: b'];

const item = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Comments and blank lines, at any column: each comment unlike the others, so that none can hide. */
const noise = fc.array(fc.tuple(item(['', '\n', '\n\n', ' # n°\n', '# n°\n', '    # n°\n', '      # a: n°\n'])), {
  maxLength: 2,
});

/** A document whose comments are numbered: `# 1`, `# 2`… */
export const anyDocument: fc.Arbitrary<string> = fc
  .tuple(noise, block(0, 3), noise)
  .map((parts) => number(parts.flat(2).join('')));

function number(text: string): string {
  let count = 0;
  return text.replaceAll('n°', () => String((count += 1)));
}

function block(indent: number, depth: number): fc.Arbitrary<string> {
  const pad = ' '.repeat(indent);
  const end = item(['\n', '\n', '\n', ' # n°\n']);
  const scalar = fc.tuple(item(SCALARS), end).map((parts) => parts.join(''));
  const text = fc
    .tuple(
      item(['|', '|-', '>', '>-', '|+', '>+', '| # n°']),
      item([1, 2, 4]),
      fc.array(item(LINES), { minLength: 1, maxLength: 4 }),
    )
    .map(
      ([head, more, lines]) =>
        `${head}\n${lines.map((line) => (line === '' ? '\n' : `${pad}${' '.repeat(more)}${line}\n`)).join('')}`,
    );
  const value = fc.oneof({ weight: 2, arbitrary: scalar }, { weight: 1, arbitrary: text });
  const spaced = value.map((written) => ` ${written}`);
  const inner = (deeper: readonly number[]): fc.Arbitrary<string> =>
    depth === 0
      ? spaced
      : fc
          .tuple(end, noise, fc.oneof(...deeper.map((more) => block(indent + more, depth - 1))))
          .map((parts) => parts.flat(2).join(''));
  const entry = (key: string) =>
    fc
      .tuple(noise, fc.oneof(spaced, inner([1, 2, 4])))
      .map(([above, written]) => `${above.flat().join('')}${pad}${key}:${written}`);
  const map = fc.uniqueArray(item(KEYS), { minLength: 1, maxLength: 4 }).chain((keys) => fc.tuple(...keys.map(entry)));
  const joined =
    depth === 0
      ? spaced
      : fc.tuple(noise, block(indent + 2, depth - 1)).map(([, written]) => ` ${written.trimStart()}`);
  const dashed = fc
    .tuple(noise, fc.oneof(spaced, joined, inner([2, 3])))
    .map(([above, written]) => `${above.flat().join('')}${pad}-${written}`);
  return fc
    .oneof({ weight: 2, arbitrary: map }, { weight: 1, arbitrary: fc.array(dashed, { minLength: 1, maxLength: 3 }) })
    .map((parts) => parts.join(''));
}
