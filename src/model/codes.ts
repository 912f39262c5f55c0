import type { Plan } from './plan.ts';
import type { Axe, Fiche } from './types.ts';

/** The axe and the axes that contain it, from the widest. A circle or an unknown parent stops the climb. */
export function axeLineage(plan: Plan, id: string): readonly Axe[] {
  const lineage: Axe[] = [];
  for (let next: string | undefined = id; next !== undefined;) {
    const axe: Axe | undefined = plan.axes.entries.get(next)?.value;
    if (axe === undefined || lineage.includes(axe)) break;
    lineage.unshift(axe);
    next = axe.parent;
  }
  return lineage;
}

/** « A1 », or « A1.2 » below a parent: the numbers of the lineage. */
export function axeCode(plan: Plan, id: string): string {
  return `A${axeLineage(plan, id)
    .map((axe) => axe.numero)
    .join('.')}`;
}

/** The printed code of a fiche, « A1-FA2 ». */
export function ficheCode(plan: Plan, fiche: Pick<Fiche, 'axe' | 'numero'>): string {
  return `${axeCode(plan, fiche.axe)}-FA${String(fiche.numero)}`;
}

const compareNumbers = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

const axeNumbers = (plan: Plan, id: string): readonly number[] => axeLineage(plan, id).map((axe) => axe.numero);

/** Each key is made once: a plan may have thousands of fiches. */
function inOrder<T>(values: readonly T[], keyOf: (value: T) => readonly number[]): readonly T[] {
  return values
    .map((value) => ({ value, key: keyOf(value) }))
    .sort((a, b) => compareNumbers(a.key, b.key))
    .map(({ value }) => value);
}

/** The axes in the order of their codes. */
export function axesInOrder(plan: Plan): readonly Axe[] {
  const axes = [...plan.axes.entries.values()].map((entry) => entry.value);
  return inOrder(axes, ({ id }) => axeNumbers(plan, id));
}

/** The fiches in the order of their codes. */
export function fichesInOrder(plan: Plan): readonly Fiche[] {
  const fiches = [...plan.fiches.entries.values()].map((entry) => entry.value);
  return inOrder(fiches, ({ axe, numero }) => [...axeNumbers(plan, axe), 0, numero]);
}
