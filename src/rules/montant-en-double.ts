import { pointer } from '../model/pointer.ts';
import { activitesOf } from './activities.ts';
import { list } from './french.ts';
import { defineRule } from './rule.ts';

const WAYS = ['montant', 'fourchette', 'a_evaluer'] as const;

export const montantEnDouble = defineRule({
  code: 'PST401',
  name: 'montant-en-double',
  severity: 'error',
  summary: 'Une ligne budgétaire dit son montant d’une seule façon.',
  *check(plan) {
    for (const { file, base, budget } of activitesOf(plan)) {
      for (const [index, line] of budget.entries()) {
        const used = WAYS.filter((way) => line[way] !== undefined);
        const second = used[1];
        if (second === undefined) continue;
        yield {
          file,
          pointer: `${base}${pointer('budget', index, second)}`,
          at: 'key',
          message: `La ligne dit son montant de plusieurs façons : ${list(used.map((way) => `\`${way}\``))}`,
          help: 'Gardez `montant` s’il est connu, `fourchette` s’il est encadré, `a_evaluer` s’il reste à chiffrer.',
        };
      }
    }
  },
});
