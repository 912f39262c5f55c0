import { MARKDOWN, passagesOf, type Passage, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';
import { sentencesOf } from './sentences.ts';

/** Shorter ones are formulas that may come back: « Il s’agira de : ». */
const MIN_LENGTH = 60;
const MIN_WORDS = 9;

/** A space that is not an ordinary one, or that is not alone. */
const UNEVEN = /(?! )\s| {2}/u;

export const phraseRepetee = defineRule({
  code: 'PST703',
  name: 'phrase-repetee',
  severity: 'info',
  summary: 'Une phrase n’est pas écrite mot pour mot à deux endroits.',
  *check(plan) {
    const seen = new Map<string, Passage>();
    for (const passage of passagesOf(plan)) {
      // Follow-up may say the same from one year to the next.
      if (passage.kind === 'suivi' || passage.kind === 'copil' || !isLong(passage)) continue;
      for (const { text, start } of sentencesOf(passage.text)) {
        if (text.length < MIN_LENGTH) continue;
        const trimmed = text.trim();
        const words = UNEVEN.test(trimmed) ? trimmed.replaceAll(/\s+/gu, ' ') : trimmed;
        if (words.length < MIN_LENGTH || !hasWords(words, MIN_WORDS)) continue;
        const first = seen.get(words);
        if (first === undefined) seen.set(words, passage);
        else {
          yield {
            ...placeIn(passage, trimmed, start + text.search(/\S/u)),
            message: 'Cette phrase est déjà écrite ailleurs, mot pour mot',
            help: 'Gardez-la à l’endroit où on la cherche ; ailleurs, renvoyez-y par {{fiche:…}}.',
            related: [{ file: first.file, pointer: first.pointer, message: 'déjà écrite ici' }],
          };
        }
      }
    }
  },
});

/** Whether words with one space between them are so many. */
function hasWords(words: string, least: number): boolean {
  let count = 1;
  for (let at = words.indexOf(' '); at !== -1 && count < least; at = words.indexOf(' ', at + 1)) count += 1;
  return count >= least;
}

const isLong = ({ key, text }: Passage): boolean =>
  text.length >= MIN_LENGTH &&
  (MARKDOWN.has(key) || key === 'texte' || key === 'enjeu' || key === 'changement_souhaite');
