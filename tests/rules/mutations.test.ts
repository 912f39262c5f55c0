import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { anyPlan, type Data, filesOf } from './any-plan.ts';
import { HARMFUL, type Mutation } from './mutations.ts';
import { check, pathOf, PLAN } from './plan.ts';

const RUNS = 60;
/** Shrinking a whole plan may take long: the counterexample of a quarter of a minute is small enough. */
const LIMITS = { numRuns: RUNS, interruptAfterTimeLimit: 15_000 };

const OBJECTIF = `  - id: general
    texte: Se rencontrer.
    objectifs:
      - id: precis
        texte: Se parler.
`;
const BUDGET = `  - id: gouters
    libelle: Goûters
    poste: convivialite
    montant: 2
    ventilation:
      - annee: 2023
        financeur: caf
        montant: 1
      - annee: 2024
        financeur: caf
        montant: 1
    financeurs:
      - partenaire: caf
        montant: 2
`;

const errorsIn = (data: Data): readonly Finding[] =>
  check(filesOf(data)).filter(({ severity }) => severity === 'error');

const say = (found: readonly Finding[]): readonly string[] =>
  found.map(({ code, file, pointer, message }) => `${code} ${file}#${pointer} ${message}`);

/** Whether the finding, or the other end that it names, stands where the mistake was made, or around it. */
function isThere({ file, pointer, related = [] }: Finding, mutation: Mutation): boolean {
  const ends = [{ file, pointer }, ...related].filter((end) => end.file === pathOf(mutation.file));
  return ends.some((end) =>
    mutation.places.some((place) => `${place}/`.startsWith(`${end.pointer}/`) || end.pointer.startsWith(`${place}/`)),
  );
}

it('a plan that is valid has no error', () => {
  fc.assert(
    fc.property(anyPlan, (data) => {
      expect(say(errorsIn(data))).toEqual([]);
    }),
    LIMITS,
  );
});

it.each(Object.entries(HARMFUL))('%s is one error, where it was made', (_, mutator) => {
  let made = 0;
  fc.assert(
    fc.property(anyPlan, fc.nat(), (data, choice) => {
      const mutations = Object.entries(data).flatMap(([file, value]) =>
        typeof value === 'string' ? [] : mutator(file, value),
      );
      const mutation = mutations[choice % mutations.length];
      if (mutation === undefined) return;
      made += 1;
      const found = errorsIn({ ...data, [mutation.file]: mutation.data });
      expect({ ...mutation, found: say(found), there: found.map((one) => isThere(one, mutation)) }).toMatchObject({
        found: [expect.any(String)],
        there: [true],
      });
    }),
    LIMITS,
  );
  expect(made).toBeGreaterThan(RUNS / 5);
});

it.each([
  ['an objective pasted with what it holds', 'objectifs', OBJECTIF.repeat(2), 'PST202'],
  ['a row of a detail that lost its year', 'budget', BUDGET.replace('annee: 2023\n        ', ''), 'PST102'],
  ['a body misspelt in a detail', 'budget', BUDGET.replace('financeur: caf', 'financeur: cafe'), 'PST201'],
])('%s is one mistake, once a counterexample', (_, key, text, code) => {
  const fiche = `${PLAN['fiches/atelier.yaml'] ?? ''}${key}:\n${text}`;
  const found = check({ 'fiches/atelier.yaml': fiche }).filter(({ severity }) => severity === 'error');
  expect(found.map((one) => one.code)).toEqual([code]);
});
