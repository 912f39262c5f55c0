// Times, in this process alone, each step that follows the printing of a PDF. Says them as JSON, in milliseconds and in KB.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/run.mjs';

const [, , html = '', pdf = ''] = process.argv;
const from = (/** @type {string} */ name) => import(pathToFileURL(path.join(root, 'dist', 'render', 'pdf', name)).href);
const names = ['complete.js', 'shrink.js', 'mend/index.js', 'finish.js'];
const [{ readBack }, { isShrunk }, { mend }, { finish }] = await Promise.all(names.map(from));

/** @type {{ name: string, ms: number, cpu: number, peak: number }[]} */
const steps = [];

/**
 * @template Result
 * @param {string} name
 * @param {() => Result | Promise<Result>} run
 */
async function step(name, run) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  const { maxRSS } = process.resourceUsage();
  steps.push({ name, ms: performance.now() - start, cpu: (user + system) / 1000, peak: maxRSS });
  return result;
}

const printed = readFileSync(pdf);
const text = readFileSync(html, 'utf8');
const about = { title: 'Essai', lang: 'fr', date: new Date(0) };
const { document } = await step('after printing, reading it back', () => readBack(printed));
await step('after printing, whether it was drawn smaller', () => isShrunk(document));
await step('after printing, mending its structure', () => mend(document, []));
await step('after printing, completing and writing it', () => finish(document, about, text, 'essai'));
process.stdout.write(JSON.stringify(steps));
