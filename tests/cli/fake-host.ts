import { main } from '../../src/cli/main.ts';
import type { ExitCode, Host } from '../../src/cli/host.ts';

export interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs `pst` in this process. What it prints is returned, no-break spaces as ordinary ones. */
export async function pst(argv: readonly string[], given: Partial<Host> = {}): Promise<Run> {
  let out = '';
  let err = '';
  const host: Host = {
    cwd: '/',
    env: {},
    now: () => new Date('2026-01-31T12:00:00Z'),
    color: false,
    signal: new AbortController().signal,
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    ...given,
  };
  const code = await main(argv, host);
  return { code, out: plain(out), err: plain(err) };
}

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
