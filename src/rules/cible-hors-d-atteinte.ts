import { monthsIn, readDate } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import type { Cible, Indicateur } from '../model/types.ts';
import { figure } from './french.ts';
import { mesuresOf } from './mesures.ts';
import { defineRule, type Found } from './rule.ts';

/** Before that, a slow start says nothing of the end. */
const MONTHS_NEEDED = 12;

/** A total since the beginning, when it was taken. */
interface Total {
  readonly file: string;
  readonly place: string;
  readonly indicateur: Indicateur;
  readonly date: string;
  readonly value: number;
}

export const cibleHorsDAtteinte = defineRule({
  code: 'PST510',
  name: 'cible-hors-d-atteinte',
  severity: 'warning',
  summary: 'Au rythme mesuré, une cible cumulée peut être atteinte.',
  *check(plan) {
    for (const total of latestTotals(plan)) {
      for (const cible of total.indicateur.cibles ?? []) yield* judge(plan, total, cible);
    }
  },
});

/** The last measure of each indicator that is typed as a total: nothing else can be held to a pace without a doubt. */
function latestTotals(plan: Plan): Iterable<Total> {
  const latest = new Map<Indicateur, Total>();
  for (const { file, place, mesure, indicateur } of mesuresOf(plan)) {
    const date = readDate(mesure.date)?.fin;
    const { nature, saisie, sens } = indicateur;
    if (nature !== 'nombre' || saisie !== 'cumul' || sens !== 'hausse') continue;
    if (date === undefined || typeof mesure.valeur !== 'number') continue;
    const before = latest.get(indicateur);
    if (before !== undefined && before.date > date) continue;
    latest.set(indicateur, { file, place, indicateur, date, value: mesure.valeur });
  }
  return latest.values();
}

function* judge({ pst }: Plan, { file, place, indicateur, date, value }: Total, cible: Cible): Iterable<Found> {
  const wanted = cible.min ?? cible.valeur;
  const start = readDate(indicateur.reference?.date ?? '');
  const end = readDate(cible.periode ?? pst.value.periode.fin)?.fin;
  if (wanted === undefined || cible.par !== undefined || start === undefined || end === undefined || end <= date)
    return;
  const from = start.debut;
  const elapsed = date > from ? monthsIn(from, date) : 0;
  const whole = monthsIn(from, end);
  // Under half of the time, a plan may still gather pace.
  if (elapsed < MONTHS_NEEDED || elapsed * 2 < whole) return;
  const initial = indicateur.reference?.valeur ?? 0;
  const reached = initial + ((value - initial) * whole) / elapsed;
  if (reached >= wanted) return;
  yield {
    file,
    pointer: `${place}/valeur`,
    message: `À ce rythme, l’indicateur \`${indicateur.id}\` serait à ${figure(reached, 0)} le ${end} ; la cible est ${figure(wanted)}`,
    help: 'Dites dans `note` ce qui changera, ou faites réviser la cible par le comité de pilotage.',
  };
}
