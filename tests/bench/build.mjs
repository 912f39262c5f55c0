import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runNode } from '../../tools/run.mjs';
import { CACHE, folderOf, OUT, PST } from './commands.mjs';

/** @typedef {import('./commands.mjs').Command} Command */
/** @typedef {import('./bench.mjs').Measure} Measure */
/** @typedef {import('./bench.mjs').Time} Time */

const PLAN = 'data/paris-13';
const LARGE = 500;

const out = path.join(OUT, 'build');
const html = path.join(out, 'paris-13.html');
/** What the browser alone prints. */
const bare = path.join(out, 'bare.pdf');

/**
 * What builds documents: pst, then the browser alone on the same HTML, which it prints once, then WeasyPrint where it is.
 *
 * @returns {Promise<{ readonly plan: Command[], readonly large: Command[] }>}
 */
export async function buildCommands() {
  mkdirSync(out, { recursive: true });
  writeFileSync(html, await printedHtml(PLAN));
  const pst = (/** @type {string} */ name, /** @type {string[]} */ ...args) => {
    return { name, args: [PST, 'build', ...args, '--out', out], cwd: root };
  };
  return {
    plan: [
      pst('pst build, paris-13, site and PDF', PLAN),
      pst('pst build, paris-13, PDF', PLAN, '--pdf'),
      pst('pst build, paris-13, site', PLAN, '--html'),
      bareChromium(),
      ...weasyPrint(),
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

/** @returns {Command} */
function bareChromium() {
  const args = [path.join(root, 'tests', 'bench', 'bare.mjs'), html, bare, CACHE];
  return { name: 'Chromium alone, the same HTML, once', args, cwd: root };
}

/**
 * What pst does to a PDF once it is printed, step by step, each time in another process. Of what the browser alone printed.
 *
 * @param {number} repetitions
 * @returns {Promise<Measure[]>}
 */
export async function timeSteps(repetitions) {
  /** @type {Map<string, Time[]>} */
  const measures = new Map();
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const { code, output } = await runNode([path.join(root, 'tests', 'bench', 'after.mjs'), html, bare], {
      capture: true,
    });
    if (code !== 0) throw new Error(`after.mjs ended with ${String(code)}: ${output}`);
    for (const { name, ...time } of JSON.parse(output)) measures.set(name, [...(measures.get(name) ?? []), time]);
  }
  return [...measures].map(([name, times]) => ({ name, times }));
}

/** @returns {Command[]} */
function weasyPrint() {
  if (spawnSync('weasyprint', ['--version']).status !== 0) return [];
  // Started by Node, as the others are.
  const start =
    "process.exitCode=require('node:child_process').spawnSync('weasyprint',process.argv.slice(1)).status??1";
  return [
    { name: 'WeasyPrint, the same HTML', args: ['-e', start, html, path.join(out, 'weasyprint.pdf')], cwd: root },
  ];
}
