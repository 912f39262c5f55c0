import { Option } from '@commander-js/extra-typings';
import type { Declare } from './command.ts';

const AFTER = `
Codes de sortie : 0, identique ; 1, différent ou altéré ; 2, illisible.

Exemples :
  pst verify paris-13.pdf                     comparer au plan du même nom, ici
  pst verify paris-13.pdf data/paris-13       comparer à ce dossier
  pst verify paris-13.pdf --at v2024          comparer à une version passée
  pst verify paris-13.pdf -f json             la même chose pour un programme`;

export const declareVerify: Declare = (command, host, finish) => {
  command
    .description(
      'Dit de quelle version du plan un PDF a été fait, s’il a été modifié depuis, et en quoi il diffère des fichiers. ' +
        'Ne modifie aucun fichier.',
    )
    .argument('<fichier>', 'PDF écrit par « pst build »')
    .argument('[plan]', 'dossier du plan (par défaut : celui du même identifiant)')
    .option('--at <version>', 'une version enregistrée (branche, étiquette, commit) au lieu du dossier de travail')
    .addOption(new Option('-f, --format <format>', 'format du résultat').choices(['texte', 'json']).default('texte'))
    .addHelpText('after', AFTER)
    .action(async (file, plan, options) => {
      const { runVerify } = await import('../run/verify.ts');
      finish(await runVerify(host, file, plan, options));
    });
};
