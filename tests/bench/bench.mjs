// `npm run bench` times pst and its peers in one run, and writes docs/performance.md. `npm run bench -- 1` repeats nothing;
// `npm run bench -- 1 build` only times what builds documents, `npm run bench -- 1 diff` what compares two versions.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ready } from '../../tools/ready.mjs';
import { root } from '../../tools/run.mjs';
import { buildCommands, LARGE_PLAN, timeSteps } from './build.mjs';
import { CACHE, installPeers, ofAjv, ofPst, ofSpectral, PST, writePlan, writeRuleset } from './commands.mjs';
import { changeFiches, COMPARED_PLAN, diffCommands } from './diff.mjs';
import { writeReport } from './report.mjs';

/** @typedef {import('./commands.mjs').Command} Command */
/** @typedef {{ ms: number, cpu: number, peak: number }} Time ms: on the wall; cpu: of the processor, in ms; peak: in KB */
/** @typedef {{ name: string, times: readonly Time[] }} Measure */

const SIZES = [100, 2000, 20_000];
const REPETITIONS = 5;
const SLOW_REPETITIONS = 2;

/**
 * @param {Command} command
 * @returns {Promise<Time>}
 */
function time({ name, args, cwd, fresh = false }) {
  if (fresh) rmSync(CACHE, { recursive: true, force: true });
  return new Promise((resolve, reject) => {
    const peakFile = path.join(root, 'tests', 'bench', 'peak.cjs');
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', peakFile, ...args], {
      cwd,
      env: { ...process.env, PST_CACHE: CACHE },
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    let used = '';
    child.stdio[3]?.on('data', (/** @type {Buffer} */ data) => (used += data.toString()));
    let ms = 0;
    child.on('exit', () => (ms = performance.now() - start));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ ms, .../** @type {{ cpu: number, peak: number }} */ (JSON.parse(used)) });
      else reject(new Error(`${name} ended with ${String(code)}`));
    });
  });
}

/**
 * One after the other, then all again, so that what slows the machine for a while slows them all.
 *
 * @param {readonly Command[]} commands
 * @param {number} repetitions
 * @returns {Promise<Measure[]>}
 */
async function interleave(commands, repetitions) {
  const measures = commands.map(({ name }) => ({ name, times: /** @type {Time[]} */ ([]) }));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const [index, command] of commands.entries()) {
      measures[index]?.times.push(await time(command));
      process.stderr.write('.');
    }
  }
  return measures;
}

/** @param {number} repetitions */
async function main(repetitions) {
  const code = (await ready()) || (await installPeers());
  if (code !== 0) return code;
  writeRuleset();
  for (const size of SIZES) await writePlan(size);
  const [small = 0, middle = 0, large = 0] = SIZES;
  const starts = [
    { name: 'node -e 0', args: ['-e', '0'], cwd: root },
    { name: 'pst --help', args: [PST, '--help'], cwd: root },
  ];
  const slow = Math.min(repetitions, SLOW_REPETITIONS);
  const measures = [
    ...(await interleave(starts, 2 * repetitions)),
    ...(await interleave([...ofPst(small), ofAjv(small)], repetitions)),
    ...(await interleave([...ofPst(middle), ofAjv(middle)], repetitions)),
    ...(await interleave([...ofPst(large), ofAjv(large)], slow)),
    // Two minutes each: of the largest plan, half an hour would teach nothing more.
    ...(await interleave([ofSpectral(small)], slow)),
    ...(await interleave([ofSpectral(middle)], 1)),
  ];
  process.stderr.write('\n');
  await writeReport(measures);
  return 0;
}

/** @param {number} repetitions */
async function mainOfBuild(repetitions) {
  const code = await ready();
  if (code !== 0) return code;
  await writePlan(LARGE_PLAN);
  const { plan, large } = await buildCommands();
  const measures = [...(await interleave(plan, repetitions)), ...(await timeSteps(repetitions))];
  // Written before the longest ones are begun.
  await writeReport(measures, 'bench-build');
  await writeReport([...measures, ...(await interleave(large, 1))], 'bench-build');
  process.stderr.write('\n');
  return 0;
}

/** @param {number} repetitions */
async function mainOfDiff(repetitions) {
  const code = await ready();
  if (code !== 0) return code;
  await writePlan(COMPARED_PLAN);
  changeFiches();
  const measures = await interleave(diffCommands(), repetitions);
  process.stderr.write('\n');
  await writeReport(measures, 'bench-diff');
  return 0;
}

const PARTS = { validate: main, diff: mainOfDiff, build: mainOfBuild };

const [, , wanted = REPETITIONS, part] = process.argv;
for (const [name, run] of Object.entries(PARTS)) {
  if (part === undefined || part === name) process.exitCode ||= await run(Number(wanted));
}
