import type { Entry, Plan } from '../model/plan.ts';
import type { Fiche } from '../model/types.ts';
import { calendarOf, type Dated, MARGIN_IN_MONTHS, monthsBetween } from './calendar.ts';
import { defineRule, type Found } from './rule.ts';

export const etapeTropTot = defineRule({
  code: 'PST306',
  name: 'etape-trop-tot',
  severity: 'warning',
  summary: 'Une étape ne commence pas plus de trois mois avant la fin de celles dont elle dépend.',
  *check(plan) {
    for (const entry of plan.fiches.entries.values()) yield* early(plan, entry);
  },
});

function* early(plan: Plan, { file, value }: Entry<Fiche>): Iterable<Found> {
  const { dated } = calendarOf(plan, value);
  const phases = new Map(dated.map((one) => [one.phase.id, one]));
  for (const one of dated) {
    const awaited = (one.phase.depend_de ?? []).map((id) => phases.get(id)).find((other) => isTooEarly(one, other));
    if (awaited === undefined) continue;
    yield {
      file,
      pointer: `${one.pointer}/debut`,
      message: `L’étape \`${one.phase.id}\` commence plus de trois mois avant la fin de \`${awaited.phase.id}\`, dont elle dépend`,
      help: 'Corrigez l’une des deux dates, ou supprimez `depend_de` si l’étape n’attend pas l’autre.',
      related: [{ file, pointer: awaited.pointer, message: `l’étape \`${awaited.phase.id}\`` }],
    };
  }
}

/** As dates are imprecise: the latest day on which the phase may begin, the earliest on which the other may end. */
const isTooEarly = ({ start }: Dated, awaited: Dated | undefined): boolean =>
  awaited !== undefined && monthsBetween(start.fin, awaited.end.debut) > MARGIN_IN_MONTHS;
