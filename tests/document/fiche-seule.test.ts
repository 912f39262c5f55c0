import { describe, expect, test } from 'vitest';
import { ficheSeuleOf } from '../../src/document/index.ts';
import { axe, fiche, planOf, type Parts } from './plan.ts';

const PARTS: Parts = {
  pst: { statut_document: 'signe', edition: '2e édition' },
  axes: [axe('a', 1)],
  fiches: [
    fiche('une', {
      description: 'Avec la CTG, sans PMIE.',
      pilotes: [{ partenaire: 'caf' }],
      partenaires: [{ partenaire: 'club' }],
    }),
    fiche('deux', { numero: 2 }),
  ],
  partenaires: {
    caf: { nom: 'Caisse', sigle: 'CAF', type: 'caf', description: 'Elle verse.' },
    club: { nom: 'Club', type: 'association' },
    autre: { nom: 'Autre', type: 'association', description: 'Ailleurs.' },
  },
  more: {
    sigles: new Map([
      ['CTG', 'Convention'],
      ['PMI', 'Protection'],
    ]),
  },
};
const seule = (id: string, brouillon = false) => ficheSeuleOf(planOf(PARTS), id, { lignes: ['Version 1'], brouillon });

describe('a fiche alone', () => {
  test('comes with the name, the state and the version of its plan', () => {
    expect(seule('une')).toMatchObject({
      nom: 'Plan · 2022-2027',
      statut: 'Signé',
      edition: '2e édition',
      colophon: ['Version 1'],
      fiche: { code: 'A1-FA1' },
    });
  });

  test('comes with the acronyms that it uses as words, and the bodies that the plan describes', () => {
    expect(seule('une')?.sigles.map(({ sigle }) => sigle)).toEqual(['CAF', 'CTG']);
    expect(seule('une')?.partenaires).toEqual([{ nom: 'Caisse (CAF)', description: 'Elle verse.' }]);
    expect(seule('deux')).toMatchObject({ sigles: [], partenaires: [] });
  });

  test('is a draft when asked, and is not when it does not exist', () => {
    expect(seule('une', true)?.mention?.mot).toBe('Brouillon');
    expect(seule('trois')).toBeUndefined();
  });
});
