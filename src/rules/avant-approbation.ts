import { readDate } from '../model/dates.ts';
import { calendarOf } from './calendar.ts';
import { defineRule } from './rule.ts';

/** What prepares the action may come before the plan. */
const BEFORE: ReadonlySet<string | undefined> = new Set(['preparation', 'diagnostic']);

export const avantApprobation = defineRule({
  code: 'PST307',
  name: 'avant-approbation',
  severity: 'info',
  summary: 'Une action commence après l’approbation du plan.',
  *check(plan) {
    const { pst, fiches } = plan;
    const approval = pst.value.approbation === undefined ? undefined : readDate(pst.value.approbation.date);
    if (approval === undefined) return;
    for (const { file, value } of fiches.entries.values()) {
      const early = calendarOf(plan, value).dated.find(
        ({ phase, start }) => !BEFORE.has(phase.type) && start.fin < approval.debut,
      );
      if (early === undefined) continue;
      yield {
        file,
        pointer: `${early.pointer}/debut`,
        message: `L’étape \`${early.phase.id}\` commence avant l’approbation du plan`,
        help: 'Vérifiez les deux dates ; une action qui existait déjà peut le dire dans sa description.',
        related: [{ file: pst.file, pointer: '/approbation/date', message: 'l’approbation' }],
      };
    }
  },
});
