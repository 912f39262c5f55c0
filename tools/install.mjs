import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, runNode } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @typedef {Readonly<Record<string, Locked>>} Lock place of the package (`node_modules/ajv`) → what is there
 */

/**
 * Why `npm ci` must run, as a French clause, or nothing when node_modules is what package-lock.json locks.
 * Compares npm's own record of what it installed with the lock file: no time stamp, which a copy or a checkout changes.
 *
 * @param {string} folder of package-lock.json
 * @returns {string | undefined}
 */
export function whyInstall(folder) {
  const wanted = readLock(path.join(folder, 'package-lock.json'));
  if (wanted === undefined) return 'package-lock.json est illisible';
  if (!existsSync(path.join(folder, 'node_modules'))) return 'node_modules est absent';
  const installed = readLock(path.join(folder, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'node_modules est incomplet';

  const superfluous = Object.keys(installed).find((place) => wanted[place] === undefined);
  if (superfluous !== undefined) return `${superfluous} n’est plus dans package-lock.json`;
  const different = Object.keys(wanted).find((place) => place !== '' && !isInstalled(folder, place, wanted, installed));
  return different === undefined ? undefined : `${different} n’est pas celui de package-lock.json`;
}

/**
 * Installs what is locked unless it is already there. The install scripts of packages do not run: none of ours needs
 * one (esbuild-like binaries and the browser come inside packages), and pst itself is compiled by the next step.
 *
 * @returns {Promise<number>} npm's exit code
 */
export async function install() {
  const reason = whyInstall(root);
  if (reason === undefined) return 0;
  process.stderr.write(`Installation des dépendances (${reason})…\n`);
  const code = await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    process.stderr.write(
      'L’installation n’a pas abouti : voyez le message de npm ci-dessus. La connexion à Internet est nécessaire la première fois.\n',
    );
  }
  return code;
}

/**
 * The npm that runs us when there is one, else the one of the PATH, which on Windows only a shell can start.
 *
 * @param {readonly string[]} args
 */
async function npm(args) {
  const current = process.env['npm_execpath'];
  const { code } =
    current !== undefined && path.basename(current) === 'npm-cli.js'
      ? await runNode([current, ...args])
      : await run('npm', args, { shell: process.platform === 'win32' });
  return code;
}

/**
 * @param {string} folder
 * @param {string} place
 * @param {Lock} wanted
 * @param {Lock} installed
 */
function isInstalled(folder, place, wanted, installed) {
  const found = installed[place];
  // Packages for other systems are locked as optional, and npm leaves them out.
  if (found === undefined) return wanted[place]?.optional === true;
  return (
    found.version === wanted[place]?.version &&
    found.integrity === wanted[place]?.integrity &&
    existsSync(path.join(folder, place, 'package.json'))
  );
}

/**
 * @param {string} file
 * @returns {Lock | undefined} nothing when the file is missing or cut short
 */
function readLock(file) {
  try {
    return /** @type {{ packages?: Lock }} */ (JSON.parse(readFileSync(file, 'utf8'))).packages;
  } catch {
    return undefined;
  }
}
