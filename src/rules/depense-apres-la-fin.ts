import { readDate, readYears, yearOf } from '../model/dates.ts';
import { pointer } from '../model/pointer.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { Depense, Fiche, LigneBudgetaire } from '../model/types.ts';
import { activitesOf } from './activities.ts';
import { calendarOf, lastDay } from './calendar.ts';
import { isOutside } from './horizon.ts';
import { defineRule } from './rule.ts';

export const depenseApresLaFin = defineRule({
  code: 'PST408',
  name: 'depense-apres-la-fin',
  severity: 'warning',
  summary: 'Aucune dépense n’est prévue après la dernière année du calendrier de l’action.',
  *check(plan) {
    const ends = new Map([...plan.fiches.entries.values()].map((entry) => [entry.file, lastYearOf(plan, entry)]));
    for (const { file, base, budget } of activitesOf(plan)) {
      const end = ends.get(file);
      for (const [index, line] of budget.entries()) {
        const late = end === undefined ? undefined : lateYearOf(plan, line, end);
        if (end === undefined || late === undefined) continue;
        yield {
          file,
          pointer: `${base}${pointer('budget', index)}${late.place}`,
          message: `Une dépense est prévue en ${String(late.year)}, et le calendrier de l’action finit en ${String(end)}`,
          help: 'Corrigez l’année de la dépense, ou prolongez le calendrier.',
        };
      }
    }
    for (const { file, value } of plan.suivis) {
      const end = ends.get(plan.fiches.entries.get(value.fiche)?.file ?? '');
      const spent = (value.depenses ?? []).map((depense) => yearSpent(depense, value.annee));
      const index = spent.findIndex((year) => isSpentLate(plan, year, end));
      if (end === undefined || index === -1) continue;
      yield {
        file,
        pointer: pointer('depenses', index),
        message: `Une dépense de ${String(spent[index])} est inscrite, et le calendrier de l’action finit en ${String(end)}`,
        help: 'Corrigez la date de la dépense, ou prolongez le calendrier de la fiche.',
      };
    }
  },
});

/** A bill may be paid the year after. */
const isSpentLate = (plan: Plan, year: number | undefined, end: number | undefined): boolean =>
  year !== undefined && end !== undefined && year > end + 1 && !isOutside(plan, year);

/** Undefined where the date is none, which is another mistake. */
function yearSpent({ date }: Depense, annee: number): number | undefined {
  if (date === undefined) return annee;
  const period = readDate(date);
  return period && yearOf(period.debut);
}

/** Undefined where the action may go on: a phase does not say when it ends, or its dates prove nothing. */
function lastYearOf(plan: Plan, { value, partial }: Entry<Fiche>): number | undefined {
  const { dated, unsure } = calendarOf(plan, value);
  const last = lastDay(dated);
  const mayGoOn = dated.some(({ phase }) => phase.ouvert === true || phase.fin === undefined);
  return last === undefined || partial === true || unsure.length > 0 || mayGoOn ? undefined : yearOf(last);
}

/** The first year after `end`, and where it is written; a year outside the plan is another mistake. */
function lateYearOf(plan: Plan, { annees, ventilation = [] }: LigneBudgetaire, end: number) {
  const isLate = (year: number): boolean => year > end && !isOutside(plan, year);
  const row = ventilation.findIndex(({ annee }) => isLate(annee));
  const year = annees === undefined ? undefined : readYears(annees).find(isLate);
  if (year !== undefined) return { year, place: '/annees' };
  return row === -1 ? undefined : { year: ventilation[row]?.annee, place: pointer('ventilation', row, 'annee') };
}
