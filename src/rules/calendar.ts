import { monthsIn, readDate } from '../model/dates.ts';
import type { Periode } from '../model/dates.ts';
import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { Fiche, Phase } from '../model/types.ts';
import { isOutside } from './horizon.ts';

/** A phase that says when it begins, with its place in the fiche. */
export interface Dated {
  readonly phase: Phase;
  readonly pointer: string;
  readonly start: Periode;
  /** When it ends; of an open phase, when it begins: nothing more is known. */
  readonly end: Periode;
}

export interface Calendar {
  readonly dated: readonly Dated[];
  /** Phases without a date, or with one that another rule reports: where they stand proves nothing. */
  readonly unsure: readonly Pick<Dated, 'phase' | 'pointer'>[];
}

const known = new WeakMap<Plan, WeakMap<Fiche, Calendar>>();

/** The phases of a fiche and of its sub-actions; read once for all the rules on calendars. */
export function calendarOf(plan: Plan, fiche: Fiche): Calendar {
  const calendars = known.get(plan) ?? new WeakMap<Fiche, Calendar>();
  known.set(plan, calendars);
  const calendar = calendars.get(fiche) ?? read(plan, fiche);
  calendars.set(fiche, calendar);
  return calendar;
}

function read(plan: Plan, { calendrier = [], sous_actions = [] }: Fiche): Calendar {
  const all = [
    ...calendrier.map((phase, index) => ({ phase, pointer: pointer('calendrier', index) })),
    ...sous_actions.flatMap((action, rank) =>
      (action.calendrier ?? []).map((phase, index) => ({
        phase,
        pointer: pointer('sous_actions', rank, 'calendrier', index),
      })),
    ),
  ];
  const phases = all.map((one) => ({ ...one, ...daysOf(plan, one.phase) }));
  return {
    dated: phases.flatMap(({ start, end, ...one }) => (start && end ? [{ ...one, start, end }] : [])),
    unsure: phases.filter(({ start, end }) => start === undefined || end === undefined),
  };
}

function daysOf(plan: Plan, { debut, fin, ouvert }: Phase): { readonly start?: Periode; readonly end?: Periode } {
  const start = debut === undefined ? undefined : readDate(debut);
  const end = ouvert === true ? start : readDate(fin ?? debut ?? '');
  if (start === undefined || end === undefined || end.fin < start.debut) return {};
  return isOutside(plan, debut) || isOutside(plan, fin) ? {} : { start, end };
}

/** The last of the days; undefined where there is none. */
export const lastDay = (phases: readonly Dated[]): string | undefined =>
  phases
    .map(({ end }) => end.fin)
    .toSorted()
    .at(-1);

/** Whole months between two days, neither of their months counted; negative when the second comes first. */
export const monthsBetween = (before: string, after: string): number => monthsIn(before, after) - 2;

/** Beyond it a gap or an overlap is no rounding. */
export const MARGIN_IN_MONTHS = 3;
