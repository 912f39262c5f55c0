import { Argument, Option } from '@commander-js/extra-typings';
import { EXPORT_FORMATS } from '../export/formats.ts';
import type { Declare } from './command.ts';

const AFTER = `
Formats :
${EXPORT_FORMATS.map(({ name, summary }) => `  ${name.padEnd(13)}${summary}`).join('\n')}

Exemples :
  pst export xlsx data/exemple                    écrit exemple.xlsx
  pst export csv data/exemple -o tableaux         un fichier par tableau
  pst export csv data/exemple --feuille budget    un seul tableau, à l’écran
  pst export ics data/exemple --partenaire caf-exemple -o caf.ics
  pst export datapackage data/exemple -o donnees --licence etalab-2.0`;

export const declareExport: Declare = (command, host, finish) => {
  command
    .description(
      'Écrit un plan dans un autre format. Ne modifie aucun fichier du plan ; une erreur dans le plan arrête l’export.',
    )
    .addArgument(new Argument('<format>', 'voir plus bas').choices(EXPORT_FORMATS.map(({ name }) => name)))
    .argument('[plan]', 'dossier du plan (par défaut : celui du dossier courant)')
    .option('-o, --out <chemin>', 'fichier à écrire, ou dossier pour csv et datapackage')
    .addOption(new Option('--remplacer', 'remplacer le fichier s’il existe'))
    .option('--feuille <tableau>', 'csv : un seul tableau')
    .option('--partenaire <identifiant>', 'ics : ce qui concerne ce partenaire')
    .addOption(
      new Option('--licence <licence>', 'datapackage : licence de réutilisation').choices([
        'etalab-2.0',
        'ODbL-1.0',
      ] as const),
    )
    .addHelpText('after', AFTER)
    .action(async (format, plan, options) => {
      const { runExport } = await import('../run/export.ts');
      finish(await runExport(host, format, plan, options));
    });
};
