import { commands } from './commands/index.ts';
import { complain } from './complain.ts';
import type { ExitCode, Host } from './host.ts';
import { createProgram } from './program.ts';
import { readVersion } from './version.ts';

/** Runs `pst` with the arguments that follow its name. Never throws: every complaint goes to `host.err`. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let understood = 'pst';
  let code: ExitCode = 0;
  try {
    const program = createProgram(host, await readVersion());
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
    return complain(host.signal.aborted ? host.signal.reason : error, host, understood);
  }
}
