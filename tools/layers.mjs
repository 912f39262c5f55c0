/**
 * Who may know whom in src/. The one list from which the architecture check is made (tools/architecture.mjs);
 * docs/architecture.md tells the reasons at length. A folder of src/ that is not here fails the check.
 *
 * @typedef {{
 *   may: readonly string[],
 *   typesOf?: readonly string[],
 *   instead: string,
 * }} Layer
 *   may: the layers it may import; typesOf: those of which it may import types only;
 *   instead: what to tell somebody who imported another one.
 *
 * @typedef {{ names: readonly string[], in: readonly string[], instead: string }} Reserved
 *   names: of packages or of Node's modules; in: the only places that may import them, as paths below src/.
 */

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
  yaml: {
    may: [],
    instead: 'yaml/ turns text into values and back, whatever they mean. Give it what it needs as an argument.',
  },
  schema: {
    may: ['yaml'],
    instead: 'schema/ says whether values have the right shape. What needs the whole plan to be known is a rule.',
  },
  model: {
    may: ['yaml', 'schema'],
    instead: 'model/ holds the plan as it is written. Judging it belongs to rules/, adding it up to rollup/.',
  },
  rules: {
    may: ['model'],
    instead:
      'A rule sees the Plan and yields findings with a pointer. Put the fact it lacks in model/, or in the Plan.',
  },
  rollup: {
    may: ['model'],
    instead: 'rollup/ adds up numbers and dates. Wording them is the work of document/, judging them of rules/.',
  },
  diff: {
    may: ['model', 'rollup'],
    instead: 'diff/ compares plans it is given. Reading a revision is the work of git/, wording a change of document/.',
  },
  report: {
    may: ['model'],
    typesOf: ['rules', 'document', 'diff'],
    instead: 'A format turns findings into a string. Have the command pass it whatever else it must show.',
  },
  document: {
    may: ['model', 'rollup', 'diff'],
    instead: 'document/ decides every string of the publication. Turning them into HTML is the work of render/.',
  },
  render: {
    may: [],
    typesOf: ['document'],
    instead: 'render/ prints what document/ decided. Compute or word the value in document/, and add it to its type.',
  },
  export: {
    may: ['model', 'rollup'],
    instead: 'An export is a pure function of the plan and its totals. Let the command write what it returns.',
  },
  git: {
    may: [],
    instead: 'git/ reads revisions and files, whatever they mean. Let the command hand its result to the other layers.',
  },
  workspace: {
    may: [],
    instead: 'workspace/ reads and writes files, whatever they mean. Let the command hand its result to the others.',
  },
  cli: {
    may: [
      'yaml',
      'schema',
      'model',
      'rules',
      'rollup',
      'diff',
      'report',
      'document',
      'render',
      'export',
      'git',
      'workspace',
    ],
    instead: 'Only bin.ts starts the process. Take what you need from the host.',
  },
};

/** @type {readonly Reserved[]} */
export const PACKAGES = [
  { names: ['yaml'], in: ['yaml'], instead: 'Use src/yaml, which refuses what makes this parser dangerous.' },
  { names: ['ajv'], in: ['schema'], instead: 'Use src/schema, which words the errors in French.' },
  {
    names: ['fastest-levenshtein'],
    in: ['schema', 'rules', 'cli'],
    instead: 'Looking for the nearest word belongs to who says that a word is wrong: schema/, rules/ or cli/.',
  },
  {
    names: ['chalk'],
    in: ['report/pretty'],
    instead:
      'Return plain text. Only the pretty report has colours, and it learns from its caller whether to use them.',
  },
  {
    names: ['string-width'],
    in: ['report/pretty'],
    instead: 'How many columns a text takes only matters to what is printed in a terminal.',
  },
  {
    names: ['commander', '@commander-js/extra-typings'],
    in: ['cli'],
    instead: 'Reading the command line is the work of cli/.',
  },
  {
    names: ['diff'],
    in: ['diff'],
    instead: 'Comparing is the work of src/diff, which says in which words two texts differ.',
  },
  {
    names: ['@clack/prompts'],
    in: ['cli/record'],
    instead: 'Ask through the questions of the host, which are absent where nobody can answer.',
  },
  {
    names: ['node-diff3'],
    in: ['diff'],
    instead: 'Merging texts belongs to src/diff/merge.',
  },
  {
    names: ['chokidar'],
    in: ['workspace'],
    instead: 'Only workspace/ touches the disk: watchFolders tells what changes below folders.',
  },
  { names: ['simple-git'], in: ['git'], instead: 'Use src/git, which lets no revision pass for an option of git.' },
  {
    names: ['handlebars', 'markdown-it'],
    in: ['render'],
    instead: 'Only render/ makes HTML. Give it plain text through the types of document/.',
  },
  {
    names: ['puppeteer-core', '@puppeteer/browsers', '@sparticuz/chromium', 'tar-fs', '@cantoo/pdf-lib'],
    in: ['render/pdf'],
    instead: 'Only src/render/pdf makes PDF, and only it may start a browser.',
  },
  {
    names: ['@observablehq/plot', 'linkedom'],
    in: ['render/charts'],
    instead: 'Pictures are drawn in src/render/charts, from a DessinView that document/ decided.',
  },
  {
    names: ['write-excel-file', 'read-excel-file', 'fflate'],
    in: ['export'],
    instead: 'Only src/export knows workbooks. Give it tables, or take the tabs that it read.',
  },
  {
    names: ['minisearch'],
    in: [],
    instead: 'It runs in the page of the search, not in pst: see templates/scripts/recherche.js.',
  },
  { names: ['@fontsource'], in: ['render'], instead: 'Only render/ gives shape to the text.' },
  {
    names: ['parse5', 'fontkit'],
    in: ['render/html/modele'],
    instead: 'Only what a plan gives to the look of its pages is taken apart, in src/render/html/modele.',
  },
  {
    names: ['open'],
    in: ['cli/show'],
    instead: 'Use host.show, which is absent where there is no screen: nothing else may start a program.',
  },
];

/** Node's modules that touch what is outside the process. @type {readonly Reserved[]} */
export const NODE_MODULES = [
  {
    names: ['fs', 'path', 'os'],
    // The browser needs a private profile, and a folder for its binary: see src/render/pdf.
    in: ['workspace', 'render/pdf'],
    instead: 'Only workspace/ touches the disk. Use what it exports, or take the content as an argument.',
  },
  {
    names: ['child_process', 'cluster', 'worker_threads'],
    in: [],
    instead: 'pst starts no program itself: git goes through src/git, the browser through src/render.',
  },
  {
    names: ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'],
    in: [],
    instead: 'pst works without a network. Nothing may leave the computer of who runs it.',
  },
  {
    names: ['process', 'readline', 'tty', 'repl'],
    in: ['bin.ts'],
    instead: 'Only bin.ts knows the process. Take what you need from the host.',
  },
];
