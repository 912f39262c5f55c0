import type { Declare } from './command.ts';

const AFTER = `
Exemples :
  pst explain           la liste des constats
  pst explain PST201    ce que veut dire PST201, et que faire`;

export const declareExplain: Declare = (command, host, finish) => {
  command
    .description('Explique un constat de « pst validate » : ce qu’il veut dire et que faire.')
    .argument('[code]', 'code du constat, comme PST201 (par défaut : la liste de tous)')
    .option('--color', 'mettre des couleurs, même hors d’un terminal')
    .option('--no-color', 'ne pas mettre de couleurs')
    .addHelpText('after', AFTER)
    .action(async (code, options) => {
      const { runExplain } = await import('../run/explain.ts');
      finish(await runExplain(host, code, options));
    });
};
