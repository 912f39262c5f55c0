import type { HelpConfiguration } from '@commander-js/extra-typings';
import { list, typo } from '../report/french.ts';
import { TEXT_WIDTH, wrap } from '../report/wrap.ts';

/** The titles that commander gives to the parts of a help page. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

/** Makes the help pages French. Commands inherit it from the program. */
export const FRENCH_HELP: HelpConfiguration = {
  helpWidth: TEXT_WIDTH,
  styleTitle: (title) => TITLES[title] ?? title,
  subcommandTerm: (command) => command.name(),
  optionDescription: ({ description, argChoices = [], defaultValue, defaultValueDescription }) => {
    const usual: unknown = defaultValueDescription ?? defaultValue;
    const notes = [
      ...(argChoices.length > 0 ? [list(argChoices, 'ou')] : []),
      ...(typeof usual === 'string' ? [`par défaut : ${usual}`] : []),
    ];
    return notes.length > 0 ? `${description} (${notes.join(' ; ')})` : description;
  },
  boxWrap: (text, width) => wrap(typo(text), width),
};
