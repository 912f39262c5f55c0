import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in the repository's root, and hands on to it the signals received meanwhile.
 * With `capture`, its two outputs are returned instead of being shown.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, shell?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>} code: the program's own; 127 when it cannot start;
 *   128 + n after a signal, even if the program then ended well: whoever interrupts wants the next step not to run.
 */
export function run(command, args, { capture = false, shell = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell, env, stdio: capture ? 'pipe' : 'inherit' });
    let output = '';
    let interrupted = 0;
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));

    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      interrupted = 128 + constants.signals[signal];
      child.kill(signal);
    };
    const stopWatching = watchParent(() => forward('SIGTERM'));
    /** @param {number} code */
    const finish = (code) => {
      stopWatching();
      for (const signal of FORWARDED) process.off(signal, forward);
      resolve({ code: code || interrupted, output });
    };

    for (const signal of FORWARDED) process.on(signal, forward);
    child.on('error', (error) => {
      output += error.message;
      if (!capture) process.stderr.write(`${error.message}\n`);
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}

/**
 * npm starts us through a shell, and hands a SIGTERM to that shell only, which ends without a word: our parent is then
 * another process. Outside npm an orphan may be one on purpose (nohup), and is left alone.
 *
 * @param {() => void} whenOrphan
 * @returns {() => void} to stop watching
 */
function watchParent(whenOrphan) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    whenOrphan();
  }, 500);
  return () => clearInterval(timer);
}

/**
 * Runs a JavaScript file with this same Node.
 *
 * @param {readonly string[]} args the file, then its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * The file behind a command of an installed package, so that no shell and no `.cmd` is involved.
 *
 * @param {string} packageName
 * @param {string} [command] when the package has several
 */
export function commandFile(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const content = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(content));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, file);
}

/**
 * Runs the steps one after the other, up to the first that fails.
 *
 * @param {readonly (() => number | Promise<number>)[]} steps
 * @returns {Promise<number>} the exit code of the step that failed, else 0
 */
export async function inOrder(steps) {
  for (const step of steps) {
    const code = await step();
    if (code !== 0) return code;
  }
  return 0;
}
