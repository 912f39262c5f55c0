import type { Declare } from './command.ts';

const AFTER = `
Ce qui est dit ne change pas, et les commentaires restent. La commande range les
clés dans l’ordre du modèle, aligne les retraits, ôte les guillemets inutiles et
coupe les longues lignes. Un fichier où il y a une erreur de YAML reste tel quel.

Exemples :
  pst fmt                                    tous les plans du dossier courant
  pst fmt data/paris-13                      un seul plan
  pst fmt data/paris-13/fiches/jardin.yaml   un seul fichier
  pst fmt --check                            voir ce qui changerait, sans rien écrire

Codes de sortie :
  0  tout est en forme
  1  avec --check, un fichier au moins n’est pas en forme ; ou un fichier n’a pas
     pu être mis en forme
  2  la mise en forme n’a pas pu se faire`;

export const declareFmt: Declare = (command, host, finish) => {
  command
    .description('Met les fichiers d’un plan en forme : tous écrits de la même façon.')
    .argument('[chemins...]', 'fichiers ou dossiers (par défaut : le dossier courant)')
    .option('--check', 'ne rien écrire : montrer les fichiers qui changeraient')
    .addHelpText('after', AFTER)
    .action(async (paths, { check = false }) => {
      const { runFmt } = await import('../run/fmt.ts');
      finish(await runFmt(host, paths, { check }));
    });
};
