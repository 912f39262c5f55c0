import { CommanderError } from '@commander-js/extra-typings';
import { commands } from './commands/index.ts';
import type { ExitCode, Host } from './host.ts';
import { createProgram, VERSION_FLAGS } from './program.ts';

// What is not needed by every run is imported when it is: `pst --help` must be instant.

/** Runs `pst` with the arguments that follow its name. Never throws: every complaint goes to `host.err`. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let understood = 'pst';
  let code: ExitCode = 0;
  try {
    const program = createProgram(host, await versionFor(argv));
    program.hook('preSubcommand', (_program, command) => {
      understood = `pst ${command.name()}`;
    });
    for (const { name, summary, load } of commands) {
      const command = program.command(name).summary(summary);
      // Where the name is but an argument, the command is declared for nothing.
      if (argv.includes(name)) (await load())(command, host, (result) => (code = result));
    }
    await program.parseAsync(argv, { from: 'user' });
    host.signal.throwIfAborted();
    return code;
  } catch (error) {
    if (wasAnswered(error)) return error.exitCode === 0 ? 0 : 2;
    const { complain } = await import('./complain.ts');
    return complain(host.signal.aborted ? host.signal.reason : error, host, understood);
  }
}

async function versionFor(argv: readonly string[]): Promise<string> {
  if (!VERSION_FLAGS.some((flag) => argv.includes(flag))) return '';
  const { readVersion } = await import('./version.ts');
  return readVersion();
}

/** commander ends with an error what asked for help or for the version, and what named no command: that gets the help. */
function wasAnswered(error: unknown): error is CommanderError {
  const codes = ['commander.help', 'commander.helpDisplayed', 'commander.version'];
  return error instanceof CommanderError && codes.includes(error.code);
}
