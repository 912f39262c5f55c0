import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LIST, LONGEST_TEXT } from '../../src/schema/limits.ts';
import { createCheck, type Kind } from '../../src/schema/index.ts';
import { SCHEMAS } from './schemas.ts';

const check = createCheck(SCHEMAS);
const FICHE = { id: 'atelier', axe: 'parentalite', numero: 1, nom: 'Atelier' };
const KINDS = [...SCHEMAS.keys()]
  .map((name) => name.replace('.schema.json', ''))
  .filter((name): name is Kind => name !== 'commun');

const sayings = (data: unknown): readonly string[] =>
  check('fiche', data).map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);

describe('what would keep the validator busy', () => {
  it('a text beyond any limit is cut short, whatever its pattern', () => {
    const id = '-'.repeat(LONGEST_TEXT + 1);
    expect(sayings({ ...FICHE, id })).toEqual([`PST106 /id \`id\` est trop long (${String(id.length)} caractères)`]);
  });

  it('a text just below it is still refused by its limit, even of characters of two units', () => {
    const nom = '𝒜'.repeat(LONGEST_TEXT / 2);
    expect(sayings({ ...FICHE, nom })).toEqual(['PST106 /nom `nom` : le texte est trop long (50000 caractères)']);
  });

  it('a long list is not compared item by item', () => {
    const territoires = Array.from({ length: LONGEST_LIST + 1 }, (_, i) => `t${String(i)}`);
    expect(sayings({ ...FICHE, territoires })).toEqual([
      'PST106 /territoires `territoires` est trop long (2001 éléments)',
    ]);
  });

  it('a hundred thousand unknown keys take seconds at most', () => {
    const wrong = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`cle-${String(i)}`, 0]));
    expect(check('fiche', { ...FICHE, ...wrong })).toHaveLength(100_000);
  }, 20_000);

  it('a key of a million letters is not compared with the others', () => {
    const [error] = check('fiche', { ...FICHE, [`pilote${'s'.repeat(1e6)}`]: 0 });
    expect(error?.message.length).toBeLessThan(120);
  });
});

describe('whatever the data', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
  const key = fc.oneof(fc.string(), fc.constantFrom('id', 'nom', 'axe', 'pilotes', 'budget', 'montant', 'calendrier'));
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('data'), { maxLength: 3 }), fc.dictionary(key, tie('data'))),
  }));

  it('says one thing at most of each place, in French, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), data, (kind, value) => {
        const errors = check(kind, value);
        const places = errors.filter(({ code }) => !['PST102', 'PST108', 'PST109'].includes(code));
        const named = places.map(({ pointer, at }) => `${at} ${pointer}`);
        expect(new Set(named).size).toBe(named.length);
        for (const { message } of errors) {
          expect(message).toMatch(/^(\p{Lu}|«|`)/u);
          expect(message).not.toMatch(/undefined|\[object|must /u);
        }
      }),
    );
  });
});

describe('an amount', () => {
  const montantOf = (montant: number) => ({
    fiche: 'a',
    annee: 2023,
    depenses: [{ ligne: 'a', montant }],
  });

  it('is any count of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => {
        expect(
          check(
            'suivi',
            montantOf(Number(`${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`)),
          ),
        ).toEqual([]);
      }),
    );
  });

  it('is not a fraction of a cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 9 }), (cents, tenth) => {
        const euros = Number(
          `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}${String(tenth)}`,
        );
        expect(check('suivi', montantOf(euros)).map(({ code }) => code)).toEqual(['PST106']);
      }),
    );
  });
});
