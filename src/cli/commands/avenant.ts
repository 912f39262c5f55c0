import type { Declare } from './command.ts';

const AFTER = `
Ne compte que ce que les partenaires ont adopté : le plan, ses textes, ses axes
et ses fiches. Le suivi, les annuaires et la mise en page n’en font pas partie.

Exemples :
  pst avenant v2023                    dans out/<plan>/avenant.html et .pdf
  pst avenant v2023 data/paris-13 --html`;

export const declareAvenant: Declare = (command, host, finish) => {
  command
    .description('Écrit l’avenant à signer : ce qui change depuis la version adoptée, rubrique par rubrique.')
    .argument('<version>', 'la version adoptée : une branche, une étiquette ou un commit')
    .argument('[plan]', 'dossier du plan (par défaut : tous ceux du dossier courant)')
    .option('--html', 'seulement la page HTML')
    .option('--pdf', 'seulement le PDF')
    .option('--out <dossier>', 'dossier où écrire un dossier par plan', 'out')
    .addHelpText('after', AFTER)
    .action(async (base, folder, options) => {
      const { runAvenant } = await import('../run/avenant.ts');
      finish(await runAvenant(host, { base, folder, ...options }));
    });
};
