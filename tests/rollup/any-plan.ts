import fc from 'fast-check';
import type { Axe, LigneBudgetaire } from '../../src/model/types.ts';
import { directory, fiche, planOf } from './plan.ts';

const AXES: readonly Axe[] = [
  { id: 'a', numero: 1, titre: 'A', thematiques: ['jeunesse', 'enfance'] },
  { id: 'b', numero: 1, titre: 'B', parent: 'a' },
  { id: 'c', numero: 2, titre: 'C', thematiques: ['jeunesse'] },
];

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100);
const year = fc.integer({ min: 2022, max: 2027 });
const body = fc.constantFrom('caf', 'ville', 'cnaf');
const statut = fc.constantFrom('confirme', 'a_negocier', 'refuse');

const anyLine = fc.record(
  {
    montant: fc.oneof(cents, fc.constant(null)),
    fourchette: fc.tuple(cents, cents).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
    ventilation: fc.array(
      fc.record({ annee: year, financeur: body, montant: fc.option(cents) }, { requiredKeys: ['annee', 'montant'] }),
      { minLength: 1, maxLength: 3 },
    ),
    poste: fc.constantFrom('autre', 'convivialite', 'materiel'),
    nature: fc.constantFrom('fonctionnement', 'investissement'),
    statut,
    periodicite: fc.constantFrom('ponctuelle', 'annuelle', 'par_annee_scolaire', 'par_occurrence', 'a_preciser'),
    occurrences: fc.integer({ min: 1, max: 5 }),
    annees: fc.uniqueArray(year, { minLength: 1 }),
    valorisation: fc.constant(true),
    financeurs: fc.array(
      fc.record(
        { partenaire: body, part: fc.integer({ min: 0, max: 100 }), montant: cents, statut },
        { requiredKeys: ['partenaire'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: ['poste'] },
);
const anyLines = fc.array(anyLine, { maxLength: 4 }).map((lines) =>
  // A table replaces the rule: most lines follow one.
  lines.map(({ ventilation, ...line }, i): LigneBudgetaire => {
    const table = i === 3 && ventilation !== undefined ? { ventilation } : {};
    return { id: `l${String(i)}`, libelle: 'L', ...line, ...table };
  }),
);
const anyPilotes = fc.uniqueArray(body, { maxLength: 2 });

const anyFiche = fc.record({
  axe: fc.constantFrom('a', 'b', 'c'),
  budget: anyLines,
  pilotes: anyPilotes,
  nested: anyLines,
});

/** Plans of a few fiches and their sub-actions, with lines of every kind, in axes one of which contains another. */
export const anyPlan = fc.array(anyFiche, { maxLength: 6 }).map((fiches) =>
  planOf(
    fiches.map(({ axe, budget, pilotes, nested }, i) =>
      fiche(budget, {
        id: `f${String(i)}`,
        axe,
        numero: i + 1,
        pilotes: pilotes.map((partenaire) => ({ partenaire })),
        ...(nested.length > 0 && {
          sous_actions: [{ id: 's', nom: 'S', pilotes: [{ partenaire: 'mairie' }], budget: nested }],
        }),
      }),
    ),
    { axes: directory(AXES.map((axe) => [axe.id, axe] as const)) },
  ),
);
