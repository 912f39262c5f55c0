import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelSchemas } from './model-schemas.ts';

const GLOSSARY = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');
const ROWS = GLOSSARY.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));

/** The words that a row explains are in its first cell; those that it explains by the way are in the second. */
const EXPLAINED = new Set(ROWS.flatMap((row) => codes(row.split(' | ')[0] ?? '')));

const SCHEMAS = [...modelSchemas()];

describe('glossary', () => {
  it.each(SCHEMAS)('explains every key and definition of %s', (_name, schema) => {
    expect([...namesIn(schema)].filter((name) => !EXPLAINED.has(name))).toEqual([]);
  });

  it('explains nothing that the schemas no longer have', () => {
    const known = new Set(SCHEMAS.flatMap(([, schema]) => [...namesIn(schema), ...valuesIn(schema)]));
    expect([...EXPLAINED].filter((word) => !known.has(word))).toEqual([]);
  });

  it('explains each thing on one line of one table', () => {
    expect(ROWS.filter((row) => row.split(' | ').length !== 2 || !row.endsWith(' |'))).toEqual([]);
  });
});

function codes(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/gu)].map(([, word = '']) => word);
}

/** The names of properties and definitions, at any depth. */
function namesIn(node: unknown): ReadonlySet<string> {
  const names = eachObject(node).flatMap(({ properties, $defs }) => [properties, $defs].flatMap(keysOf));
  return new Set(names);
}

function valuesIn(node: unknown): readonly unknown[] {
  return eachObject(node).flatMap((part) => (Array.isArray(part['enum']) ? (part['enum'] as readonly unknown[]) : []));
}

function keysOf(node: unknown): readonly string[] {
  return typeof node === 'object' && node !== null ? Object.keys(node) : [];
}

/** Every object inside the schema, examples left out. */
function eachObject(node: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap(eachObject);
  if (typeof node !== 'object' || node === null) return [];
  const { examples: _, ...object } = node as Readonly<Record<string, unknown>>;
  return [object, ...Object.values(object).flatMap(eachObject)];
}
