import { LAYERS, NODE_MODULES, PACKAGES } from './layers.mjs';

/**
 * The table of tools/layers.mjs as rules of dependency-cruiser.
 *
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule
 * @typedef {import('./layers.mjs').Reserved} Reserved
 */

/** @type {import('dependency-cruiser').DependencyType[]} */
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];
const HOW = 'The table is tools/layers.mjs, its reasons are in docs/architecture.md.';

/** @returns {Rule[]} */
export function architectureRules() {
  return [
    ...Object.entries(LAYERS).map(([name, layer]) => layerRule(name, layer)),
    ...Object.entries(LAYERS).flatMap(([name, layer]) => typesRules(name, layer)),
    ...PACKAGES.map((reserved) => reservedRule(reserved, `(^|node_modules/)(${either(reserved.names)})(/|$)`)),
    ...NODE_MODULES.map((reserved) => reservedRule(reserved, `^(node:)?(${either(reserved.names)})(/|$)`)),
    ...generalRules(),
  ];
}

/**
 * @param {string} name
 * @param {import('./layers.mjs').Layer} layer
 * @returns {Rule}
 */
function layerRule(name, { may, typesOf = [], instead }) {
  const allowed = [name, ...may, ...typesOf];
  return {
    name: `layer-${name}`,
    severity: 'error',
    comment: `${name}/ may import ${list([...may, ...typesOf.map((other) => `the types of ${other}`)])}. ${instead} ${HOW}`,
    from: { path: `^src/${name}/` },
    to: { path: '^src/', pathNot: `^src/(${either(allowed)})/` },
  };
}

/**
 * @param {string} name
 * @param {import('./layers.mjs').Layer} layer
 * @returns {Rule[]}
 */
function typesRules(name, { typesOf = [], instead }) {
  return typesOf.map((other) => ({
    name: `layer-${name}-types-of-${other}`,
    severity: 'error',
    comment: `${name}/ may import types from ${other}/ (\`import type\`), and nothing else. ${instead} ${HOW}`,
    from: { path: `^src/${name}/` },
    to: { path: `^src/${other}/`, dependencyTypesNot: ['type-only'] },
  }));
}

/**
 * @param {Reserved} reserved
 * @param {string} pattern of what is reserved
 * @returns {Rule}
 */
function reservedRule({ names, in: places, instead }, pattern) {
  return {
    name: `reserved-${names[0] ?? ''}`,
    severity: 'error',
    comment: `${names.join(', ')}: ${instead} ${HOW}`,
    // A place is a folder (`report/pretty/…`) as well as the file that bears its name (`report/pretty.ts`).
    from: { path: '^src/', ...(places.length > 0 && { pathNot: `^src/(${either(places)})(/|\\.ts$|$)` }) },
    to: { path: pattern },
  };
}

/** @returns {Rule[]} */
function generalRules() {
  const layers = either(Object.keys(LAYERS));
  const packages = either(PACKAGES.flatMap(({ names }) => names));
  return [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'These files import one another in a circle. Move what both need to a third, or give it as an argument.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'bin-knows-cli-only',
      severity: 'error',
      comment: `bin.ts makes the host and calls cli/: everything else can be tested without a process. ${HOW}`,
      from: { path: '^src/bin\\.ts$' },
      to: { path: '^src/', pathNot: '^src/cli/' },
    },
    {
      name: 'no-file-outside-layers',
      severity: 'error',
      comment: `Every file of src/ belongs to a layer: name its folder after a subject, never utils. ${HOW}`,
      from: { path: '^src/', pathNot: `^src/(bin\\.ts$|(${layers})/)` },
      to: {},
    },
    {
      name: 'no-import-outside-layers',
      severity: 'error',
      comment: `Every file of src/ belongs to a layer, and nothing may import src/bin.ts, tests/ or tools/. ${HOW}`,
      from: { path: '^src/' },
      to: { path: `^(src/(?!(${layers})/)|tests/|tools/|dist/)` },
    },
    {
      name: 'no-unlisted-package',
      severity: 'error',
      comment: `A package is imported from the layer that alone may know it: list it in tools/layers.mjs, its reason in docs/decisions.`,
      from: { path: '^src/' },
      to: { dependencyTypes: NPM, pathNot: `(^|node_modules/)(${packages})(/|$)` },
    },
    {
      name: 'no-dev-package',
      severity: 'error',
      comment: 'Who installs pst does not get the devDependencies. Move the package to dependencies.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'This import leads nowhere: mend its path, or add the package to dependencies.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ];
}

/** @param {readonly string[]} names */
function either(names) {
  return names.map((name) => name.replaceAll('.', '\\.')).join('|');
}

/** @param {readonly string[]} names */
function list(names) {
  return names.length === 0 ? 'no other layer' : names.join(', ');
}
