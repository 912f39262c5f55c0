import { MARKDOWN, passagesOf, type Passage, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';
import { sentencesOf } from './sentences.ts';

/** Shorter ones are formulas that may come back: « Il s’agira de : ». */
const MIN_LENGTH = 60;
const MIN_WORDS = 9;

export const phraseRepetee = defineRule({
  code: 'PST703',
  name: 'phrase-repetee',
  severity: 'info',
  summary: 'Une phrase n’est pas écrite mot pour mot à deux endroits.',
  *check(plan) {
    const seen = new Map<string, { readonly passage: Passage; readonly text: string; readonly start: number }>();
    for (const passage of passagesOf(plan)) {
      // Follow-up may say the same from one year to the next.
      if (passage.kind === 'suivi' || passage.kind === 'copil' || !isLong(passage)) continue;
      for (const { text, start } of sentencesOf(passage.text)) {
        const words = text.trim().replaceAll(/\s+/gu, ' ');
        if (words.length < MIN_LENGTH || words.split(' ').length < MIN_WORDS) continue;
        const first = seen.get(words);
        if (first === undefined) {
          seen.set(words, { passage, text: text.trim(), start: start + text.search(/\S/u) });
        } else {
          yield {
            ...placeIn(passage, text.trim(), start + text.search(/\S/u)),
            message: 'Cette phrase est déjà écrite ailleurs, mot pour mot',
            help: 'Gardez-la à l’endroit où on la cherche ; ailleurs, renvoyez-y par {{fiche:…}}.',
            related: [{ file: first.passage.file, pointer: first.passage.pointer, message: 'déjà écrite ici' }],
          };
        }
      }
    }
  },
});

const isLong = ({ key, text }: Passage): boolean =>
  text.length >= MIN_LENGTH &&
  (MARKDOWN.has(key) || key === 'texte' || key === 'enjeu' || key === 'changement_souhaite');
