// `npm run check` says whether the code is fit to be committed; `npm run check -- lint types` only runs the steps so named.
import { runChecks } from './checks.mjs';
import { installed } from './ready.mjs';
import { commandFile, runNode } from './run.mjs';

/**
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command]
 */
const tool = (packageName, args, command) => () =>
  runNode([commandFile(packageName, command), ...args], { capture: true });

/** @param {string[]} args */
const own =
  (...args) =>
  () =>
    runNode(args, { capture: true });

/** @type {readonly import('./checks.mjs').Check[]} */
const CHECKS = [
  // Compiles too: the package step looks at dist/.
  { name: 'types of src', run: tool('typescript', ['-p', 'tsconfig.json', '--noEmitOnError'], 'tsc') },
  { name: 'types of tests', run: tool('typescript', ['-p', 'tests'], 'tsc') },
  { name: 'types of tools', run: tool('typescript', ['-p', 'tools'], 'tsc') },
  { name: 'types of scripts', run: tool('typescript', ['-p', 'templates/scripts'], 'tsc') },
  { name: 'lint', run: tool('eslint', ['.', '--max-warnings=0']) },
  { name: 'format', run: tool('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'architecture', run: tool('dependency-cruiser', ['src', '--output-type=err-long'], 'depcruise') },
  { name: 'unused code', run: tool('knip', ['--no-progress', '--treat-config-hints-as-errors']) },
  { name: 'package', run: tool('publint', ['run', '--strict']) },
  { name: 'generated files', run: own('tools/generate.mjs', '--check') },
  { name: 'links', run: own('tools/links.mjs') },
];

/** @param {readonly string[]} words */
async function main(words) {
  const code = await installed();
  if (code !== 0) return code;
  const chosen = CHECKS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  return runChecks(chosen, (text) => process.stdout.write(text));
}

process.exitCode = await main(process.argv.slice(2));
