import { calendarOf } from './calendar.ts';
import { list } from './french.ts';
import { defineRule } from './rule.ts';

export const etapeSansDate = defineRule({
  code: 'PST308',
  name: 'etape-sans-date',
  severity: 'info',
  summary: 'Une étape du calendrier a une date.',
  *check(plan) {
    for (const { file, value, partial } of plan.fiches.entries.values()) {
      // A date that does not exist is another mistake.
      const silent = calendarOf(plan, value).unsure.filter(
        ({ phase }) => phase.debut === undefined && phase.fin === undefined,
      );
      const [first] = silent;
      if (first === undefined || partial === true) continue;
      const names = silent.map(({ phase }) => `\`${phase.id}\``);
      yield {
        file,
        pointer: `${first.pointer}/id`,
        message: `${names.length < 2 ? 'Une étape n’a pas' : `${String(names.length)} étapes n’ont pas`} de date : ${list(names)}`,
        help: 'Écrivez `debut`, même si vous ne connaissez que l’année.',
      };
    }
  },
});
