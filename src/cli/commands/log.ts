import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst log                 les derniers changements du plan, en mots
  pst log A1-FA2          ceux d’une fiche et de son suivi, même renommée
  pst log A1-FA2 -n 50    plus loin dans le temps`;

function readCount(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('Donnez un nombre de commits, comme 20.');
}

export const declareLog: Declare = (command, host, finish) => {
  command
    .description('Raconte les changements enregistrés : qui, quand, quoi. Ne modifie aucun fichier.')
    .argument('[fiche]', 'code ou identifiant d’une fiche (par défaut : tout le plan)')
    .addOption(new Option('-n, --nombre <n>', 'combien de commits montrer').argParser(readCount).default(10))
    .option('--dossier <dossiers...>', 'dossier du plan, s’il y en a plusieurs')
    .option('--no-color', 'ne pas mettre de couleurs')
    .addHelpText('after', AFTER)
    .action(async (fiche, { nombre, dossier = [], color }) => {
      const { runLog } = await import('../run/log.ts');
      finish(await runLog(host, { fiche, folders: dossier, max: nombre, color: color && host.color }));
    });
};
