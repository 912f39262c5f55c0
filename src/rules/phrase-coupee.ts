import { MARKDOWN, passagesOf, type Passage, placeIn } from './passages.ts';
import { defineRule, type Found } from './rule.ts';
import { type Block, blocksOf } from './sentences.ts';

/** Words that nothing in French ends with; « […] » after them says that the source was cut there too. */
const UNFINISHED =
  /(?<=[\p{L})»] )(?:afin de|ainsi que|au|aux|d['’]|dans|de|des|du|et|l['’]|leurs|ou|par|qu['’]|que|à)(?: ?(?:\[(?:…|\.{3})\]|…|\.{3})\.?)?$/u;

const MIN_WORDS = 8;

export const phraseCoupee = defineRule({
  code: 'PST704',
  name: 'phrase-coupee',
  severity: 'warning',
  summary: 'Une phrase va jusqu’à son point.',
  *check(plan) {
    for (const passage of passagesOf(plan)) {
      if (passage.kind === 'sources') continue;
      const whole = { text: passage.text, start: 0, isList: false };
      for (const block of MARKDOWN.has(passage.key) ? blocksOf(passage.text) : [whole]) yield* cut(passage, block);
    }
  },
});

function* cut(passage: Passage, { text, start, isList }: Block): Iterable<Found> {
  const unfinished = UNFINISHED.exec(text.slice(-60));
  const last = unfinished?.[0] ?? (isList ? undefined : lastWord(passage, text));
  if (last === undefined || / les leurs/u.test(text.slice(-12))) return;
  yield {
    ...placeIn(passage, last, start + text.length - last.length),
    message: `La phrase s’arrête à \`${last}\`, sans finir`,
    help: 'Retrouvez la fin de la phrase dans le document d’origine, ou mettez-y un point.',
  };
}

/** The last word of a Markdown paragraph that no sign ends. A short one may be a title. */
function lastWord({ key }: Passage, text: string): string | undefined {
  if (!MARKDOWN.has(key) || text.split(/\s/u, MIN_WORDS).length < MIN_WORDS) return undefined;
  return /(?<=\s)[\p{L}\p{N}’-]{1,40}$/u.exec(text.slice(-50))?.[0];
}
