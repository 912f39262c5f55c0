#!/usr/bin/env node
import { Interruption, OutputFailure, wantsColor, type Host } from './cli/host.ts';
import { main } from './cli/main.ts';
import type { Questions } from './cli/questions.ts';
import { hasScreen } from './cli/show/screen.ts';

const { env, stdin: input, stdout: out, stderr: err } = process;
const interruption = new AbortController();
const color = wantsColor(env, out.isTTY);
const host: Host = {
  cwd: process.cwd(),
  env,
  now: () => new Date(),
  color,
  columns: out.isTTY ? out.columns : undefined,
  signal: interruption.signal,
  out,
  err,
  questions: input.isTTY && out.isTTY ? ask : undefined,
  show: hasScreen(env, process.platform) ? show : undefined,
};

async function ask(): Promise<Questions> {
  const { terminalQuestions } = await import('./cli/record/terminal.ts');
  return terminalQuestions({ input, output: out, signal: interruption.signal });
}

async function show(path: string): Promise<void> {
  await (await import('./cli/show/viewer.ts')).showFile(path);
}

// Only the first time: a second Ctrl-C ends the process at once.
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interruption.abort(new Interruption(signal)));
}
const complain = async (error: unknown): Promise<void> => {
  process.exitCode = (await import('./cli/complain.ts')).complain(error, host);
};
// EPIPE: who reads has seen enough, as in `pst validate | head`.
out.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') void complain(new OutputFailure(error));
});
err.on('error', () => undefined); // nobody is left to tell
process.on('uncaughtException', (error) => void complain(error));

const code = await main(process.argv.slice(2), host);
process.exitCode ??= code;
