import { fold } from '../nearest.ts';
import type { RawError } from '../validator.ts';
import { mendDate } from './mend-date.ts';
import { nounOf } from './nouns.ts';
import { code, example, label, quote, sentences, textOf, type Wording } from './words.ts';

/** How a text that breaks its form could be written, by the title of the definition. */
const MENDED: Readonly<Record<string, (text: string) => string | undefined>> = {
  Identifiant: (text) => fold(text) || undefined,
  Date: mendDate,
};

/** PST105: « « Troc ton temps » n’est pas un identifiant : vouliez-vous `troc-ton-temps` ? » `text`: a value, or a key. */
export function wordForm({ instancePath, parentSchema }: RawError, text: string): Wording {
  const noun = nounOf(parentSchema);
  const mended = MENDED[textOf(parentSchema, 'title') ?? '']?.(text);
  const question = mended === undefined ? '' : ` : vouliez-vous ${code(mended)} ?`;
  return {
    message:
      noun === undefined
        ? `${quote(text)} ne convient pas à ${label(instancePath)}`
        : `${quote(text)} n’est pas ${noun}${question}`,
    help: sentences(textOf(parentSchema, 'description'), example(parentSchema)),
  };
}
