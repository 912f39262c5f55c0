import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

/** What is put where something else will come. « à définir » alone may be a step of the work: only when it is all there is. */
const PLACEHOLDER =
  /(?<![\p{L}])(?:à compléter|à renseigner|à remplir|à réfléchir|texte à venir|lorem ipsum|todo(?= ?:)|tbd)(?![\p{L}])|(?<![\p{L}\p{N}])(?:X{3,}|x{4,})(?![\p{L}\p{N}])|\?{3,}|\[(?:…|\.\.\.)? ?(?:à compléter|nom|date|lieu|montant|texte)\]/giu;

/** Finds, at a fraction of the cost, that most texts hold none: a piece of each of them, in any case. */
const PIECE = /compl|eigner|remplir|chir|venir|lorem|todo|tbd|xxx|\?{3}|\[/i;

const WHOLE = /^[\s([]*(?:à (?:définir|préciser|déterminer|confirmer|venir)|en cours|néant|xxx?)[\s.…)\]]*$/iu;

export const texteProvisoire = defineRule({
  code: 'PST702',
  name: 'texte-provisoire',
  severity: 'warning',
  summary: 'Aucun texte ne garde une mention provisoire.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      const { text } = passage;
      const whole = WHOLE.test(text) ? [{ 0: text.trim(), index: text.indexOf(text.trim()) }] : undefined;
      for (const { 0: mention, index } of whole ?? (PIECE.test(text) ? matchesIn(text, PLACEHOLDER) : [])) {
        // « le formulaire à remplir » is a thing; a mention stands alone, or after a colon.
        if (whole === undefined && /^[àt]/iu.test(mention) && !standsAlone(text, index, mention.length)) continue;
        yield {
          ...placeIn(passage, mention, index),
          message: `Mention provisoire : \`${mention}\``,
          help: 'Écrivez ce qui manque, ou supprimez la clé : ce qui est absent n’est pas imprimé.',
        };
      }
    }
  },
});

function standsAlone(text: string, index: number, length: number): boolean {
  const before = text.slice(Math.max(0, index - 3), index);
  const after = text.slice(index + length, index + length + 2);
  return /(?:^|[:([–—.]\s?)$/u.test(before) && /^(?:$|\s?[.)\]…;,\n])/u.test(after);
}
