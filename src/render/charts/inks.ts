import type { AxeView } from '../../document/index.ts';
import { element, type Node } from './canvas.ts';

/** Custom property of the style sheet that holds the colour of an axe. */
export type PropertyOf = (axe: AxeView) => string;

/** The colours of one drawing, full and hatched. */
export interface Inks {
  readonly full: (axe: AxeView | undefined) => string;
  /** Stripes: what is open is told from what is sure without colour. */
  readonly hatched: (axe: AxeView | undefined) => string;
  /** The patterns asked for. */
  readonly patterns: () => readonly Node[];
}

const STEP = '6';

export function stripes(id: string, colour: string): Node {
  const pattern = element('pattern', {
    id,
    width: STEP,
    height: STEP,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(element('rect', { width: '2', height: STEP, fill: colour }));
  return pattern;
}

export function inksOf(id: string, propertyOf: PropertyOf): Inks {
  const made = new Map<string, Node>();
  const full = (axe: AxeView | undefined): string => `var(${axe === undefined ? '--accent' : propertyOf(axe)})`;
  return {
    full,
    hatched: (axe) => {
      const colour = full(axe);
      const name = `${id}-hachure-${colour.replace(/[^a-z0-9]+/g, '')}`;
      if (!made.has(name)) made.set(name, stripes(name, colour));
      return `url(#${name})`;
    },
    patterns: () => [...made.values()],
  };
}
