import type { Declare } from './command.ts';

/** Instead of commander's own, which shows the help of `pst` when asked for that of a command that does not exist. */
export const declareHelp: Declare = (command, _host, finish) => {
  command
    .description('Affiche l’aide de pst ou d’une de ses commandes.')
    .argument('[commande]', 'nom de la commande')
    .action(async (name) => {
      const program = command.parent;
      const known = program?.commands.some((one) => one.name() === name);
      if (name === undefined) program?.outputHelp();
      else await program?.parseAsync(known ? [name, '--help'] : [name], { from: 'user' }); // as if it had been typed
      finish(0);
    });
};
