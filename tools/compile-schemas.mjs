// Writes dist/schema/built.cjs: the functions that check the files of a plan, so that no run of pst has to compile them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import standalone from 'ajv/dist/standalone/index.js';
import { root } from './run.mjs';

/** @typedef {typeof import('../src/schema/compiled.ts')} Compiler */
/** @typedef {import('../src/schema/compiled.ts').Schemas} Schemas */

/**
 * @param {Compiler} compiler
 * @param {Schemas} schemas
 * @returns {string} a CommonJS module
 */
export function builtCode({ createCompiler, stampOf }, schemas) {
  const ofPlans = [...schemas.keys()].filter((name) => !/^(?:sortie-|commun\.)/.test(name));
  const names = Object.fromEntries(ofPlans.map((name) => [name, name]));
  const code = standalone.default(createCompiler(schemas, true), names);
  return `${code}\nmodule.exports = { stamp: ${JSON.stringify(stampOf(schemas))}, validators: { ...exports } };\n`;
}

/** @returns {Promise<Schemas>} those that src/cli/pipeline.ts reads */
export async function readSchemas() {
  const folder = path.join(root, 'schemas');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  /** @type {(name: string) => Promise<[string, object]>} */
  const read = async (name) => [name, JSON.parse(await readFile(path.join(folder, name), 'utf8'))];
  return new Map(await Promise.all(names.map(read)));
}

/** @param {string} dist */
export async function buildSchemas(dist) {
  const folder = path.join(dist, 'schema');
  const compiler = await import(pathToFileURL(path.join(folder, 'compiled.js')).href);
  await writeFile(path.join(folder, 'built.cjs'), builtCode(compiler, await readSchemas()));
}

if (process.argv[1] === import.meta.filename) await buildSchemas(path.join(root, 'dist'));
