import { CommanderError } from '@commander-js/extra-typings';
import { typo } from '../report/french.ts';
import { visible } from '../report/visible.ts';
import { Interruption, type ExitCode, type Host } from './host.ts';
import { usageError } from './usage-error.ts';

/**
 * Tells on `host.err`, in French and without a stack trace, why a command could not do its work. `command` is what was
 * understood of the command line. Returns the exit code.
 */
export function complain(error: unknown, host: Pick<Host, 'err' | 'env'>, command = 'pst'): ExitCode {
  const lines = explanation(error, host.env['PST_DEBUG'] === '1', command).split('\n');
  host.err.write(`${lines.map((line) => visible(typo(line))).join('\n')}\n`);
  return error instanceof Interruption ? error.exitCode : 2;
}

function explanation(error: unknown, debug: boolean, command: string): string {
  if (error instanceof CommanderError) return usageError(error, command);
  if (error instanceof Interruption || isFailure(error)) return error.message;
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return [
    `Erreur inattendue : ${message}`,
    'C’est un défaut de pst, et non de votre plan : merci de le signaler à ceux qui maintiennent pst.',
    debug
      ? stack
      : 'Joignez la commande tapée, et ce qu’elle affiche quand la variable d’environnement PST_DEBUG vaut 1.',
  ].join('\n');
}

/**
 * Each layer that touches the world outside has its own failures. They are the errors whose name ends in « Failure »:
 * their message is French, for the user, and says what to do.
 */
function isFailure(error: unknown): error is Error {
  return error instanceof Error && error.name.endsWith('Failure');
}
