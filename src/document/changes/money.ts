import type { BudgetShift, LineShift, Shift } from '../../diff/index.ts';
import type { Context } from '../context.ts';
import { annees } from '../ligne.ts';
import { euros, typo } from '../typography.ts';
import type { TotalView } from './types.ts';

type Total = Shift['before'];

const amount = ({ low, high }: Total): string => (low === high ? euros(low) : `de ${euros(low)} à ${euros(high)}`);

const signed = (cents: number): string => (cents > 0 ? `+${euros(cents)}` : euros(cents));

/** « +500 € », or one for each reading where they do not move alike. */
function gap({ before, after }: Shift): string {
  const [low, high] = [after.low - before.low, after.high - before.high];
  return low === high ? signed(low) : `${signed(low)} en lecture basse, ${signed(high)} en lecture haute`;
}

/** « +500 € sur 2023-2027 » */
export function lineEffect(shift: LineShift): string {
  const years = annees(shift.years);
  return years === undefined ? gap(shift) : `${gap(shift)} sur ${years}`;
}

/** « Coût de la fiche : 2 000 € (avant : 1 500 €, +500 €) » */
export const ficheCost = (shift: Shift): string =>
  typo(`Coût de la fiche : ${amount(shift.after)} (avant : ${amount(shift.before)}, ${gap(shift)})`);

/** The plan and its axes, where they do not cost the same. */
export function totalViews(before: Context, after: Context, { total, axes }: BudgetShift): readonly TotalView[] {
  const view = (libelle: string, shift: Shift): TotalView => {
    return { libelle, avant: amount(shift.before), apres: amount(shift.after), effet: gap(shift) };
  };
  if (axes.size === 0 && gap(total) === signed(0)) return [];
  const order = [...new Set([...after.axes.keys(), ...before.axes.keys(), ...axes.keys()])];
  return [
    view('Plan', total),
    ...order.flatMap((id) => {
      const shift = axes.get(id);
      const axe = after.axes.get(id) ?? before.axes.get(id);
      return shift === undefined ? [] : [view(axe === undefined ? id : typo(`Axe ${axe.code.slice(1)}`), shift)];
    }),
  ];
}
