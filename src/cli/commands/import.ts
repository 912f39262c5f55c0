import { Argument } from '@commander-js/extra-typings';
import type { Declare } from './command.ts';

const AFTER = `
Une cellule changée dans le classeur seul est reprise ; changée dans le plan seul,
elle reste ; changée des deux côtés, c’est un conflit et rien n’est écrit. Les
commentaires et l’ordre des fichiers YAML restent.

Exemples :
  pst import xlsx exemple.xlsx data/exemple --essai   voir, sans rien écrire
  pst import xlsx exemple.xlsx data/exemple`;

export const declareImport: Declare = (command, host, finish) => {
  command
    .description(
      'Reprend dans le plan ce qui a été changé dans un classeur écrit par « pst export xlsx ». Le plan qui en résulte est ' +
        'vérifié avant d’écrire : tout est repris, ou rien.',
    )
    .addArgument(new Argument('<format>', 'format du fichier').choices(['xlsx'] as const))
    .argument('<fichier>', 'classeur à reprendre')
    .argument('[plan]', 'dossier du plan (par défaut : celui du dossier courant)')
    .option('--essai', 'dire ce qui changerait, sans rien écrire')
    .addHelpText('after', AFTER)
    .action(async (_format, file, plan, options) => {
      const { runImport } = await import('../run/import.ts');
      finish(await runImport(host, file, plan, options));
    });
};
