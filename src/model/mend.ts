import type { ShapeError } from '../schema/index.ts';
import { pointer, steps } from '../yaml/pointer.ts';

/** Data without what breaks its shape. */
export interface Mended {
  readonly value: unknown;
  /** Pointers of the original data to what is left out. */
  readonly dropped: ReadonlySet<string>;
  /** The pointer into the original data for a pointer into `value`: lists close up, misspelt keys take their name. */
  readonly written: (pointer: string) => string;
}

interface Changes {
  readonly drops: ReadonlySet<string>;
  readonly renames: ReadonlyMap<string, string>;
}

/**
 * Leaves out the faulty values, then the groups that lack them, until the rest has the right shape: what is well written keeps
 * its meaning, and nothing is found wrong for lack of what was not understood. Undefined when nothing is left.
 */
export function mend(
  data: unknown,
  errors: readonly ShapeError[],
  check: (data: unknown) => readonly ShapeError[],
): Mended | undefined {
  const drops = new Set<string>();
  const renames = new Map<string, string>();
  const written = (place: string): string => original(data, { drops, renames }, place);
  let left = errors;
  let value = data;
  while (left.length > 0) {
    const before = drops.size + renames.size;
    // All places are those of the same value: none may be translated after another was left out.
    const remedies = left.map(({ remedy }) =>
      'drop' in remedy ? { drop: written(remedy.drop) } : { ...remedy, rename: written(remedy.rename) },
    );
    for (const remedy of remedies) {
      if ('drop' in remedy) drops.add(remedy.drop);
      else renames.set(remedy.rename, remedy.to);
    }
    if (drops.has('') || drops.size + renames.size === before) return undefined;
    value = copy(data, { drops, renames }, '');
    left = check(value);
  }
  return { value, dropped: drops, written };
}

function copy(value: unknown, changes: Changes, place: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const at = `${place}${pointer(index)}`;
      return changes.drops.has(at) ? [] : [copy(item, changes, at)];
    });
  }
  const kept: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const at = `${place}${pointer(key)}`;
    if (!changes.drops.has(at)) kept.push([changes.renames.get(at) ?? key, copy(item, changes, at)]);
  }
  return Object.fromEntries(kept);
}

function original(data: unknown, changes: Changes, place: string): string {
  let value = data;
  let at = '';
  for (const step of steps(place)) {
    const key: string = Array.isArray(value)
      ? String(indexBefore(value, changes, at, Number(step)))
      : keyBefore(value, changes, at, step);
    at = `${at}${pointer(key)}`;
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return at;
}

function indexBefore(list: readonly unknown[], { drops }: Changes, place: string, index: number): number {
  let kept = -1;
  for (let i = 0; i < list.length; i++) {
    if (!drops.has(`${place}${pointer(i)}`)) kept += 1;
    if (kept === index) return i;
  }
  return index;
}

function keyBefore(map: unknown, { renames }: Changes, place: string, key: string): string {
  if (typeof map !== 'object' || map === null || Object.hasOwn(map, key)) return key;
  return Object.keys(map).find((old) => renames.get(`${place}${pointer(old)}`) === key) ?? key;
}
