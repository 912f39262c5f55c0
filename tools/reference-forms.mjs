// How a value of a schema is written, in French words.
import { stringify } from 'yaml';

/**
 * @typedef {{
 *   $schema?: string, $id?: string, $ref?: string, $defs?: Readonly<Record<string, Node>>,
 *   title?: string, description?: string, examples?: readonly unknown[],
 *   type?: string | readonly string[], enum?: readonly unknown[], const?: unknown, default?: unknown,
 *   properties?: Readonly<Record<string, Node>>, required?: readonly string[], anyOf?: readonly Node[], minProperties?: number,
 *   dependentRequired?: Readonly<Record<string, readonly string[]>>, propertyNames?: Node, additionalProperties?: Node | boolean,
 *   items?: Node, minItems?: number, uniqueItems?: boolean, minimum?: number, exclusiveMinimum?: number, maximum?: number,
 *   minLength?: number, maxLength?: number,
 * }} Node a schema, or part of one
 * @typedef {{ node: Node, id: string, def?: Node }} Place
 *   id: the anchor of its section, which begins with the name of its file; def: the definition that a reference led to
 * @typedef {ReadonlyMap<string, Node>} Schemas name of the file, without its endings → its content
 */

export const COMMON = 'commun';

const ON_ONE_LINE = /** @type {const} */ ({ collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 });

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  boolean: '`true` ou `false`',
  null: '`null`',
  object: 'groupe de clés',
  array: 'liste',
};

/**
 * How a value is written, in words.
 *
 * @param {Place} place
 * @param {Schemas} schemas
 * @returns {string}
 */
export function form(place, schemas) {
  const target = resolve(place, schemas);
  if (isShared(target)) return `[${target.def?.title?.toLowerCase()}](#${target.id})`;
  return wholeForm(target, schemas);
}

/**
 * The same, of a value that has no section of its own to link to, unless it is an object.
 *
 * @param {Place} place
 * @param {Schemas} schemas
 * @returns {string}
 */
export function wholeForm({ node, id, def = node }, schemas) {
  const { items, additionalProperties: others, propertyNames: names } = node;
  const element = `${id}-element`;
  if (node.properties !== undefined) return `[${def.title}](#${id})`;
  if (items !== undefined && node.type === 'array') {
    const unique = node.uniqueItems === true ? ', sans répétition' : '';
    return `liste ; chaque élément : ${form({ node: items, id: element }, schemas)}${unique}`;
  }
  if (typeof others === 'object' && names !== undefined) {
    const key = resolve({ node: names, id: element }, schemas).node;
    return `chaque clé : ${key.title?.toLowerCase()} ; sa valeur : ${form({ node: others, id: element }, schemas)}`;
  }
  return scalarForm(node);
}

/** @param {Node} node */
export function scalarForm(node) {
  const usual = node.default === undefined ? [] : [`par défaut ${values([node.default])}`];
  if (node.enum !== undefined) return [`une valeur parmi ${values(node.enum)}`, ...usual].join(' ; ');
  if (node.const === true) return '`true`, ou la clé est absente';
  if (node.const !== undefined) return `toujours ${values([node.const])}`;
  const types = [node.type ?? []].flat().map((type) => TYPES[type]);
  return [[types.join(' ou '), ...bounds(node)].join(', '), ...usual].join(' ; ');
}

/**
 * @param {Node} node
 * @returns {readonly string[]}
 */
function bounds({ minimum, exclusiveMinimum, maximum, maxLength }) {
  if (maxLength !== undefined && maximum === undefined) return [`${number(maxLength)} caractères au plus`];
  if (minimum !== undefined && maximum !== undefined) return [`de ${number(minimum)} à ${number(maximum)}`];
  return [
    ...(minimum === undefined ? [] : [`${number(minimum)} au moins`]),
    ...(exclusiveMinimum === undefined ? [] : [`plus de ${number(exclusiveMinimum)}`]),
    ...(maximum === undefined ? [] : [`${number(maximum)} au plus`]),
  ];
}

/**
 * Follows a reference; the words written beside it win over those of the definition.
 *
 * @param {Place} place
 * @param {Schemas} schemas
 * @returns {Place}
 */
export function resolve({ node, id }, schemas) {
  if (node.$ref === undefined) return { node, id };
  const [file = '', def = ''] = node.$ref.split('#/$defs/');
  const kind = file.replace('.schema.json', '') || (id.split('-')[0] ?? '');
  const found = schemas.get(kind)?.$defs?.[def];
  if (found === undefined) throw new Error(`${node.$ref} leads nowhere from ${id}`);
  const { $ref: _, ...words } = node;
  return { node: { ...found, ...words }, id: `${kind}-${def}`, def: found };
}

/**
 * The simple forms of the common file have a line of their own to link to; lists of values are short enough to be repeated.
 *
 * @param {Place} place
 */
export function isShared({ id, def }) {
  return id.startsWith(`${COMMON}-`) && def !== undefined && def.properties === undefined && def.enum === undefined;
}

/** @param {readonly unknown[]} items as they are written in YAML, on one line */
export function values(items) {
  return items.map((item) => `\`${stringify(item, ON_ONE_LINE).trim()}\``).join(', ');
}

/** @param {number} value */
function number(value) {
  return value < 10_000 ? String(value) : String(value).replace(/\B(?=(?:\d{3})+$)/gu, '\u00A0');
}
