import { readForge } from '../ci/forge.ts';
import type { Declare } from './command.ts';

const AFTER = `
Sur la forge, chaque proposition est alors vérifiée, et la différence y est dite
en commentaire ; la branche principale est publiée. Aucun secret n’est demandé.
Un fichier qui existe n’est jamais remplacé.

Exemples :
  pst ci github              dans .github/workflows
  pst ci gitlab              .gitlab-ci.yml
  pst ci github --parts      et de quoi répartir des centaines de plans`;

export const declareCi: Declare = (command, host, finish) => {
  command
    .description('Écrit les recettes qui font vérifier et publier les plans par GitHub ou GitLab.')
    .argument('<forge>', 'où le projet est hébergé : github ou gitlab', readForge)
    .option('--parts', 'ajouter la vérification répartie entre plusieurs machines')
    .addHelpText('after', AFTER)
    .action(async (forge, options) => {
      const { runCi } = await import('../run/ci.ts');
      finish(await runCi(host, forge, options));
    });
};
