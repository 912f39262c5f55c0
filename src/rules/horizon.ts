import { readDate, yearOf } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import type { DateEcrite } from '../model/types.ts';

/**
 * Whether a date has nothing in common with the years of the plan: the school year that begins in the last one is not outside.
 * Nothing is outside a plan that ends before it begins: then the mistake is there.
 */
export function isOutside({ pst }: Plan, written: DateEcrite | undefined): written is DateEcrite {
  const date = written === undefined ? undefined : readDate(written);
  const { debut, fin } = pst.value.periode;
  if (date === undefined || debut > fin) return false;
  return yearOf(date.fin) < debut || yearOf(date.debut) > fin;
}
