import type { Entry, Plan } from '../model/plan.ts';
import type { Fiche } from '../model/types.ts';
import { calendarOf, type Dated, MARGIN_IN_MONTHS, monthsBetween } from './calendar.ts';
import { defineRule, type Found } from './rule.ts';

/** What looks back at an action, or marks a day of it, may wait. */
const MAY_WAIT: ReadonlySet<string | undefined> = new Set(['evaluation', 'perennisation', 'jalon']);

export const calendrierInterrompu = defineRule({
  code: 'PST305',
  name: 'calendrier-interrompu',
  severity: 'info',
  summary: 'Un calendrier ne reste pas vide plus de trois mois entre deux étapes.',
  *check(plan) {
    for (const entry of plan.fiches.entries.values()) yield* holes(plan, entry);
  },
});

function* holes(plan: Plan, { file, value, partial }: Entry<Fiche>): Iterable<Found> {
  const { dated, unsure } = calendarOf(plan, value);
  // A phase whose date is not known may stand in the hole.
  if (partial === true || unsure.length > 0) return;
  let before: Dated | undefined;
  for (const next of dated.toSorted((a, b) => (a.start.debut < b.start.debut ? -1 : 1))) {
    const months = before === undefined ? 0 : monthsBetween(before.end.fin, next.start.debut);
    if (before !== undefined && months > MARGIN_IN_MONTHS && !MAY_WAIT.has(next.phase.type)) {
      yield hole(file, before, next, months);
    }
    if (next.phase.ouvert === true) return;
    if (before === undefined || next.end.fin > before.end.fin) before = next;
  }
}

function hole(file: string, before: Dated, { phase, pointer }: Dated, months: number): Found {
  return {
    file,
    pointer: `${pointer}/debut`,
    message: `Rien n’est au calendrier pendant les ${String(months)} mois qui précèdent l’étape \`${phase.id}\``,
    help: 'Vérifiez les deux dates ; si l’action s’arrête vraiment, il n’y a rien à faire.',
    related: [{ file, pointer: before.pointer, message: 'l’étape d’avant' }],
  };
}
