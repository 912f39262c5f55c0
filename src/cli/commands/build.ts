import { Option } from '@commander-js/extra-typings';
import { readShard } from '../plans/shard.ts';
import { readYear } from '../year.ts';
import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst build                         le plan du dossier courant, dans out/
  pst build data/paris-13           un seul plan
  pst build data/paris-13 --html    le site seulement, sans navigateur
  pst build data/paris-13 --open    construire, puis ouvrir le document
  pst build --fiche A1-FA2          une fiche seule, en PDF
  pst build --bilan 2024            le bilan de l’année 2024
  pst build --out publication       écrire ailleurs que dans out/
  pst build --changed               les plans que votre branche a modifiés
  pst build --at v2023 --out v2023  le document d’une version passée
  pst build --since v2023           ce qui a changé depuis, marqué dans le texte`;

const many = (word: string, words: readonly string[] = []): readonly string[] => [...words, word];

export const declareBuild: Declare = (command, host, finish) => {
  command
    .description(
      'Construit le document d’un plan, en HTML et en PDF. Le plan est d’abord vérifié : une erreur arrête la ' +
        'construction, et l’ancien document reste entier.',
    )
    .argument('[plan]', 'dossier du plan (par défaut : tous ceux du dossier courant)')
    .option('--html', 'seulement le site')
    .option('--pdf', 'seulement le PDF')
    .option('--fiche <fiche>', 'une fiche seule, en PDF, par son code ou son identifiant (répétable)', many)
    .option('--bilan <année>', 'le bilan d’une année suivie, au lieu du document', readYear)
    .option('--brouillon', 'écrire « Brouillon » sur chaque page')
    .option('--watch', 'construire de nouveau à chaque modification, jusqu’à Ctrl-C (les pages, sauf avec --pdf)')
    .option('--open', 'ouvrir le résultat : la page du site, ou le PDF s’il est seul')
    .option('--sans-noms', 'laisser de côté ce qui peut nommer une personne')
    .option('--at <version>', 'une version enregistrée (branche, étiquette, commit) au lieu du dossier de travail')
    .option('--since <version>', 'tout le document, avec ce qui a été ajouté et retiré depuis cette version')
    .option('--plan <plan>', 'un seul plan, par son identifiant ou son dossier')
    .option('--changed [ref]', 'seulement les plans modifiés depuis la branche principale, ou depuis ref')
    .addOption(
      new Option('--shard <i/n>', 'une part des plans, pour répartir le travail entre plusieurs machines').argParser(
        readShard,
      ),
    )
    .option('--out <dossier>', 'dossier où écrire un dossier par plan', 'out')
    .addHelpText('after', AFTER)
    .action(async (plan, options) => {
      const { runBuild } = await import('../run/build.ts');
      finish(await runBuild(host, plan, options));
    });
};
