import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/run.mjs';
import { CACHE, folderOf, OUT, PST } from './commands.mjs';

/** @typedef {import('./commands.mjs').Command} Command */

const PLAN = 'data/paris-13';
const LARGE = 500;

/**
 * What builds documents: pst, then the browser alone on the same HTML, which it prints once, then WeasyPrint where it is.
 *
 * @returns {Promise<{ readonly plan: Command[], readonly large: Command[] }>}
 */
export async function buildCommands() {
  const out = path.join(OUT, 'build');
  mkdirSync(out, { recursive: true });
  const html = path.join(out, 'paris-13.html');
  writeFileSync(html, await printedHtml(PLAN));
  const pst = (/** @type {string} */ name, /** @type {string[]} */ ...args) => {
    return { name, args: [PST, 'build', ...args, '--out', out], cwd: root };
  };
  return {
    plan: [
      pst('pst build, paris-13, site and PDF', PLAN),
      pst('pst build, paris-13, PDF', PLAN, '--pdf'),
      pst('pst build, paris-13, site', PLAN, '--html'),
      bareChromium(html, out),
      ...weasyPrint(html, out),
    ],
    large: [
      pst(`pst build, ${String(LARGE)} fiches, site`, folderOf(LARGE), '--html'),
      pst(`pst build, ${String(LARGE)} fiches, PDF`, folderOf(LARGE), '--pdf'),
    ],
  };
}

export const LARGE_PLAN = LARGE;

/** What `pst build` prints the first time, before the page numbers are known. @param {string} plan */
async function printedHtml(plan) {
  const from = (/** @type {string} */ name) => import(pathToFileURL(path.join(root, 'dist', name)).href);
  const [{ checkPlans }, { documentOf }, { loadHtmlAssets, renderHtml }, { readAsset }] = await Promise.all(
    ['cli/pipeline.js', 'document/index.js', 'render/html/index.js', 'workspace/index.js'].map(from),
  );
  const host = { cwd: root, env: {}, now: () => new Date(), signal: new AbortController().signal };
  const [checked] = await checkPlans(host, [plan]);
  const document = documentOf(checked.plan, { lignes: [] });
  return renderHtml(document, await loadHtmlAssets(readAsset), { medium: 'print', pages: new Map() });
}

/** @param {string} html @param {string} out @returns {Command} */
function bareChromium(html, out) {
  const args = [path.join(root, 'tests', 'bench', 'bare.mjs'), html, path.join(out, 'bare.pdf'), CACHE];
  return { name: 'Chromium alone, the same HTML, once', args, cwd: root };
}

/** @param {string} html @param {string} out @returns {Command[]} */
function weasyPrint(html, out) {
  if (spawnSync('weasyprint', ['--version']).status !== 0) return [];
  // Started by Node, as the others are.
  const start =
    "process.exitCode=require('node:child_process').spawnSync('weasyprint',process.argv.slice(1)).status??1";
  return [
    { name: 'WeasyPrint, the same HTML', args: ['-e', start, html, path.join(out, 'weasyprint.pdf')], cwd: root },
  ];
}
