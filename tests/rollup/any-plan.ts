import fc from 'fast-check';
import type { LigneBudgetaire } from '../../src/model/types.ts';
import { fiche, planOf } from './plan.ts';

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100);
const anyLine = fc.record(
  {
    montant: fc.oneof(cents, fc.constant(null)),
    fourchette: fc.tuple(cents, cents).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
    poste: fc.constantFrom('autre', 'convivialite', 'materiel'),
    statut: fc.constantFrom('confirme', 'a_negocier'),
    periodicite: fc.constantFrom('ponctuelle', 'annuelle', 'par_annee_scolaire', 'par_occurrence', 'a_preciser'),
    occurrences: fc.integer({ min: 1, max: 5 }),
    annees: fc.uniqueArray(fc.integer({ min: 2022, max: 2027 }), { minLength: 1 }),
    valorisation: fc.constant(true),
    financeurs: fc.array(
      fc.record(
        { partenaire: fc.constantFrom('caf', 'ville', 'cnaf'), part: fc.integer({ min: 0, max: 100 }) },
        { requiredKeys: ['partenaire'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: ['poste'] },
);
/** Plans of a few fiches, with lines of every kind. */
export const anyPlan = fc
  .array(fc.record({ axe: fc.constantFrom('a', 'b', 'c'), lines: fc.array(anyLine, { maxLength: 4 }) }), {
    maxLength: 6,
  })
  .map((fiches) =>
    planOf(
      fiches.map(({ axe, lines }, i) => {
        const budget = lines.map((line, j): LigneBudgetaire => ({ id: `l${String(j)}`, libelle: 'L', ...line }));
        return fiche(budget, { id: `f${String(i)}`, axe, numero: i + 1 });
      }),
    ),
  );
