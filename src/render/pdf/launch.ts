import { launch, type Process } from '@puppeteer/browsers';
import { connect, type Browser } from 'puppeteer-core';
import { Readable, Writable } from 'node:stream';
import { launchFlags } from './flags.ts';
import { pipeTransport } from './transport.ts';

const START_LIMIT_MS = 30_000;

export type Env = Readonly<Record<string, string | undefined>>;

/** A browser on the disk, and the environment it needs. */
export interface Executable {
  readonly path: string;
  readonly env: Env;
}

export interface RunningBrowser {
  readonly browser: Browser;
  /** As it names itself: `HeadlessChrome/143.0.7499.0`. */
  readonly version: string;
  /** Ends the browser and the processes it started; returns once it is gone. Never throws. */
  readonly stop: () => Promise<void>;
}

interface Launching {
  /** An empty folder of our own. */
  readonly profile: string;
  readonly isRoot: boolean;
  readonly signal: AbortSignal;
  /** Told when the program runs. */
  readonly onLaunch: () => void;
}

/**
 * Starts a browser that dies with `signal`.
 * Throws what the system or the browser says when it does not start; nothing is left running then.
 */
export async function launchBrowser(
  executable: Executable,
  { profile, isRoot, signal, onLaunch }: Launching,
): Promise<RunningBrowser> {
  const program = launch({
    executablePath: executable.path,
    args: launchFlags(profile, isRoot),
    env: { ...executable.env },
    pipe: true,
    // Handled by the caller, through `signal`: the library would end the whole process on SIGINT.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    signal,
  });
  onLaunch();
  const end = watchEnd(program);
  const stop = async (): Promise<void> => {
    // The profile is thrown away: there is nothing that a polite farewell would save.
    program.kill();
    await end.catch(() => undefined);
  };
  const late = setTimeout(() => program.kill(), START_LIMIT_MS);
  try {
    const browser = await Promise.race([speakWith(program), end]);
    return { browser, version: await Promise.race([browser.version(), end]), stop };
  } catch {
    await stop();
    // The way the program ended explains more than the broken connection that followed.
    return await end;
  } finally {
    clearTimeout(late);
  }
}

/** Rejects when the program ends or could not start, with what it printed last. */
function watchEnd(program: Process): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    program.nodeProcess.once('error', reject);
    program.nodeProcess.once('close', (code, signal) => {
      reject(new Error(`${String(code ?? signal)}\n${program.getRecentLogs().join('\n')}`));
    });
  });
  end.catch(() => undefined);
  return end;
}

async function speakWith(program: Process): Promise<Browser> {
  const [, , , toBrowser, fromBrowser] = program.nodeProcess.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) throw new Error('no pipe to the browser');
  return await connect({
    transport: pipeTransport(toBrowser, fromBrowser),
    defaultViewport: null,
    downloadBehavior: { policy: 'deny' },
    // One limit for the whole print, set by the caller, rather than one per message.
    protocolTimeout: 0,
  });
}
