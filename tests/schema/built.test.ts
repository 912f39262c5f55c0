import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as compiler from '../../src/schema/compiled.ts';
import { readSchemas, schemasCode } from '../../tools/bundle.mjs';
import { SCHEMAS } from './schemas.ts';

interface Built {
  readonly stamp: string;
  readonly validators: Readonly<Record<string, (data: unknown) => boolean>>;
}

/** Runs a CommonJS module that is in no file. */
function run(code: string): { readonly built: Built } {
  const module = { exports: {} };
  const exports = module.exports;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('module', 'exports', 'require', code)(module, exports, createRequire(import.meta.url));
  return module.exports as { built: Built };
}

const { built } = run(schemasCode(compiler, SCHEMAS));

describe('what is compiled when pst is built', () => {
  it.each([
    ['fiche', {}],
    ['fiche', { id: 'Atelier', axe: 3, numero: 0, nom: '', nmo: 'x' }],
    ['fiche', { id: 'a', axe: 'b', numero: 1, nom: 'N', budget: [{ id: 'l', libelle: 'L', montant: 0.295 }] }],
    ['fiche', { id: 'a', axe: 'b', numero: 1, nom: 'N', budget: [{ id: 'l', libelle: 'L', montant: 0.29 }] }],
    ['pst', { periode: { debut: 2023 } }],
    ['partenaires', { 'Pas Un Id': {}, caf: { nom: 'é'.repeat(500) } }],
    ['territoires', { constructor: {} }],
    ['exceptions', [{}, {}]],
    ['chiffres', { chiffres: { a: { libelle: 'A', valeur: 'x' } } }],
  ])('says of a %s what the library says: %j', (kind, data) => {
    const name = `${kind}.schema.json`;
    const here = compiler.createCompiler(SCHEMAS).getSchema(name);
    const there = built.validators[name];
    expect(there?.(data)).toBe(here?.(data));
    expect(Reflect.get(there ?? {}, 'errors')).toEqual(here?.errors);
  });

  it('holds every kind of file', () => {
    expect(Object.keys(built.validators)).toHaveLength(13);
  });

  it('serves for these schemas alone', () => {
    expect(built.stamp).toBe(compiler.stampOf(SCHEMAS));
    expect(compiler.stampOf(readSchemas())).toHaveLength(64);
    const [[name, schema] = ['', {}], ...others] = SCHEMAS;
    expect(compiler.stampOf(new Map([[name, { ...schema, maxProperties: 1 }], ...others]))).not.toBe(built.stamp);
  });
});
