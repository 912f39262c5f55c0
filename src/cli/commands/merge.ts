import type { Declare } from './command.ts';

const AFTER = `
git lance cette commande lui-même après « pst git install » : il n’y a rien à
taper. Les clés sont fusionnées une à une, les listes par identifiant, les
textes ligne par ligne. Ce que les deux versions changent autrement est entouré
de <<<<<<< et >>>>>>> : rien n’est perdu.

Exemple :
  pst merge avant.yaml notre.yaml leur.yaml fiches/jardin.yaml

Codes de sortie :
  0  tout est fusionné
  1  il reste des endroits à trancher
  2  la fusion n’a pas pu se faire`;

export const declareMerge: Declare = (command, host, finish) => {
  command
    .description('Fusionne trois versions d’un fichier de plan, et écrit le résultat dans la deuxième.')
    .argument('<avant>', 'la version d’où viennent les deux autres')
    .argument('<notre>', 'notre version, remplacée par le résultat')
    .argument('<leur>', 'leur version')
    .argument('[chemin]', 'le chemin du fichier dans le dépôt')
    .argument('[nom]', 'le nom de notre version')
    .argument('[autre-nom]', 'le nom de leur version')
    .addHelpText('after', AFTER)
    .action(async (base, ours, theirs, path = ours, mine, yours) => {
      const { runMerge } = await import('../run/merge.ts');
      finish(await runMerge(host, { base, ours, theirs, path, names: [mine, yours] }));
    });
};
