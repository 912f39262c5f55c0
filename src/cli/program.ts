import { Command } from '@commander-js/extra-typings';
import { typo } from '../report/french.ts';
import { FRENCH_HELP } from './help.ts';
import type { Host } from './host.ts';

export const VERSION_FLAGS = ['-v', '--version'] as const;

/** `pst` without its commands. `version` is printed when asked for. Throws a CommanderError, and prints nothing but help and version. */
export function createProgram(host: Host, version: string) {
  return new Command('pst')
    .description('Vérifie et publie un Projet Social de Territoire (PST) écrit en YAML.')
    .usage('<commande> [options]')
    .version(version, VERSION_FLAGS.join(', '), 'afficher la version de pst')
    .helpOption('-h, --help', 'afficher cette aide')
    .helpCommand(false)
    .configureHelp(FRENCH_HELP)
    .configureOutput({
      writeOut: (text) => host.out.write(typo(text)),
      writeErr: (text) => host.err.write(typo(text)),
      outputError: () => undefined, // said in French by complain.ts
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
}
