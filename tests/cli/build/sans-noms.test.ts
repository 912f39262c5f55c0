import { describe, expect, test } from 'vitest';
import { sansNoms, sansNomsDit } from '../../../src/cli/build/sans-noms.ts';
import { documentOf } from '../../../src/document/index.ts';
import { axe, fiche, planOf } from '../../document/plan.ts';

const PLAN = planOf({
  axes: [axe('a', 1)],
  pst: {
    instances: [{ id: 'i', nom: 'Copil', composition: [{ libelle: 'Élus', fonctions: ['Mme Petit, présidente'] }] }],
  },
  fiches: [
    fiche('une', {
      description: 'Voir Mme Anne de La Tour, M. Le Goff ou madame Personne. Rue de Madame Curie, M. le maire.',
      pilotes: [{ partenaire: 'caf', service: 'Chargée de mission', role: 'chef_de_file' }],
      partenaires: [{ partenaire: 'caf', role: 'Accueil par M. Blanc' }],
    }),
  ],
  partenaires: { caf: { nom: 'Caisse', type: 'caf' } },
  sources: { livre: { titre: 'Livre', auteur: 'Mme Auteur' } },
});

describe('a plan without names', () => {
  const without = sansNoms(PLAN);
  const { value } = without.plan.fiches.entries.get('une')!;

  test('keeps the words around the names that texts give with their title', () => {
    expect(value.description).toBe(
      'Voir [nom retiré], [nom retiré] ou madame Personne. Rue de Madame Curie, M. le maire.',
    );
  });

  test('leaves out what tells who, and keeps what the list of roles says', () => {
    expect(value.pilotes).toEqual([{ partenaire: 'caf', role: 'chef_de_file' }]);
    expect(value.partenaires).toEqual([{ partenaire: 'caf' }]);
    expect(without.plan.pst.value.instances?.[0]?.composition).toEqual([{ libelle: 'Élus' }]);
  });

  test('keeps the authors of sources, and is a plan that prints', () => {
    expect(without.plan.sources.entries.get('livre')?.value.auteur).toBe('Mme Auteur');
    expect(JSON.stringify(documentOf({ ...without.plan, sources: planOf({}).sources }, { lignes: [] }))).not.toMatch(
      /Tour|Goff|Blanc|Petit|Chargée/,
    );
  });

  test('does not touch the plan it is made from', () => {
    expect(PLAN.fiches.entries.get('une')?.value.description).toContain('Mme Anne');
  });

  test('says what was done, and what cannot be', () => {
    const said = sansNomsDit(without).replaceAll('\u00A0', ' ');
    expect(said).toMatch(/^Sans noms : \d noms? retirés? des textes, 3 précisions laissées de côté/);
    expect(said).toContain('Un nom écrit sans « M. » ni « Mme » ne se reconnaît pas');
  });
});
