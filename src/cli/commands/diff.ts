import { Option } from '@commander-js/extra-typings';
import { COMPARISON_FORMATS } from '../diff/formats.ts';
import { readTargetOf } from '../diff/target.ts';
import type { Declare } from './command.ts';

const AFTER = `
Compare par identifiant : l’ordre des clés, la mise en page et les commentaires
ne comptent pas. Une version est une branche, une étiquette ou un commit.

Exemples :
  pst diff                        ce que la branche change, dossier compris
  pst diff HEAD                   ce qui n’est pas encore enregistré
  pst diff v2023 v2024            entre deux versions
  pst diff --dossier data/paris-13 -f md=diff.md`;

export const declareDiff: Declare = (command, host, finish) => {
  command
    .description('Dit ce qui change entre deux versions des plans, et ce que cela entraîne. Ne modifie aucun fichier.')
    .argument('[base]', 'la version de départ (par défaut : là où la branche a quitté la principale)')
    .argument('[tete]', 'la version d’arrivée (par défaut : le dossier de travail)')
    .option('--dossier <dossiers...>', 'dossiers des plans (par défaut : tous ceux du dossier courant)')
    .addOption(
      new Option(
        '-f, --format <format>',
        `${COMPARISON_FORMATS.map(({ name }) => name).join(', ')} ; « md=diff.md » écrit dans un fichier`,
      )
        .argParser(readTargetOf)
        .default(readTargetOf('pretty'), 'pretty'),
    )
    .option('--no-cache', 'tout juger de nouveau, sans rien reprendre de la dernière fois ni rien garder')
    .option('--no-color', 'ne pas mettre de couleurs')
    .addHelpText('after', AFTER)
    .action(async (base, head, { dossier = [], format: target, color, cache }) => {
      const { runDiff } = await import('../run/diff.ts');
      finish(await runDiff(host, { base, head, folders: dossier, ...target, color: color && host.color, cache }));
    });
};
