import { monthsIn, readDate, yearOf } from '../model/dates.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { Duree, Fiche } from '../model/types.ts';
import { calendarOf, type Dated, lastDay, MARGIN_IN_MONTHS } from './calendar.ts';
import { count, decimal } from './french.ts';
import { defineRule, type Found } from './rule.ts';

/** The action itself: what prepares it or looks back at it is often left out of its duration, and an untyped phase may do either. */
const ITSELF: ReadonlySet<string | undefined> = new Set(['lancement', 'mise_en_oeuvre']);

export const dureeEtCalendrier = defineRule({
  code: 'PST304',
  name: 'duree-et-calendrier',
  severity: 'warning',
  summary: 'La durée annoncée d’une action est celle de son calendrier.',
  *check(plan) {
    for (const entry of plan.fiches.entries.values()) yield* compare(plan, entry);
  },
});

function compare(plan: Plan, { file, value, partial }: Entry<Fiche>): readonly Found[] {
  const announced = monthsOf(value.duree);
  const { dated, unsure } = calendarOf(plan, value);
  if (announced === undefined || partial === true) return [];
  const core = dated.filter(({ phase }) => ITSELF.has(phase.type));
  const mayGoOn = unsure.length > 0 || dated.some(({ phase }) => phase.ouvert === true);
  const isTooShort = !mayGoOn && dated.length > 0 && isFar(announced, dated, -1);
  if (!isTooShort && !(core.length > 0 && isFar(announced, core, 1))) return [];
  const phases = isTooShort ? dated : core;
  const { phase, pointer } = lastOf(phases);
  return [
    {
      file,
      pointer: '/duree',
      at: 'key',
      message: `La durée annoncée est de ${inWords(announced)}, et le calendrier en couvre ${inWords(lengthOf(phases))}`,
      help: 'Corrigez la durée ou le calendrier ; une étape qui continue jusqu’à la fin du plan s’écrit `ouvert: true`.',
      related: [{ file, pointer, message: `la dernière étape, \`${phase.id}\`` }],
    },
  ];
}

function monthsOf({ annees, mois, periode }: Duree = {}): number | undefined {
  if (annees !== undefined) return annees * 12;
  const days = periode === undefined ? undefined : readDate(periode);
  return mois ?? (days === undefined ? undefined : monthsIn(days.debut, days.fin));
}

/** Whether the calendar is longer (1) or shorter (-1) than announced, both in months and in civil years, as people count them. */
function isFar(announced: number, phases: readonly Dated[], direction: 1 | -1): boolean {
  const years = yearOf(lastDay(phases) ?? '') - yearOf(firstDay(phases)) + 1;
  return (
    (lengthOf(phases) - announced) * direction > MARGIN_IN_MONTHS && (announced % 12 !== 0 || years !== announced / 12)
  );
}

const lengthOf = (phases: readonly Dated[]): number => monthsIn(firstDay(phases), lastDay(phases) ?? '');

const firstDay = (phases: readonly Dated[]): string => phases.map(({ start }) => start.debut).toSorted()[0] ?? '';

const lastOf = (phases: readonly Dated[]): Dated =>
  phases.reduce((last, one) => (one.end.fin > last.end.fin ? one : last));

function inWords(months: number): string {
  return months % 12 === 0 ? count(months / 12, 'an') : `${decimal(months)} mois`;
}
