import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, runNode } from '../../tools/run.mjs';
import { planFiles } from './plan.mjs';

const SEED = 13;
const HERE = path.join(root, 'tests', 'bench');
export const OUT = path.join(root, 'out', 'bench');
const SCHEMAS = path.join(root, 'schemas');
const RULESET = path.join(OUT, 'spectral.json');

export const PST = path.join(root, 'dist', 'bin.js');
export const CACHE = path.join(OUT, 'cache');

/**
 * What is timed: the arguments of Node, in the folder of a plan.
 *
 * @typedef {{ name: string, args: readonly string[], cwd: string, fresh?: boolean }} Command
 *   fresh: starts without a cache
 */

/** @param {number} fiches */
export const folderOf = (fiches) => path.join(OUT, String(fiches));

/**
 * @param {number} fiches
 * @returns {Command[]} pst twice: without what an earlier run kept, then with it
 */
export function ofPst(fiches) {
  const cwd = folderOf(fiches);
  const name = `pst validate, ${String(fiches)} fiches`;
  return [
    { name: `${name}, cold`, args: [PST, 'validate'], cwd, fresh: true },
    { name: `${name}, warm`, args: [PST, 'validate'], cwd },
  ];
}

/** @param {number} fiches @returns {Command} */
export function ofAjv(fiches) {
  const [schema, common] = ['fiche', 'commun'].map((kind) => path.join(SCHEMAS, `${kind}.schema.json`));
  const cli = path.join(HERE, 'node_modules', 'ajv-cli', 'dist', 'index.js');
  const options = ['validate', '--spec=draft2020', '--strict=false', '-s', schema ?? '', '-r', common ?? ''];
  return {
    name: `ajv-cli, ${String(fiches)} fiches`,
    args: [cli, ...options, '-d', 'fiches/*.yaml'],
    cwd: folderOf(fiches),
  };
}

/** @param {number} fiches @returns {Command} */
export function ofSpectral(fiches) {
  const cli = path.join(HERE, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
  const args = [cli, 'lint', '--ruleset', RULESET, 'fiches/*.yaml'];
  return { name: `spectral-cli, ${String(fiches)} fiches`, args, cwd: folderOf(fiches) };
}

/**
 * As `pst fmt` leaves it: nothing is found in it.
 *
 * @param {number} fiches
 */
export async function writePlan(fiches) {
  const folder = folderOf(fiches);
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['fiches', 'axes']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const [name, text] of planFiles(fiches, SEED)) writeFileSync(path.join(folder, name), text);
  const { code } = await runNode([PST, 'fmt', folder], { capture: true });
  if (code !== 0) throw new Error(`pst fmt ended with ${String(code)}`);
}

/** The schema of a fiche as the one rule of Spectral, in one piece: it follows no reference to another file. */
export function writeRuleset() {
  const [fiche, common] = ['fiche', 'commun'].map((kind) => {
    return JSON.parse(readFileSync(path.join(SCHEMAS, `${kind}.schema.json`), 'utf8'));
  });
  const { $id: _id, $schema: _dialect, ...schema } = { ...fiche, $defs: { ...common.$defs, ...fiche.$defs } };
  const whole = JSON.parse(JSON.stringify(schema).replaceAll('commun.schema.json#', '#'));
  const then = { function: 'schema', functionOptions: { schema: whole, dialect: 'draft2020-12', allErrors: true } };
  mkdirSync(OUT, { recursive: true });
  writeFileSync(RULESET, JSON.stringify({ rules: { fiche: { given: '$', severity: 'error', then } } }));
}

/** Installs the peers in tests/bench/node_modules, at the versions of tests/bench/package.json. */
export async function installPeers() {
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', HERE];
  return (await run('npm', options, { shell: process.platform === 'win32' })).code;
}
