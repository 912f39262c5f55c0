import type { CommanderError } from '@commander-js/extra-typings';
import { list } from '../report/french.ts';

interface Wording {
  /** What commander says. It has no other way to tell what was typed. */
  readonly said: RegExp;
  readonly word: (groups: Readonly<Record<string, string | undefined>>) => string;
}

const DID_YOU_MEAN = String.raw`(?:\n\(Did you mean (?:one of )?(?<near>.*)\?\))?$`;

/** By code. commander is English only; its version is exact, and a test makes every error that a user can make. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  'commander.unknownOption': {
    said: new RegExp(`unknown option '(?<word>.*?)'${DID_YOU_MEAN}`, 'su'),
    word: ({ word = '', near }) => `Option inconnue : ${word}${suggestion(near)}`,
  },
  'commander.unknownCommand': {
    said: new RegExp(`unknown command '(?<word>.*?)'${DID_YOU_MEAN}`, 'su'),
    word: ({ word = '', near }) => `Commande inconnue : ${word}${suggestion(near)}`,
  },
  'commander.missingArgument': {
    said: /argument '(?<name>.*)'$/su,
    word: ({ name = '' }) => `Il manque un argument : <${name}>`,
  },
  'commander.excessArguments': {
    said: /Expected (?<most>\d+) arguments? but got (?<given>\d+)\.$/su,
    word: ({ most = '', given = '' }) => `Trop d’arguments : ${given} au lieu de ${most} au plus`,
  },
  'commander.optionMissingArgument': {
    said: /option '(?<flags>.*)' argument missing$/su,
    word: ({ flags = '' }) => `Il manque une valeur après l’option ${flags}`,
  },
  'commander.invalidArgument': {
    said: /option '(?<flags>.*?)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<choices>.*)\.$/su,
    word: ({ flags = '', value = '', choices = '' }) =>
      `L’option ${flags} n’accepte pas « ${value} » : choisissez ${list(choices.split(', '), 'ou')}`,
  },
  'commander.conflictingOption': {
    said: /option '(?<one>.*)' cannot be used with option '(?<other>.*)'$/su,
    word: ({ one = '', other = '' }) => `Les options ${one} et ${other} ne vont pas ensemble`,
  },
};

/** What is wrong with the command line, in French, and where to find help. */
export function usageError({ code, message }: CommanderError, command: string): string {
  const wording = WORDINGS[code];
  const said = wording?.said.exec(message);
  const what = wording && said ? wording.word(said.groups ?? {}) : message;
  const helped = code === 'commander.unknownCommand' ? 'pst' : command;
  return `${what}\nPour voir l’aide : ${helped} --help`;
}

function suggestion(near: string | undefined): string {
  return near === undefined ? '' : `\nVouliez-vous ${list(near.split(', '), 'ou')} ?`;
}
