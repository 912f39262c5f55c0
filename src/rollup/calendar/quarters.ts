import { yearOf } from '../../model/dates.ts';
import type { Days } from '../days.ts';

/** « 2024-T3 », as the data write it. */
export type Quarter = string;

const quarterIndex = (day: string): number => yearOf(day) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

const quarterAt = (index: number): Quarter => `${String(Math.floor(index / 4))}-T${String((index % 4) + 1)}`;

/** The quarters that an interval of days touches, in order; none where it is empty. */
export function quartersIn({ debut, fin }: Days): readonly Quarter[] {
  if (fin < debut) return [];
  const first = quarterIndex(debut);
  return Array.from({ length: quarterIndex(fin) - first + 1 }, (_, i) => quarterAt(first + i));
}
