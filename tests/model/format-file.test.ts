import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatFile, isFormatted } from '../../src/model/format-file.ts';
import { roleOf } from '../../src/model/plan-files.ts';
import { createOrders, type Kind } from '../../src/schema/index.ts';
import { canonical } from '../../src/yaml/index.ts';
import { SCHEMAS } from '../schema/schemas.ts';

const DATA = new URL('../../data/', import.meta.url);
const orders = createOrders(SCHEMAS);

interface DataFile {
  readonly path: string;
  readonly kind: Kind;
  readonly text: string;
}

const files: readonly DataFile[] = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const kind = roleOf(path.replace(/^(?!communs)[^/]+\//u, ''))?.kind;
  return kind === undefined ? [] : [{ path, kind, text: readFileSync(new URL(path, DATA), 'utf8') }];
});

const format = (kind: Kind, text: string) =>
  formatFile({ path: 'f', bytes: new TextEncoder().encode(text) }, kind, orders);

describe('the files of data/', () => {
  it('are formatted, as the quick check knows by itself', () => {
    expect(files.length).toBeGreaterThan(80);
    for (const { path, kind, text } of files) {
      expect(format(kind, text), path).toEqual({ text });
      expect(isFormatted(text, kind, orders), path).toBe(true);
    }
  });

  const yaml = files.filter(({ kind, text }) => kind !== 'texte' && text.length < 6_000);

  it('say the same once their lines are shuffled, and the check agrees with the writer', () => {
    const change = fc.record({
      file: fc.constantFrom(...yaml),
      line: fc.nat(),
      by: fc.constantFrom('', '\n', ' ', '  ', '# remarque\n', '  # remarque\n', 'a: b\n', '- '),
      cut: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(change, ({ file: { kind, text }, line, by, cut }) => {
        const lines = text.split('\n');
        const at = line % lines.length;
        const moved = [
          ...lines.slice(0, at),
          by + [...lines.slice(at + cut), ...lines.slice(at, at + cut)].join('\n'),
        ].join('\n');
        const formatted = format(kind, moved);
        if ('refused' in formatted) return;
        expect(parse(formatted.text)).toEqual(parse(moved));
        expect(canonical(formatted.text, orders(kind))).toBe(formatted.text);
        expect(isFormatted(moved, kind, orders)).toBe(formatted.text === moved);
      }),
      { numRuns: 300 },
    );
  });
});
