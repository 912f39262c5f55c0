import { matchesIn } from './matches.ts';
import { passagesOf, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';
import { surveyOf } from './survey.ts';

const HELP = 'Copiez l’adresse depuis la barre du navigateur.';

/** Bounded: an address of a plan is not longer. */
const IN_TEXT = /(?<![\p{L}\p{N}])(?:https?|htpps?|htttps?|hhtps?):?\/{1,3}[^\s<>"»)\]]{1,500}/giu;

const SHAPE =
  /^https?:\/\/(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?\.)+\p{L}{2,24}\.?(?::\d{1,5})?(?:[/?#].*)?$/iu;

export const adresseWebCassee = defineRule({
  code: 'PST709',
  name: 'adresse-web-cassee',
  severity: 'warning',
  summary: 'Une adresse web a la forme d’une adresse.',
  *check(plan) {
    for (const { item, fields, pointer } of surveyOf(plan).addresses) {
      for (const key of ['url', 'preuve'] as const) {
        const url = fields[key];
        if (typeof url !== 'string' || !isBroken(url)) continue;
        yield { file: item.file, pointer: `${pointer}/${key}`, message: say(url), help: HELP };
      }
    }
    for (const passage of passagesOf(plan)) {
      if (!passage.text.includes('/')) continue;
      for (const { 0: written, index } of matchesIn(passage.text, IN_TEXT)) {
        const url = written.replace(/[.,;:!?…*_]{1,9}$/u, '');
        if (isBroken(url)) yield { ...placeIn(passage, url, index), message: say(url), help: HELP };
      }
    }
  },
});

const say = (url: string): string => `\`${url}\` n’est pas une adresse web entière`;

/** No ending to the name (https://ville), two schemes, a space, the full stop of the sentence taken with it. */
const isBroken = (url: string): boolean => !SHAPE.test(url) || /\s|[.,;:]$|^https?:\/\/https?:/iu.test(url);
