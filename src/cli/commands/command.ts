import type { Command } from '@commander-js/extra-typings';
import type { ExitCode, Host } from '../host.ts';

/**
 * A command of `pst`. The list of commands needs its name and summary; the rest is loaded once the command is known, so
 * that `pst --help` stays instant however many there are.
 */
export interface CommandDefinition {
  readonly name: string;
  /** What it does, in the infinitive. */
  readonly summary: string;
  readonly load: () => Promise<Declare>;
}

/**
 * Gives a command its description, arguments, options and action. The action imports the layers that do the work, so that
 * the command's own help page does not wait for them; it calls `finish` with the exit code, or throws.
 */
export type Declare = (command: Command, host: Host, finish: (code: ExitCode) => void) => void;
