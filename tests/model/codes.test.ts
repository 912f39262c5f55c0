import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axeCode, axeLineage, axesInOrder, ficheCode, fichesInOrder } from '../../src/model/codes.ts';
import type { Axe, Fiche } from '../../src/model/types.ts';
import { planWith } from './plan.ts';

const AXES: readonly Axe[] = [
  { id: 'a', numero: 1, titre: 'A' },
  { id: 'b', numero: 2, titre: 'B' },
  { id: 'b10', numero: 10, titre: 'B10', parent: 'b' },
  { id: 'b9', numero: 9, titre: 'B9', parent: 'b' },
  { id: 'b9x', numero: 1, titre: 'B9X', parent: 'b9', niveau: 3 },
];

const fiche = (id: string, axe: string, numero: number): Fiche => ({ id, axe, numero, nom: id });

describe('the codes', () => {
  const plan = planWith({ axes: AXES });

  it.each([
    ['a', 'A1'],
    ['b9', 'A2.9'],
    ['b9x', 'A2.9.1'],
  ])('of the axe %s is %s', (id, code) => {
    expect(axeCode(plan, id)).toBe(code);
  });

  it('of a fiche comes from its axe and its number', () => {
    expect(ficheCode(plan, { axe: 'b10', numero: 3 })).toBe('A2.10-FA3');
  });

  it('of an axe that does not exist is not a number', () => {
    expect(axeCode(plan, 'nowhere')).toBe('A');
    expect(axeLineage(plan, 'nowhere')).toEqual([]);
  });

  it('stop climbing in a circle of axes', () => {
    const circle = planWith({
      axes: [
        { id: 'a', numero: 1, titre: 'A', parent: 'b' },
        { id: 'b', numero: 2, titre: 'B', parent: 'a' },
      ],
    });
    expect(axeCode(circle, 'a')).toBe('A2.1');
  });
});

describe('the order', () => {
  it('of the axes is that of their numbers, each before what it contains', () => {
    expect(axesInOrder(planWith({ axes: AXES })).map(({ id }) => id)).toEqual(['a', 'b', 'b9', 'b9x', 'b10']);
  });

  it('of the fiches is that of their codes, those of an axe before those of the axes it contains', () => {
    const fiches = [
      fiche('z', 'b9', 2),
      fiche('y', 'b', 12),
      fiche('x', 'b', 2),
      fiche('w', 'a', 1),
      fiche('v', 'b9', 1),
    ];
    expect(fichesInOrder(planWith({ axes: AXES, fiches })).map(({ id }) => id)).toEqual(['w', 'x', 'y', 'v', 'z']);
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...AXES], { minLength: AXES.length }), (axes) => {
        expect(axesInOrder(planWith({ axes }))).toEqual(axesInOrder(planWith({ axes: AXES })));
      }),
    );
  });
});
