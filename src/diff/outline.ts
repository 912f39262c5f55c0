import type { Entry, Plan } from '../model/plan.ts';
import type { Fiche } from '../model/types.ts';
import { budgetOf } from '../rollup/budget.ts';
import type { BudgetShift, Shift } from './budget.ts';

/** All that a comparison needs of a fiche whose file is the same on both sides: what it is called, and what it adds to the totals. */
export interface FicheOutline extends Pick<Fiche, 'id' | 'axe' | 'numero' | 'nom'> {
  readonly file: string;
  /** What each line that is paid costs, in cents. The period of the plan counts too. */
  readonly costs: readonly (readonly [low: number, high: number])[];
}

/** The fiches of a plan; those that have not the name of their file, or share it, are left out, and must be read. */
export function outlineOf(plan: Plan): readonly FicheOutline[] {
  const costs = new Map<string, [low: number, high: number][]>();
  for (const { fiche, ligne, low, high } of budgetOf(plan).lines) {
    if (ligne.valorisation) continue;
    const mine = costs.get(fiche) ?? [];
    mine.push([low, high]);
    costs.set(fiche, mine);
  }
  const named = new Set<string>();
  const shared = new Set<string>();
  for (const { value } of plan.fiches.entries.values()) (named.has(value.id) ? shared : named).add(value.id);
  return [...plan.fiches.entries].flatMap(([name, { file, value }]) => {
    const { id, axe, numero, nom } = value;
    return id === name && !shared.has(id) ? { id, axe, numero, nom, file, costs: costs.get(id) ?? [] } : [];
  });
}

/** The plan with those fiches, of which nothing more than their outline is known. */
export function withOutlined(plan: Plan, outlined: readonly FicheOutline[]): Plan {
  const known = outlined.map(({ id, axe, numero, nom, file }): readonly [string, Entry<Fiche>] => [
    id,
    { file, pointer: '', value: { id, axe, numero, nom } },
  ]);
  const entries = [...plan.fiches.entries, ...known].sort(([, a], [, b]) => (a.file < b.file ? -1 : 1));
  return { ...plan, fiches: { ...plan.fiches, entries: new Map(entries) } };
}

/** The shift with what the outlined fiches cost, which is the same on both sides. */
export function withCostOf(outlined: readonly FicheOutline[], shift: BudgetShift): BudgetShift {
  const rest = totals(outlined);
  const axes = [...shift.axes].map(([id, moved]): [string, Shift] => {
    return [id, raised(moved, totals(outlined.filter(({ axe }) => axe === id)))];
  });
  return { ...shift, total: raised(shift.total, rest), axes: new Map(axes) };
}

type Total = Shift['before'];

function totals(outlined: readonly FicheOutline[]): Total {
  const total = { low: 0, high: 0 };
  for (const [low, high] of outlined.flatMap(({ costs }) => costs)) {
    total.low += low;
    total.high += high;
  }
  return total;
}

const raised = ({ before, after }: Shift, by: Total): Shift => ({ before: add(before, by), after: add(after, by) });

const add = (a: Total, b: Total): Total => ({ low: a.low + b.low, high: a.high + b.high });
