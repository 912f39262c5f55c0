import { Option } from '@commander-js/extra-typings';
import { FORMATS } from '../../report/formats.ts';
import { SEVERITIES } from '../../report/severity.ts';
import { addTarget } from '../validate/targets.ts';
import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst validate --shard 1/2 -f json=part-1.json      sur une machine
  pst validate --shard 2/2 -f json=part-2.json      sur une autre
  pst merge-reports part-1.json part-2.json -f github

Le résultat et le code de sortie sont ceux qu’aurait « pst validate » sur tous
les plans. Une part qui manque est une erreur (code 2).`;

export const declareMergeReports: Declare = (command, host, finish) => {
  command
    .description('Réunit en un seul les rapports de plusieurs machines, qui ont chacune vérifié une part des plans.')
    .argument('<rapports...>', 'fichiers écrits par « pst validate -f json=fichier.json »')
    .addOption(
      new Option('--fail-on <niveau>', 'échouer à partir de ce niveau').choices(SEVERITIES).default(SEVERITIES[0]),
    )
    .addOption(
      new Option('-f, --format <format>', 'format du résultat, ou format=fichier pour l’écrire ; se répète')
        .choices(FORMATS.map(({ name }) => name))
        .default(undefined, FORMATS[0].name)
        .argParser(addTarget),
    )
    .option('--color', 'mettre des couleurs, même hors d’un terminal')
    .option('--no-color', 'ne pas mettre de couleurs')
    .addHelpText('after', AFTER)
    .action(async (paths, options) => {
      const { runMergeReports } = await import('../run/merge-reports.ts');
      finish(await runMergeReports(host, paths, options));
    });
};
