import { misuse } from '../misuse.ts';
import type { Declare } from './command.ts';

const AFTER = `
Actions :
  install    régler ce dépôt : fusions par clé et par identifiant, « git diff »
             lisible, vérification avant chaque commit
  uninstall  enlever ces réglages, et rien d’autre
  verifier   vérifier ce qui va être enregistré (ce que lance le crochet)
  textconv   montrer un fichier comme « git diff » le compare

Les réglages sont ceux de ce dépôt sur cet ordinateur : ils ne sont dans aucun
commit. pst montre tout ce qu’il va écrire, et demande avant de l’écrire.

Exemples :
  pst git install
  pst git install --oui
  pst git uninstall

Codes de sortie :
  0  fait, ou rien à faire
  1  verifier : il y a une erreur, ou un fichier à mettre en forme
  2  ce n’a pas pu se faire`;

const ACTIONS = ['install', 'uninstall', 'verifier', 'textconv'] as const;

export const declareGit: Declare = (command, host, finish) => {
  command
    .description('Règle git pour les plans de ce dépôt.')
    .argument('<action>', ACTIONS.join(', '))
    .argument('[fichier]', 'pour textconv : le fichier à montrer')
    .option('--oui', 'accepter ce qui va être écrit, sans question')
    .addHelpText('after', AFTER)
    .action(async (action, file, { oui }) => {
      if (action === 'verifier') finish(await (await import('../git/verify.ts')).verifyStaged(host));
      else if (action === 'textconv') {
        if (file === undefined) throw misuse('Il manque le fichier à montrer');
        const [{ asReadableLines }, { MAX_BYTES, readOne }] = await Promise.all([
          import('../git/textconv.ts'),
          import('../../workspace/index.ts'),
        ]);
        host.out.write(asReadableLines(readOne(host.cwd, file, MAX_BYTES), file));
      } else {
        const { installGit, uninstallGit } = await import('../run/git.ts');
        if (action === 'install') finish(await installGit(host, oui === true));
        else if (action === 'uninstall') finish(await uninstallGit(host, oui === true));
        else throw misuse(`« ${action} » n’est pas une action : choisissez ${ACTIONS.join(', ')}`);
      }
    });
};
