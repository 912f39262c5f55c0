import { Option } from '@commander-js/extra-typings';
import { readShard } from '../plans/shard.ts';
import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst plans                      tous les plans, et leur dossier
  pst plans --changed -f json    ceux que la branche touche, pour une machine
  pst plans --shard 2/4          ceux de la deuxième part de quatre`;

export const declarePlans: Declare = (command, host, finish) => {
  command
    .description('Liste les plans : leur identifiant, leur dossier, le nombre de leurs fichiers.')
    .argument('[dossiers...]', 'dossiers où chercher (par défaut : le dossier courant)')
    .option('--changed [ref]', 'seulement ceux qui ont changé depuis la branche principale, ou depuis ref')
    .addOption(new Option('--shard <i/n>', 'seulement ceux d’une part, comme pst validate').argParser(readShard))
    .addOption(new Option('-f, --format <format>', 'format du résultat').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', AFTER)
    .action(async (folders, options) => {
      const { runPlans } = await import('../run/plans.ts');
      finish(await runPlans(host, folders, options));
    });
};
