import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst extract paris-13.pdf                    écrit dans paris-13-extrait/
  pst extract paris-13.pdf -o recu            écrit dans recu/`;

export const declareExtract: Declare = (command, host, finish) => {
  command
    .description('Reprend dans un PDF les fichiers du plan dont il a été fait. N’écrit que dans un nouveau dossier.')
    .argument('<fichier>', 'PDF écrit par « pst build »')
    .option('-o, --out <dossier>', 'dossier à créer (par défaut : le nom du plan, suivi de « -extrait »)')
    .addHelpText('after', AFTER)
    .action(async (file, options) => {
      const { runExtract } = await import('../run/extract.ts');
      finish(await runExtract(host, file, options));
    });
};
