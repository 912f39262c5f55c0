import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../src/model/mend.ts';
import { createCheck } from '../../src/schema/index.ts';
import { SCHEMAS } from '../schema/schemas.ts';
import { pointer, steps } from '../../src/yaml/pointer.ts';

const checkShape = createCheck(SCHEMAS);
const check = (data: unknown) => checkShape('fiche', data);
const mended = (data: unknown) => mend(data, check(data), check);

const FICHE = { id: 'a', axe: 'b', numero: 1, nom: 'C' };

/** What a pointer leads to. */
const at = (data: unknown, place: string): unknown =>
  steps(place).reduce(
    (node, step) => (typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined),
    data,
  );

describe('data without its mistakes', () => {
  it('loses the faulty values, and the groups that need them', () => {
    const calendrier = [
      { id: 'x', libelle: 'X', debut: 'hier' },
      { id: 'Y', libelle: 'Y' },
      { id: 'z', libelle: 'Z' },
    ];
    expect(mended({ ...FICHE, calendrier, poids: -1 })?.value).toEqual({
      ...FICHE,
      calendrier: [
        { id: 'x', libelle: 'X' },
        { id: 'z', libelle: 'Z' },
      ],
    });
  });

  it('loses a list of which nothing is left', () => {
    expect(mended({ ...FICHE, calendrier: [{ id: 'x' }] })?.value).toEqual(FICHE);
  });

  it('keeps the value of a key that only misspells one that must be there', () => {
    expect(mended({ id: 'a', axe: 'b', numero: 1, nome: 'C' })?.value).toEqual(FICHE);
  });

  it('is nothing when what must be there is lost', () => {
    expect(mended({ ...FICHE, numero: 'un' })).toBeUndefined();
    expect(mended([])).toBeUndefined();
  });

  it('says where each of its values was written', () => {
    const data = { ...FICHE, calendrier: [{ id: 'x' }, { id: 'y', libell: 'Y' }, 3, { id: 'z', libelle: 'Z' }] };
    const { value, written } = mended(data)!;
    expect(value).toMatchObject({ calendrier: [{ libelle: 'Y' }, { libelle: 'Z' }] });
    expect(['/calendrier/0/libelle', '/calendrier/1/libelle', '/calendrier/1', '/nom', ''].map(written)).toEqual([
      '/calendrier/1/libell',
      '/calendrier/3/libelle',
      '/calendrier/3',
      '/nom',
      '',
    ]);
  });
});

describe('whatever is wrong', () => {
  const scalar = fc.oneof(fc.constantFrom('a', 'B', 2023, -1, true, null, '2023-T2'));
  const item = fc.record(
    {
      id: scalar,
      libelle: scalar,
      debut: scalar,
      fin: scalar,
      depend_de: fc.array(scalar, { maxLength: 3 }),
      zut: scalar,
    },
    { requiredKeys: [] },
  );
  const fiche = fc.record(
    {
      id: fc.constant('a'),
      axe: scalar,
      numero: fc.constant(1),
      nom: scalar,
      calendrier: fc.array(fc.oneof(item, scalar), { maxLength: 5 }),
      nome: scalar,
    },
    { requiredKeys: ['id', 'numero'] },
  );

  it('what is left has the right shape, and stands where it was written', () => {
    fc.assert(
      fc.property(fiche, (data) => {
        const result = mended(data);
        if (result === undefined) return;
        expect(check(result.value)).toEqual([]);
        for (const place of pointersOf(result.value)) {
          expect(at(data, result.written(place))).toEqual(at(result.value, place));
        }
      }),
    );
  });
});

function pointersOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [''];
  return Object.entries(value).flatMap(([key, item]) => pointersOf(item).map((below) => `${pointer(key)}${below}`));
}
