// Makes of dist/, as the compiler wrote it, what people run: a few files, which Node loads four times as fast as hundreds of modules,
// and in them what no run of pst has to compile then: the functions that check the files of a plan, and the templates.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
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
  return `${code}\nmodule.exports = { built: { stamp: ${JSON.stringify(stampOf(schemas))}, validators: { ...exports } } };\n`;
}

/**
 * @param {TemplateCompiler} compiler
 * @param {Sources} sources
 * @returns {string} a CommonJS module
 */
export function templatesCode({ codeOf, stampOf }, sources) {
  const templates = [...sources].map(([name, source]) => `${JSON.stringify(name)}: ${codeOf(source)}`);
  const stamp = JSON.stringify(stampOf(sources));
  return `module.exports = { built: { stamp: ${stamp}, templates: {\n${templates.join(',\n')}\n} } };\n`;
}

/** @returns {Schemas} those that src/cli/pipeline.ts reads */
export function readSchemas() {
  const folder = path.join(root, 'schemas');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(names.sort().map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), 'utf8'))]));
}

/**
 * What takes the place of modules of dist/, by path in it.
 *
 * @param {string} dist
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
async function builtModules(dist) {
  const from = (/** @type {string} */ file) => import(pathToFileURL(path.join(dist, file)).href);
  const [{ loadHtmlAssets }, { readAsset }] = [await from('render/html/assets.js'), await from('workspace/assets.js')];
  const { templates } = await loadHtmlAssets(readAsset);
  return new Map([
    ['schema/built.js', schemasCode(await from('schema/compiled.js'), readSchemas())],
    ['render/html/built.js', templatesCode(await from('render/html/compiled.js'), templates)],
  ]);
}

/** Loaded by their names while pst runs, or only in the commands where they take no time that counts. */
const APART = [/^node:/, 'ajv/dist/2020.js', 'handlebars', '@sparticuz/chromium'];

/**
 * Writes the modules that `entry` needs to `folder`, in files named after their content, but the first, `bin.js`, which names them.
 *
 * @param {string} entry
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} [places] files that take the place of modules
 */
export async function gather(entry, folder, places = new Map()) {
  const plugin = {
    name: 'built',
    resolveId: (/** @type {string} */ source, /** @type {string | undefined} */ importer) =>
      importer === undefined ? undefined : places.get(path.resolve(path.dirname(importer), source)),
  };
  const build = await rolldown({ input: entry, platform: 'node', external: APART, plugins: [plugin] });
  await build.write({ dir: folder, format: 'esm', entryFileNames: 'bin.js', chunkFileNames: '[name]-[hash].js' });
}

/** @param {string} dist */
export async function bundle(dist) {
  const generated = path.join(dist, 'built');
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated);
  const places = new Map();
  for (const [place, code] of await builtModules(dist)) {
    const file = path.join(generated, `${path.dirname(place).replaceAll('/', '-')}.cjs`);
    writeFileSync(file, code);
    places.set(path.join(dist, place), file);
  }
  const [fresh, chunks] = [path.join(dist, 'chunks.new'), path.join(dist, 'chunks')];
  rmSync(fresh, { recursive: true, force: true });
  await gather(path.join(dist, 'bin.js'), fresh, places);
  rmSync(chunks, { recursive: true, force: true });
  renameSync(fresh, chunks);
  writeFileSync(path.join(dist, 'bin.js'), "#!/usr/bin/env node\nimport './chunks/bin.js';\n");
}

if (process.argv[1] === import.meta.filename) await bundle(path.join(root, 'dist'));
