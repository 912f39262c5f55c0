// docs/reference.md: every key of every file of a plan, in French, from the schemas.
import { stringify } from 'yaml';
import { COMMON, form, isShared, resolve, scalarForm, values, wholeForm } from './reference-forms.mjs';

/**
 * @typedef {import('./reference-forms.mjs').Node} Node
 * @typedef {import('./reference-forms.mjs').Place} Place
 * @typedef {import('./reference-forms.mjs').Schemas} Schemas
 */

/**
 * Where each kind of file lives, from the folder of a plan, in the order people meet them.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const FILES = {
  pst: ['pst.yaml'],
  axe: ['axes/<identifiant>.yaml'],
  fiche: ['fiches/<identifiant>.yaml'],
  partenaires: ['partenaires.yaml', '../communs/partenaires.yaml'],
  territoires: ['territoires.yaml', '../communs/territoires.yaml'],
  chiffres: ['chiffres.yaml'],
  sources: ['sources.yaml', '../communs/sources.yaml'],
  sigles: ['sigles.yaml', '../communs/sigles.yaml'],
  texte: ['textes/<nom>.md'],
  exceptions: ['exceptions.yaml'],
  suivi: ['suivi/<année>/<fiche>.yaml'],
  copil: ['copils/<identifiant>.yaml'],
  thematiques: ['thematiques.yaml', '../communs/thematiques.yaml'],
};

/**
 * @param {Schemas} schemas
 * @returns {string} the page, in Markdown
 * @throws {Error} when a schema has no place in FILES
 */
export function reference(schemas) {
  const kinds = Object.keys(FILES).filter((kind) => schemas.has(kind));
  const homeless = [...schemas.keys()].find((kind) => !(kind in FILES) && kind !== COMMON);
  if (homeless !== undefined) throw new Error(`generate-reference.mjs does not say where ${homeless}.yaml lives`);
  const common = schemas.get(COMMON);
  return [
    '# Toutes les clés d’un plan',
    'Cette page est écrite par `node tools/generate.mjs` à partir de `schemas/` : ne la modifiez pas à la main. ' +
      'Pour apprendre, lisez plutôt [le guide](guide.md).',
    'Une clé est requise quand la colonne **Requise** dit « oui » ; toutes les autres peuvent rester absentes. ' +
      'Une liste a toujours au moins un élément : quand il n’y en a pas, la clé est absente.',
    kinds.map((kind) => `- [\`${FILES[kind]?.[0]}\`](#fichier-${kind}) : ${schemas.get(kind)?.title}`).join('\n') +
      `\n- [Formes communes](#fichier-${COMMON})`,
    ...kinds.flatMap((kind) => fileSection(kind, schemas)),
    ...(common === undefined ? [] : commonSection(common, schemas)),
  ]
    .map(french)
    .join('\n\n')
    .concat('\n');
}

/**
 * @param {string} kind
 * @param {Schemas} schemas
 */
function fileSection(kind, schemas) {
  const node = schemas.get(kind) ?? {};
  const root = { node, id: kind };
  const files = (FILES[kind] ?? []).map((file) => `\`${file}\``).join(' ou ');
  const head = [`<a id="fichier-${kind}"></a>`, `## ${node.title}`, `Fichier : ${files}. ${node.description}`];
  const body = node.properties === undefined ? [`${capital(wholeForm(root, schemas))}.`] : objectBody(root, schemas);
  const objects = [root, ...definitions(root)].flatMap((place) => objectsIn(place));
  return [...head, ...body, ...objects.flatMap((place) => objectSection(place, schemas))];
}

/**
 * @param {Node} node
 * @param {Schemas} schemas
 */
function commonSection(node, schemas) {
  const all = definitions({ node, id: COMMON });
  const rows = all.filter(isShared).map(({ node: { title, description, examples = [], ...form }, id }) => {
    return `| <a id="${id}"></a>${title} | ${cell(description)} | ${scalarForm(form)} | ${values(examples)} |`;
  });
  return [
    `<a id="fichier-${COMMON}"></a>`,
    '## Formes communes',
    'Ce que plusieurs fichiers partagent.',
    ['| Forme | Sens | Écriture | Exemples |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...all.flatMap(objectsIn).flatMap((place) => objectSection(place, schemas)),
  ];
}

/**
 * @param {Place} place
 * @returns {readonly Place[]}
 */
function definitions({ node, id }) {
  return Object.entries(node.$defs ?? {}).map(([name, def]) => ({ node: def, id: `${id}-${name}`, def }));
}

/**
 * The objects that get a section: the place itself unless it is a whole file, then those written inside it.
 *
 * @param {Place} place
 * @returns {readonly Place[]}
 */
function objectsIn({ node, id }) {
  const { properties = {}, items, additionalProperties, $defs } = node;
  const isFile = $defs !== undefined || !id.includes('-');
  const inside = [
    ...Object.entries(properties).map(([key, child]) => ({ node: child, id: `${id}-${key}` })),
    ...(items === undefined ? [] : [{ node: items, id: `${id}-element` }]),
    ...(typeof additionalProperties === 'object' ? [{ node: additionalProperties, id: `${id}-element` }] : []),
  ];
  const self = node.properties !== undefined && !isFile ? [{ node, id }] : [];
  return [...self, ...inside.flatMap(objectsIn)];
}

/**
 * @param {Place} place
 * @param {Schemas} schemas
 */
function objectSection(place, schemas) {
  const { title, description, examples: [example] = [] } = place.node;
  return [
    `<a id="${place.id}"></a>`,
    `### ${title}`,
    `${description}`,
    ...objectBody(place, schemas),
    ...(example === undefined ? [] : [`\`\`\`yaml\n${stringify(example, { lineWidth: 0 })}\`\`\``]),
  ];
}

/**
 * @param {Place} place
 * @param {Schemas} schemas
 */
function objectBody({ node, id }, schemas) {
  const { properties = {}, required = [], anyOf = [], dependentRequired = {}, minProperties = 0 } = node;
  const rows = Object.entries(properties).map(([key, child]) => {
    const place = { node: child, id: `${id}-${key}` };
    const { title, description } = resolve(place, schemas).node;
    const sense = `**${title}.** ${cell(description)}`;
    const example = isObject(child.items ?? child, id, schemas) ? '' : values(child.examples ?? []);
    return `| \`${key}\` | ${sense} | ${form(place, schemas)} | ${required.includes(key) ? 'oui' : ''} | ${example} |`;
  });
  const choices = anyOf.flatMap((choice) => choice.required ?? []).map((key) => `\`${key}\``);
  const notes = [
    ...(choices.length > 0 ? [`Il faut au moins l’une de ces clés : ${choices.join(', ')}.`] : []),
    ...(minProperties > 0 && required.length === 0 ? ['Il faut au moins une clé.'] : []),
    ...Object.entries(dependentRequired).map(([key, needs]) => `\`${key}\` demande aussi \`${needs.join('`, `')}\`.`),
  ];
  const head = ['| Clé | Sens | Forme | Requise | Exemple |', '| --- | --- | --- | --- | --- |'];
  return [[...head, ...rows].join('\n'), ...(notes.length > 0 ? [notes.join(' ')] : [])];
}

/**
 * @param {Node} node
 * @param {string} id
 * @param {Schemas} schemas
 */
function isObject(node, id, schemas) {
  const { properties, additionalProperties } = resolve({ node, id }, schemas).node;
  return properties !== undefined || typeof additionalProperties === 'object';
}

/** @param {string | undefined} text */
function cell(text = '') {
  return text.replace(/[|*<]/gu, '\\$&');
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * French typography, outside code.
 *
 * @param {string} text
 */
function french(text) {
  return text
    .split(/(```[^]*?```|`[^`]*`)/u)
    .map((part, index) => (index % 2 === 1 ? part : typo(part)))
    .join('');
}

/** @param {string} text */
function typo(text) {
  return text
    .replaceAll("'", '’')
    .replace(/(?<=\S) (?=[;:!?»%])/gu, '\u00A0')
    .replace(/« /gu, '«\u00A0');
}
