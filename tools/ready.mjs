import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from './compile.mjs';
import { install } from './install.mjs';
import { nodeTooOld } from './node-version.mjs';
import { inOrder, root } from './run.mjs';

// Used before node_modules exists: neither this file nor those it imports may need a package.

/**
 * Makes a fresh clone ready to run pst: what `installed` does, then the compilation.
 *
 * @returns {Promise<number>} an exit code; 0 when everything is in place
 */
export function ready() {
  return inOrder([installed, compile]);
}

/**
 * Makes sure of a Node recent enough and of the locked packages.
 *
 * @returns {Promise<number>} an exit code; 0 when everything is in place
 */
export function installed() {
  return inOrder([checkNode, install]);
}

function checkNode() {
  const content = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { engines } = /** @type {{ engines: { node: string } }} */ (JSON.parse(content));
  const complaint = nodeTooOld(process.versions.node, engines.node);
  if (complaint === undefined) return 0;
  process.stderr.write(`${complaint}\n`);
  return 2;
}
