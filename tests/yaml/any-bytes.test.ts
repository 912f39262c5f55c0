import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readFrontMatter, readYaml, type YamlSource } from '../../src/yaml/index.ts';
import { bytes } from './findings.ts';

const PIECES = [
  'a', 'b: ', ': ', '- ', '? ', '\n', '\n  ', '  ', '\t', '"', "'", '[', ']', '{', '}', ', ', '|\n', '>-\n', '# ', '#x', '&a ', '*a', '!t ',
  '<<: ', '---\n', '...\n', '%YAML 1.1\n', '01', '1e999', '\\', '\\u202e', '\r\n', '\r', '\uFEFF', '\u200B', 'é', '__proto__: ', '~', '@', '`',
]; // prettier-ignore
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

function check({ data, problems, text }: YamlSource): void {
  if (data === undefined) expect(problems.length).toBeGreaterThan(0);
  const starts = problems.map(({ range }) => range.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  for (const { range } of problems) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(text.length);
  }
  // Numbers that JSON has no word for would come back as null.
  expect(JSON.parse(JSON.stringify(data ?? null))).toEqual(data ?? null);
}

describe('whatever the bytes', () => {
  it('reads or refuses, never throws, and places what it finds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (input) => {
        check(readYaml(input));
        check(readFrontMatter(input).head);
      }),
    );
  });

  it('does so for what looks like YAML too', () => {
    fc.assert(
      fc.property(soup, (text) => {
        check(readYaml(bytes(text)));
        check(readFrontMatter(bytes(`---\n${text}\n---\n`)).head);
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts nothing that the library refuses, and changes no value of what it accepts', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { data, problems } = readYaml(bytes(`z: 0\n${text}`));
        if (problems.length > 0) return;
        const reference = parseDocument(`z: 0\n${text}`, { schema: 'core', stringKeys: true });
        expect(reference.errors).toEqual([]);
        expect(data).toEqual(reference.toJS());
      }),
      { numRuns: 1000 },
    );
  });
});
