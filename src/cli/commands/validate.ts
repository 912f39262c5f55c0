import { Option } from '@commander-js/extra-typings';
import { FORMATS } from '../../report/formats.ts';
import { SEVERITIES } from '../../report/severity.ts';
import { readShard } from '../plans/shard.ts';
import { addLevel } from '../validate/levels.ts';
import { addTarget } from '../validate/targets.ts';
import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst validate                      tous les plans du dossier courant
  pst validate data/paris-13        un seul plan
  pst validate --fail-on warning    échouer aussi sur un avertissement
  pst validate --rule PST603=off    sans les constats d’une règle
  pst validate --changed            ce que votre branche a modifié
  pst validate --shard 2/4 -f json=part-2.json
                                    la deuxième part de quatre ; voir
                                    pst merge-reports
  pst validate --fix                corriger d’abord ce qui est sans risque
  pst validate --watch              de nouveau à chaque modification
  pst validate -f pretty -f sarif=out/constats.sarif
                                    afficher, et écrire pour la forge

Codes de sortie :
  0  aucun constat n’atteint le niveau de --fail-on
  1  au moins un constat l’atteint
  2  la vérification n’a pas pu se faire`;

export const declareValidate: Declare = (command, host, finish) => {
  command
    .description('Vérifie des plans et montre ce qui est à corriger. Sans --fix, ne modifie aucun fichier du plan.')
    .argument('[dossiers...]', 'dossiers à vérifier (par défaut : le dossier courant)')
    .addOption(
      new Option('--fail-on <niveau>', 'échouer à partir de ce niveau').choices(SEVERITIES).default(SEVERITIES[0]),
    )
    .addOption(
      new Option('-f, --format <format>', 'format du résultat, ou format=fichier pour l’écrire ; se répète')
        .choices(FORMATS.map(({ name }) => name))
        .default(undefined, FORMATS[0].name)
        .argParser(addTarget),
    )
    .addOption(
      new Option('--rule <CODE=niveau>', 'gravité d’une règle : off, info, warning ou error ; se répète').argParser(
        addLevel,
      ),
    )
    .option('--changed [ref]', 'seulement les fichiers modifiés depuis la branche principale, ou depuis ref')
    .option('--plan <plan>', 'un seul plan, par son identifiant ou son dossier')
    .addOption(
      new Option('--shard <i/n>', 'une part des plans, pour répartir le travail entre plusieurs machines').argParser(
        readShard,
      ),
    )
    .option('--fix', 'corriger d’abord, dans les fichiers, ce que chacun corrigerait de la même façon')
    .option('--watch', 'vérifier de nouveau à chaque modification, jusqu’à Ctrl-C')
    .option('--no-cache', 'tout juger de nouveau, sans rien reprendre de la dernière fois ni rien garder')
    .option('--color', 'mettre des couleurs, même hors d’un terminal')
    .option('--no-color', 'ne pas mettre de couleurs')
    .addHelpText('after', AFTER)
    .action(async (folders, options) => {
      const { runValidate } = await import('../run/validate.ts');
      finish(await runValidate(host, folders, options));
    });
};
