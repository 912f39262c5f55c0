import { CommanderError } from '@commander-js/extra-typings';

/** A mistake on the command line that commander cannot see, worded in French: told as its own are, with the way to the help. */
export const misuse = (message: string): CommanderError => new CommanderError(2, 'pst.misuse', message);
