#!/usr/bin/env node
import { complain } from './cli/complain.ts';
import { Interruption, OutputFailure, wantsColor, type Host } from './cli/host.ts';
import { main } from './cli/main.ts';

const { env, stdout: out, stderr: err } = process;
const interruption = new AbortController();
const color = wantsColor(env, out.isTTY);
const host: Host = { cwd: process.cwd(), env, now: () => new Date(), color, signal: interruption.signal, out, err };

// Only the first time: a second Ctrl-C ends the process at once.
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interruption.abort(new Interruption(signal)));
}
// EPIPE: who reads has seen enough, as in `pst validate | head`.
out.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = complain(new OutputFailure(error), host);
});
err.on('error', () => undefined); // nobody is left to tell
process.on('uncaughtException', (error) => {
  process.exitCode = complain(error, host);
});

const code = await main(process.argv.slice(2), host);
process.exitCode ??= code;
