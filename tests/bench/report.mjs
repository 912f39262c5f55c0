import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import path from 'node:path';
import { root } from '../../tools/run.mjs';

/** @typedef {import('./bench.mjs').Measure} Measure */

const FILE = path.join(root, 'docs', 'performance.md');

/**
 * Writes the table between the two marks of docs/performance.md that have this name.
 *
 * @param {readonly Measure[]} measures
 */
export async function writeReport(measures, name = 'bench') {
  const [OPENING, CLOSING] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const page = await readFile(FILE, 'utf8');
  const [before = '', rest = ''] = page.split(OPENING);
  const [, after = ''] = rest.split(CLOSING);
  await writeFile(FILE, `${before}${OPENING}\n\n${machine()}\n\n${table(measures)}\n\n${CLOSING}${after}`);
}

function machine() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? ''}, ${String(cpus().length)} cores, ${String(memory)} GB, ${type()} ${release()}, Node ${process.version}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')} at the end`;
}

/** @param {readonly Measure[]} measures */
function table(measures) {
  const rows = measures.map(({ name, times }) => {
    const best = Math.min(...times.map(({ ms }) => ms));
    const peak = Math.max(...times.map((time) => time.peak)) / 1024;
    return `| ${name} | ${seconds(median(times.map(({ ms }) => ms)))} | ${seconds(best)} | ${seconds(median(times.map(({ cpu }) => cpu)))} | ${String(Math.round(peak))} | ${String(times.length)} |`;
  });
  return [
    '| command | median, s | best, s | processor, s | peak, MB | runs |',
    '| --- | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** @param {number} ms */
const seconds = (ms) => (ms / 1000).toFixed(ms < 1000 ? 3 : 2);
