import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '(': ')', '[': ']', '“': '”' };
const OPENING: Readonly<Record<string, string>> = { '»': '«', ')': '(', ']': '[', '”': '“' };

const SIGN = /[«»()[\]“”]/gu;

/** « a) », « 1) » number a list, « :) » smiles. */
const NUMBERING = /(?:^|[\s(])(?:\p{L}|\d{1,2}|[:;]-?)$/u;

export const signesDepareilles = defineRule({
  code: 'PST705',
  name: 'signes-depareilles',
  severity: 'warning',
  summary: 'Un guillemet, une parenthèse ou un crochet ouvert est fermé.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      const lone = firstLone(passage.text);
      // A command to a terminal, « ESC [2J », is another mistake.
      if (lone === undefined || /(?![\n\t\r])\p{Cc}/u.test(passage.text)) continue;
      const { sign, start } = lone;
      const closing = CLOSING[sign];
      yield {
        ...placeIn(passage, sign, start),
        // Where the file writes it is found by its first occurrence, which may be another one.
        ...(passage.offset === undefined && { excerpt: passage.text.slice(start, start + 12).split('\n')[0] ?? sign }),
        message:
          closing === undefined
            ? `\`${sign}\` ferme ce qui n’a pas été ouvert par \`${OPENING[sign] ?? ''}\``
            : `\`${sign}\` n’est pas fermé par \`${closing}\``,
        help: 'Ajoutez le signe qui manque, ou supprimez celui-ci.',
      };
    }
  },
});

/** The first sign that has no other half. Each kind is counted apart: they may cross. */
function firstLone(text: string): { readonly sign: string; readonly start: number } | undefined {
  const signs = matchesIn(text, SIGN);
  if (signs.length === 0) return undefined;
  const open = new Map<string, number[]>();
  for (const { 0: sign, index } of signs) {
    const opening = OPENING[sign];
    if (opening === undefined) {
      const starts = open.get(sign) ?? [];
      // A quotation of several paragraphs opens again at each of them.
      if (sign !== '«' || starts.length === 0 || !/\n\s*$/u.test(text.slice(Math.max(0, index - 8), index)))
        starts.push(index);
      open.set(sign, starts);
    } else if (open.get(opening)?.pop() === undefined && !isNumbering(text, sign, index)) {
      return { sign, start: index };
    }
  }
  const lone = [...open].flatMap(([sign, starts]) => starts.map((start) => ({ sign, start })));
  return lone.sort((a, b) => a.start - b.start)[0];
}

const isNumbering = (text: string, sign: string, index: number): boolean =>
  sign === ')' && NUMBERING.test(text.slice(Math.max(0, index - 4), index));
