import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { commandFile, root, runNode } from './run.mjs';

/**
 * Whether dist/ is missing or older than what it is made from. Folders count too: deleting a file changes only them.
 *
 * @param {string} folder of src/ and dist/
 */
export function isStale(folder) {
  const compiled = path.join(folder, 'dist', 'bin.js');
  if (!existsSync(compiled)) return true;
  const sources = ['tsconfig.json', 'package-lock.json', 'schemas', 'templates', 'src'].map((name) =>
    path.join(folder, name),
  );
  return Math.max(...sources.map(lastChange)) > statSync(compiled).mtimeMs;
}

/**
 * Compiles src/ into dist/ if needed. Nothing is written when a type is wrong, so that a dist/ newer than src/ is sound.
 *
 * @returns {Promise<number>} the compiler's exit code
 */
export async function compile() {
  if (!isStale(root)) return 0;
  process.stderr.write('Compilation de pst…\n');
  const { code } = await runNode([commandFile('typescript', 'tsc'), '-p', 'tsconfig.json', '--noEmitOnError']);
  // tsc writes no executable, and npm makes one only when it installs.
  if (code !== 0) return code;
  chmodSync(path.join(root, 'dist', 'bin.js'), 0o755);
  return (await runNode([path.join(root, 'tools', 'bundle.mjs')])).code;
}

/**
 * @param {string} place file or folder
 * @returns {number} milliseconds, of the most recent change inside
 */
function lastChange(place) {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(place).map((name) => lastChange(path.join(place, name))));
}
