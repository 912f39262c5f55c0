import { axeCode, ficheCode } from '../model/codes.ts';
import type { Plan } from '../model/plan.ts';

/** A fiche or an axe whose printed code is not the same; `id` as it is now. */
export interface CodeChange {
  readonly kind: 'axe' | 'fiche';
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** `nameBefore`: the identifier that something of `after` had in `before`. */
export function codeChanges(
  before: Plan,
  after: Plan,
  nameBefore: (kind: CodeChange['kind'], id: string) => string,
): readonly CodeChange[] {
  const axes = [...after.axes.entries.keys()].flatMap((id) => {
    const was = nameBefore('axe', id);
    if (!before.axes.entries.has(was)) return [];
    return { kind: 'axe' as const, id, before: axeCode(before, was), after: axeCode(after, id) };
  });
  const fiches = [...after.fiches.entries].flatMap(([id, { value }]) => {
    const was = before.fiches.entries.get(nameBefore('fiche', id))?.value;
    if (was === undefined) return [];
    return { kind: 'fiche' as const, id, before: ficheCode(before, was), after: ficheCode(after, value) };
  });
  return [...axes, ...fiches].filter((change) => change.before !== change.after);
}
