// Writes what no run of pst has to compile then: the functions that check the files of a plan (dist/schema/built.cjs), and the
// templates of the document (dist/render/html/built.cjs).
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import standalone from 'ajv/dist/standalone/index.js';
import { root } from './run.mjs';

/** @typedef {typeof import('../src/schema/compiled.ts')} SchemaCompiler */
/** @typedef {import('../src/schema/compiled.ts').Schemas} Schemas */
/** @typedef {typeof import('../src/render/html/compiled.ts')} TemplateCompiler */
/** @typedef {import('../src/render/html/compiled.ts').Sources} Sources */

/**
 * @param {SchemaCompiler} compiler
 * @param {Schemas} schemas
 * @returns {string} a CommonJS module
 */
export function schemasCode({ createCompiler, stampOf }, schemas) {
  const ofPlans = [...schemas.keys()].filter((name) => !/^(?:sortie-|commun\.)/.test(name));
  const names = Object.fromEntries(ofPlans.map((name) => [name, name]));
  const code = standalone.default(createCompiler(schemas, true), names);
  return `${code}\nmodule.exports = { stamp: ${JSON.stringify(stampOf(schemas))}, validators: { ...exports } };\n`;
}

/**
 * @param {TemplateCompiler} compiler
 * @param {Sources} sources
 * @returns {string} a CommonJS module
 */
export function templatesCode({ codeOf, stampOf }, sources) {
  const templates = [...sources].map(([name, source]) => `${JSON.stringify(name)}: ${codeOf(source)}`);
  return `module.exports = { stamp: ${JSON.stringify(stampOf(sources))}, templates: {\n${templates.join(',\n')}\n} };\n`;
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
export async function precompile(dist) {
  const from = (/** @type {string} */ file) => import(pathToFileURL(path.join(dist, file)).href);
  const schemas = schemasCode(await from('schema/compiled.js'), await readSchemas());
  await writeFile(path.join(dist, 'schema', 'built.cjs'), schemas);
  const [{ loadHtmlAssets }, { readAsset }] = [await from('render/html/assets.js'), await from('workspace/assets.js')];
  const { templates } = await loadHtmlAssets(readAsset);
  const html = path.join('render', 'html');
  await writeFile(path.join(dist, html, 'built.cjs'), templatesCode(await from(`${html}/compiled.js`), templates));
}

if (process.argv[1] === import.meta.filename) await precompile(path.join(root, 'dist'));
