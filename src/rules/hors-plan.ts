import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { DateEcrite, Indicateur, LigneBudgetaire, Phase } from '../model/types.ts';
import { activitesOf, indicateursOf } from './activities.ts';
import { isOutside } from './horizon.ts';
import { defineRule, type Found } from './rule.ts';

/** Only what is promised: what is past, like the steps of the plan's construction, may be older than it. */
export const horsPlan = defineRule({
  code: 'PST301',
  name: 'hors-plan',
  severity: 'error',
  summary: 'Ce que le plan prévoit tient dans les années du plan.',
  *check(plan) {
    for (const { file, base, calendrier, budget } of activitesOf(plan)) {
      yield* phases(plan, file, `${base}/calendrier`, calendrier);
      yield* lines(plan, file, `${base}/budget`, budget);
    }
    for (const { file, base, indicateurs } of indicateursOf(plan)) yield* targets(plan, file, base, indicateurs);
  },
});

/** One finding for a phase: where it ends late it often starts late too. */
function* phases(plan: Plan, file: string, base: string, list: readonly Phase[]): Iterable<Found> {
  for (const [index, { debut, fin }] of list.entries()) {
    const place = `${base}${pointer(index)}`;
    if (isOutside(plan, debut)) yield outside(plan, file, `${place}/debut`, debut);
    else if (isOutside(plan, fin)) yield outside(plan, file, `${place}/fin`, fin);
  }
}

function* targets(plan: Plan, file: string, base: string, list: readonly Indicateur[]): Iterable<Found> {
  for (const [index, { cibles = [] }] of list.entries()) {
    for (const [rank, { periode }] of cibles.entries()) {
      const place = `${base}${pointer(index, 'cibles', rank, 'periode')}`;
      if (isOutside(plan, periode)) yield outside(plan, file, place, periode);
    }
  }
}

function* lines(plan: Plan, file: string, base: string, list: readonly LigneBudgetaire[]): Iterable<Found> {
  for (const [index, { annees, ventilation = [] }] of list.entries()) {
    const place = `${base}${pointer(index)}`;
    if (typeof annees === 'string') {
      const bound = annees.split('..').find((year) => isOutside(plan, year));
      if (bound !== undefined) yield outside(plan, file, `${place}/annees`, bound);
    } else {
      for (const [rank, year] of (annees ?? []).entries()) {
        if (isOutside(plan, year)) yield outside(plan, file, `${place}${pointer('annees', rank)}`, year);
      }
    }
    for (const [rank, { annee }] of ventilation.entries()) {
      if (isOutside(plan, annee)) yield outside(plan, file, `${place}${pointer('ventilation', rank, 'annee')}`, annee);
    }
  }
}

function outside({ pst }: Plan, file: string, place: string, written: DateEcrite): Found {
  const { debut, fin } = pst.value.periode;
  const years = debut === fin ? String(debut) : `${String(debut)}-${String(fin)}`;
  return {
    file,
    pointer: place,
    message: `${String(written)} est hors des années du plan, ${years}`,
    help: 'Corrigez la date ; si elle est voulue, acceptez-la dans exceptions.yaml, avec sa raison.',
    related: [{ file: pst.file, pointer: '/periode', at: 'key', message: 'les années du plan' }],
  };
}
