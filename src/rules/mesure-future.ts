import { readDate } from '../model/dates.ts';
import { mesuresOf } from './mesures.ts';
import { defineRule } from './rule.ts';

export const mesureFuture = defineRule({
  code: 'PST508',
  name: 'mesure-future',
  severity: 'error',
  summary: 'Une mesure dit ce qui a été relevé, pas ce qui le sera.',
  *check(plan, today) {
    for (const { file, place, mesure } of mesuresOf(plan)) {
      const period = readDate(mesure.date);
      // A year that has begun may already be measured.
      if (period === undefined || period.debut <= today) continue;
      yield {
        file,
        pointer: `${place}/date`,
        message: `La mesure est datée de ${String(mesure.date)}, qui n’a pas commencé`,
        help: 'Corrigez la date ; ce qui est prévu s’écrit dans la fiche, sous `cibles`.',
      };
    }
  },
});
