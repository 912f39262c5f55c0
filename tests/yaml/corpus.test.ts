import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readYaml } from '../../src/yaml/index.ts';
import { bytes } from './findings.ts';

interface Case {
  readonly id: string;
  readonly name: string;
  readonly invalid: boolean;
  readonly yaml: string;
}

function corpus(name: string): unknown {
  const file = new URL(`../../../shared/corpora/${name}`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const cases = corpus('yaml-test-suite.json') as readonly Case[] | undefined;
const naughty = corpus('naughty-strings.json') as readonly string[] | undefined;

describe.skipIf(cases === undefined)('yaml-test-suite (skipped where ../shared/corpora is absent)', () => {
  it('holds what it is known to hold', () => {
    expect(cases?.length).toBe(402);
    expect(cases?.filter(({ invalid }) => invalid).length).toBe(94);
  });

  it.each(cases ?? [])('$id $name', ({ yaml, invalid }) => {
    const { data, problems, text } = readYaml(bytes(yaml));
    if (invalid) expect(problems).not.toEqual([]);
    for (const { range } of problems) {
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
    if (problems.length === 0) expect(data).toEqual(parseDocument(yaml, { schema: 'core', stringKeys: true }).toJS());
  });

  it('refuses an invalid case for what is wrong with it, not only for its root', () => {
    const others = (cases ?? []).filter(({ invalid, yaml }) => {
      return invalid && readYaml(bytes(yaml)).problems.every(({ code }) => code === 'PST018' || code === 'PST002');
    });
    expect(others.map(({ id }) => id)).toEqual([]);
  });
});

describe.skipIf(naughty === undefined)('naughty strings (skipped where ../shared/corpora is absent)', () => {
  it('reads each back from a quoted scalar, or refuses it for its characters', () => {
    expect(naughty?.length).toBe(515);
    const refused = (naughty ?? []).filter((value) => {
      const { data, problems } = readYaml(bytes(`a: ${JSON.stringify(value)}\nb: '${value.replaceAll("'", "''")}'\n`));
      if (problems.length === 0) expect(data).toEqual({ a: value, b: value });
      else expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['PST012']));
      return problems.length > 0;
    });
    expect(refused.every((value) => /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u.test(value))).toBe(true);
    expect(refused.length).toBeLessThan(30);
  });
});
