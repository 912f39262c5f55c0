import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst build                         le plan du dossier courant, dans out/
  pst build data/paris-13           un seul plan
  pst build data/paris-13 --html    les pages seulement, sans navigateur
  pst build --out publication       écrire ailleurs que dans out/
  pst build --at v2023 --out v2023  le document d’une version passée`;

export const declareBuild: Declare = (command, host, finish) => {
  command
    .description(
      'Construit le document d’un plan, en HTML et en PDF. Le plan est d’abord vérifié : une erreur arrête la ' +
        'construction, et l’ancien document reste entier.',
    )
    .argument('[plan]', 'dossier du plan (par défaut : tous ceux du dossier courant)')
    .option('--html', 'seulement les pages HTML')
    .option('--pdf', 'seulement le PDF')
    .option('--at <version>', 'une version enregistrée (branche, étiquette, commit) au lieu du dossier de travail')
    .option('--out <dossier>', 'dossier où écrire un dossier par plan', 'out')
    .addHelpText('after', AFTER)
    .action(async (plan, options) => {
      const { runBuild } = await import('../run/build.ts');
      finish(await runBuild(host, plan, options));
    });
};
