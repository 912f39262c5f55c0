import { readDate, yearOf } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import { momentOfDay, situationsOf } from '../progress/situation.ts';
import { type Completion, completionOf } from '../progress/summary.ts';

/** The committees of a year. */
interface YearOfCopils {
  readonly annee: number;
  readonly held: number;
  /** Announced, then neither held nor put off, though their day is past. */
  readonly unconfirmed: number;
  /** Who came, in the committees held. */
  readonly participants: number;
  /** Committees held that do not say who came. */
  readonly withoutParticipants: number;
  /** Participants by capacity, in the order of the files; null where it is not said. */
  readonly byQualite: ReadonlyMap<string | null, number>;
}

/** The indicators of the plan that nobody types. */
export interface GlobalIndicators {
  /** Every year of the plan that has begun, and those in which there was a committee. */
  readonly years: readonly YearOfCopils[];
  readonly completion: Completion;
}

function yearOfCopils(plan: Plan, annee: number, today: string): YearOfCopils {
  const all = plan.copils.flatMap(({ value }) => {
    const days = readDate(value.date);
    // A technical committee prepares the steering one: it is none.
    return days === undefined || yearOf(days.debut) !== annee || value.type === 'comite_technique'
      ? []
      : [{ value, days }];
  });
  const held = all.filter(({ value }) => value.statut === 'tenu').map(({ value }) => value);
  const byQualite = new Map<string | null, number>();
  for (const { qualite = null, nombre = 0 } of held.flatMap(({ participants = [] }) => participants)) {
    byQualite.set(qualite, (byQualite.get(qualite) ?? 0) + nombre);
  }
  return {
    annee,
    held: held.length,
    unconfirmed: all.filter(({ value, days }) => value.statut === 'prevu' && days.fin < today).length,
    participants: [...byQualite.values()].reduce((sum, n) => sum + n, 0),
    withoutParticipants: held.filter(({ participants }) => participants === undefined).length,
    byQualite,
  };
}

/** At a day, ISO 8601. */
export function globalIndicatorsOf(plan: Plan, today: string): GlobalIndicators {
  const { debut, fin } = plan.pst.value.periode;
  const last = Math.min(fin, yearOf(today));
  const begun = Array.from({ length: Math.max(0, last - debut + 1) }, (_, i) => debut + i);
  const met = plan.copils.flatMap(({ value }) => {
    const days = value.statut === 'tenu' ? readDate(value.date) : undefined;
    return days === undefined ? [] : [yearOf(days.debut)];
  });
  const years = [...new Set([...begun, ...met])].sort((a, b) => a - b);
  return {
    years: years.map((annee) => yearOfCopils(plan, annee, today)),
    completion: completionOf(situationsOf(plan, momentOfDay(today))),
  };
}
