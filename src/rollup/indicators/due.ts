import type { Days } from '../days.ts';
import type { FollowUp } from '../progress/follow-up.ts';
import type { Followed } from './measures.ts';
import { type Unit, unitsIn, yearDays } from './periods.ts';

/** When something should have been measured: from the first whole period of the action to its end, or to that of the fiche. */
function expectedDays(action: Days, followUp: FollowUp | undefined, today: string): Days {
  const { statut, statutAnnee } = followUp ?? {};
  const isEnded = (statut === 'realise' || statut === 'abandonne') && statutAnnee !== undefined;
  const ends = [action.fin, today, ...(isEnded ? [yearDays(statutAnnee).fin] : [])].sort();
  return { debut: action.debut, fin: ends[0] ?? today };
}

/** Whether a measure speaks of a period: it ends in it, or covers it whole. */
const speaksOf =
  (period: Days) =>
  ({ days }: Followed['measures'][number]): boolean =>
    (days.fin >= period.debut && days.fin <= period.fin) || (days.debut <= period.debut && days.fin >= period.fin);

/** Whole periods only: of an action that begins in October, nobody asks for the year. */
const dueAtRhythm = ({ measures }: Followed, unit: Unit, days: Days): readonly Days[] =>
  unitsIn(days, unit).filter((period) => !measures.some(speaksOf(period)));

/**
 * The periods that are over and without any measure, as the frequency of the indicator asks for. A measure whose value is not
 * known is one: somebody looked. Nothing is due of a fiche that has not begun, nor after it is done or given up.
 */
export function measuresDue(
  followed: Followed,
  action: Days,
  followUp: FollowUp | undefined,
  today: string,
): readonly Days[] {
  const { frequence } = followed.indicateur;
  if (frequence === undefined || followUp?.statut === 'a_venir') return [];
  const days = expectedDays(action, followUp, today);
  if (frequence !== 'fin') return dueAtRhythm(followed, frequence, days);
  const isOver = action.fin < today || followUp?.statut === 'realise';
  return isOver && followed.measures.length === 0 ? [{ debut: days.fin, fin: days.fin }] : [];
}
