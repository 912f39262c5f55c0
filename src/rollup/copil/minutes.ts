import { yearOf } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { Copil } from '../../model/types.ts';
import type { Decision } from '../calendar/due.ts';
import { momentOfYear, type Situation, situationsOf } from '../progress/situation.ts';
import { dayOf, heldMeetings, isSteering } from './meetings.ts';
import { yearExamined } from './preparation.ts';

/** The figures of one or several meetings held. */
export interface Minutes {
  readonly copils: readonly Copil[];
  readonly participants: number;
  /** In the order in which they are written; null where no capacity, or no body, is said. Each adds up to `participants`. */
  readonly byQualite: ReadonlyMap<string | null, number>;
  readonly byPartenaire: ReadonlyMap<string | null, number>;
  readonly decisions: readonly { readonly copil: Copil; readonly decision: Decision }[];
  /** Identifiers of the fiches on the agendas or in the decisions, each once, in the order of the codes. */
  readonly fiches: readonly string[];
  /** The year examined: of several meetings, by the last. Undefined where no date says so. */
  readonly annee: number | undefined;
  /** Where the fiches stood at the end of it. */
  readonly situations: readonly Situation[];
}

type Participant = NonNullable<Copil['participants']>[number];

function countBy(participants: readonly Participant[], key: (one: Participant) => string | null) {
  const counts = new Map<string | null, number>();
  for (const one of participants) counts.set(key(one), (counts.get(key(one)) ?? 0) + one.nombre);
  return counts;
}

/** The meetings held in a year, steering ones; by day. */
export const heldIn = (plan: Plan, annee: number): readonly Copil[] =>
  heldMeetings(plan).filter((copil) => isSteering(copil) && yearOf(dayOf(copil) ?? '0000') === annee);

export function minutesOf(plan: Plan, copils: readonly Copil[]): Minutes {
  const participants = copils.flatMap((copil) => copil.participants ?? []);
  const decisions = copils.flatMap((copil) => (copil.decisions ?? []).map((decision) => ({ copil, decision })));
  const points = copils.flatMap(({ ordre_du_jour: agenda = [] }) => agenda);
  const named = new Set([...points, ...decisions.map(({ decision }) => decision)].flatMap(({ fiches = [] }) => fiches));
  const last = copils.at(-1);
  const annee = last === undefined ? undefined : yearExamined(last);
  const situations = annee === undefined ? [] : situationsOf(plan, momentOfYear(annee));
  const known =
    annee === undefined ? [...named] : situations.map(({ fiche }) => fiche.id).filter((id) => named.has(id));
  return {
    copils,
    participants: participants.reduce((total, { nombre }) => total + nombre, 0),
    byQualite: countBy(participants, ({ qualite = null }) => qualite),
    byPartenaire: countBy(participants, ({ partenaire = null }) => partenaire),
    decisions,
    fiches: known,
    annee,
    situations,
  };
}
