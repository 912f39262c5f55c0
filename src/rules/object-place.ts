import { itemsOf } from '../model/entries.ts';
import { pathInPlan } from '../model/plan-files.ts';
import type { Plan } from '../model/plan.ts';
import { pointer, steps } from '../model/pointer.ts';

/** A place of the plan and all that stands below it. */
export interface Area {
  /** The path inside the plan. */
  readonly path: string;
  readonly pointer: string;
}

/** By what an item of a list is called where it has no `id`. */
const NAMES = ['id', 'partenaire', 'libelle', 'fiche', 'territoire', 'indicateur', 'phase', 'ligne', 'regle'] as const;

/**
 * The area that an exception names: `fiches/stages.yaml#/calendrier/bilan`, the path inside the plan, then the keys and, in lists,
 * the identifiers that lead there. Undefined where nothing has that name.
 */
export function areaOf(plan: Plan, written: string): Area | undefined {
  const [path = '', place = ''] = written.split(/#(.*)/su);
  const wanted = steps(place);
  if (wanted.length === 0) return { path, pointer: '' };
  for (const { file, pointer: start, value } of itemsOf(plan)) {
    if (pathInPlan(plan.folder, file) !== path) continue;
    const found = placeIn(value, steps(start), wanted);
    if (found !== undefined) return { path, pointer: found };
  }
  return undefined;
}

/** The pointer that `wanted` means, in a file that holds `value` at `start`. */
function placeIn(value: unknown, start: readonly string[], wanted: readonly string[]): string | undefined {
  const above = start.slice(0, wanted.length);
  // A table of chiffres.yaml is an item of a list, known by its identifier.
  if (!above.every((step, index) => step === wanted[index] || isNamed(value, wanted[index]))) return undefined;
  const path = [...above];
  let node = value;
  for (const name of wanted.slice(start.length)) {
    const step = stepTo(node, name);
    if (step === undefined) return undefined;
    path.push(step);
    node = Reflect.get(Object(node), step);
  }
  return pointer(...path);
}

function stepTo(node: unknown, name: string): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (!Array.isArray(node)) return Object.hasOwn(node, name) ? name : undefined;
  const items: readonly unknown[] = node;
  const index = items.findIndex((item) => item === name || isNamed(item, name));
  if (index !== -1) return String(index);
  return /^\d+$/u.test(name) && Number(name) < items.length ? name : undefined;
}

function isNamed(item: unknown, name: string | undefined): boolean {
  if (typeof item !== 'object' || item === null || name === undefined) return false;
  return NAMES.some((key) => Reflect.get(item, key) === name);
}
