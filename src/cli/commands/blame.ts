import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst blame A1-FA2                          chaque partie de la fiche
  pst blame A1-FA2 budget                   une partie
  pst blame A1-FA2 budget/gouters/montant   une valeur`;

export const declareBlame: Declare = (command, host, finish) => {
  command
    .description('Dit qui a changé en dernier chaque partie d’une fiche, et quand. Ne modifie aucun fichier.')
    .argument('<fiche>', 'code ou identifiant de la fiche')
    .argument('[partie]', 'une clé de la fiche, ou plus loin : budget/gouters')
    .option('--dossier <dossiers...>', 'dossier du plan, s’il y en a plusieurs')
    .addHelpText('after', AFTER)
    .action(async (fiche, field, { dossier = [] }) => {
      const { runBlame } = await import('../run/blame.ts');
      finish(await runBlame(host, { fiche, field, folders: dossier }));
    });
};
