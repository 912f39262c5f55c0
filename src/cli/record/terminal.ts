import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, select, text } from '@clack/prompts';
import { typo } from '../../report/french.ts';
import { Interruption } from '../host.ts';
import type { Questions } from '../questions.ts';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

const MAX_ITEMS = 12;

/** Questions in a terminal, without a word of English: lists to choose from with the arrows, and lines to type. */
export function terminalQuestions(terminal: Terminal): Questions {
  const streams = { ...terminal };
  return {
    choose: async (question, choices) => {
      // The library wants to compare values: it is given their ranks.
      const options = choices.map(({ label, hint }, index) => ({
        value: String(index),
        label: typo(label),
        ...(hint !== undefined && { hint: typo(hint) }),
      }));
      const message = typo(question);
      const picked = answered(
        await select({ ...streams, message, options, maxItems: MAX_ITEMS, showInstructions: false }),
      );
      const choice = choices[Number(picked)];
      if (choice === undefined) throw new Interruption('SIGINT');
      return choice.value;
    },
    text: async (question, { initial, placeholder, check } = {}) => {
      const answer = await text({
        ...streams,
        message: typo(question),
        ...(initial !== undefined && { initialValue: initial }),
        ...(placeholder !== undefined && { placeholder }),
        validate: (written = '') => {
          const wrong = check?.(written);
          return wrong === undefined ? undefined : typo(wrong);
        },
      });
      return answered(answer).trim();
    },
    confirm: async (question) =>
      answered(await confirm({ ...streams, message: typo(question), active: 'oui', inactive: 'non' })),
  };
}

/** Ctrl-C, or Escape. The terminal is in raw mode then, and the process gets no signal. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Interruption('SIGINT');
  return answer as Exclude<T, symbol>; // the only symbol is the one that `isCancel` knows
}
