// Writes what is derived from schemas/. With --check, writes nothing and fails when a file is stale.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { reference } from './generate-reference.mjs';
import { rulesIndex } from './generate-rules.mjs';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const BANNER = '// Generated from schemas/ by `node tools/generate.mjs`. Do not edit.';

/**
 * @typedef {import('./reference-forms.mjs').Node} Schema
 * @typedef {import('./reference-forms.mjs').Schemas} Schemas
 * @typedef {(file: string, def: string) => string} NameOf
 */

/**
 * The root type of each schema takes the French noun of its object, so that code reads like the YAML.
 *
 * @type {Readonly<Record<string, string>>}
 */
const ROOTS = {
  axe: 'Axe',
  chiffres: 'Chiffres',
  copil: 'Copil',
  exceptions: 'Exceptions',
  fiche: 'Fiche',
  partenaires: 'Partenaires',
  pst: 'Pst',
  sigles: 'Sigles',
  sources: 'Sources',
  suivi: 'Suivi',
  territoires: 'Territoires',
  texte: 'EnTeteTexte',
  thematiques: 'Thematiques',
};

/** @param {string} name */
const pascal = (name) =>
  name.replace(/(?:^|[-_])([a-z0-9])/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

/** @returns {Promise<Schemas>} */
async function readSchemas() {
  const names = (await readdir(SCHEMAS)).filter(
    (name) => name.endsWith('.schema.json') && !/^(?:sortie|modele)-/.test(name),
  );
  /** @type {(name: string) => Promise<[string, Schema]>} */
  const read = async (name) => [
    name.replace('.schema.json', ''),
    JSON.parse(await readFile(new URL(name, SCHEMAS), 'utf8')),
  ];
  return new Map(await Promise.all(names.sort().map(read)));
}

/**
 * A definition keeps its own name; where two files use the same one, the file's name comes first.
 *
 * @param {Schemas} schemas
 * @returns {NameOf}
 */
function typeNames(schemas) {
  /** @type {Map<string, string[]>} */
  const owners = new Map();
  for (const [file, schema] of schemas) {
    for (const def of Object.keys(schema.$defs ?? {})) owners.set(def, [...(owners.get(def) ?? []), file]);
  }
  const taken = new Set(Object.values(ROOTS));
  return (file, def) => {
    if (def === 'date') return 'DateEcrite'; // `Date` is the language's own
    const alone = owners.get(def)?.length === 1 || file === 'commun';
    return alone && !taken.has(pascal(def)) ? pascal(def) : pascal(file) + pascal(def);
  };
}

/**
 * Titles would become type names, and examples would become comments: the types need neither.
 *
 * @param {unknown} node
 * @param {string} file
 * @param {NameOf} nameOf
 * @returns {unknown}
 */
function rewrite(node, file, nameOf) {
  if (Array.isArray(node)) return node.map((item) => rewrite(item, file, nameOf));
  if (node === null || typeof node !== 'object') return node;
  if ('$ref' in node && typeof node.$ref === 'string') {
    const [target = '', pointer = ''] = node.$ref.split('#/$defs/');
    const $ref = `#/$defs/${nameOf(target.replace('.schema.json', '') || file, pointer)}`;
    return 'description' in node ? { description: node.description, allOf: [{ $ref }] } : { $ref };
  }
  const kept = Object.entries(node).filter(([key, value]) => {
    const isAnnotation =
      ['title', 'examples', 'default'].includes(key) && (typeof value !== 'object' || Array.isArray(value));
    return !isAnnotation && !['propertyNames', 'dependentRequired', 'anyOf', 'minProperties'].includes(key);
  });
  return Object.fromEntries(kept.map(([key, value]) => [key, rewrite(value, file, nameOf)]));
}

/** @param {Schemas} schemas */
function bundle(schemas) {
  const nameOf = typeNames(schemas);
  /** @type {Record<string, unknown>} */
  const definitions = {};
  for (const [file, schema] of schemas) {
    const { $defs = {}, $schema: _dialect, $id: _id, ...root } = schema;
    for (const [def, body] of Object.entries($defs)) definitions[nameOf(file, def)] = rewrite(body, file, nameOf);
    const rootName = ROOTS[file];
    if (rootName !== undefined) definitions[rootName] = rewrite(root, file, nameOf);
  }
  return { $defs: definitions };
}

/**
 * The loaded plan is never changed: properties and arrays are readonly.
 *
 * @param {string} code
 */
const readonly = (code) =>
  readonlyBlocks(
    code
      .replace(/^(\s+)(\[?[\w-]+(?:: string)?\]?\??):(?=\s)/gm, '$1readonly $2:')
      .replace(/(?<![\w)])((?:\w+|\([^()]*\)))\[\]/g, 'readonly $1[]'),
  );

/**
 * A list of objects that have no name ends in `}[];`: the line that opens it has the same indentation.
 *
 * @param {string} code
 */
function readonlyBlocks(code) {
  const lines = code.split('\n');
  for (const [index, line] of lines.entries()) {
    const indent = /^(\s*)\}\[\];$/.exec(line)?.[1];
    if (indent === undefined) continue;
    const opening = new RegExp(`^${indent}\\S.* \\{$`);
    const start = lines.findLastIndex((other, place) => place < index && opening.test(other));
    lines[start] = `${lines[start]?.slice(0, -1)}readonly {`;
  }
  return lines.join('\n');
}

/** @param {Schemas} schemas */
async function types(schemas) {
  const code = await compile(bundle(schemas), 'Racine', {
    additionalProperties: false,
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  const provenance =
    /(?: \*\n)? \* This interface was referenced by `Racine`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g;
  return readonly(
    code
      .replace(/export interface Racine \{[^}]*\}\n/, '')
      .replace(provenance, '')
      .replace(/^\/\*\*\n \*\/\n/gm, ''),
  );
}

const schemas = await readSchemas();
const generated = [
  { path: 'src/model/types.ts', content: await types(schemas) },
  { path: 'docs/reference.md', content: reference(schemas) },
  { path: 'docs/rules/README.md', content: await rulesIndex() },
];
for (const { path, content } of generated) {
  const file = new URL(`../${path}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(file, content);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== content) {
    console.error(`${path} is stale: run \`node tools/generate.mjs\`.`);
    process.exitCode = 1;
  }
}
