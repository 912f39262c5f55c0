import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Shared by the tests that print, so that the browser is unpacked once. */
const CACHE = `${ROOT}.cache/tests`;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** Waits until it has printed this; rejects where it ends without. */
  readonly says: (text: string) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Starts the real `pst`, in `cwd`. */
export function start(cwd: string, ...args: readonly string[]): Running {
  const env = { ...process.env, PST_CACHE: CACHE, SOURCE_DATE_EPOCH: '1700000000', NO_COLOR: '1' };
  const child = spawn(process.execPath, [`${ROOT}dist/bin.js`, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  const printed = (): Promise<unknown> => Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended]);
  return {
    ended,
    says: async (text) => {
      while (!`${out}${err}`.includes(text)) {
        if (child.exitCode !== null) throw new Error(`It ended without « ${text} »: ${out}${err}`);
        await printed();
      }
    },
    kill: (signal) => child.kill(signal),
  };
}

export const pst = (cwd: string, ...args: readonly string[]): Promise<Ended> => start(cwd, ...args).ended;
