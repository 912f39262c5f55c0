import { describe, expect, test } from 'vitest';
import { budgetView, montantView } from '../../src/document/budget.ts';
import type { BudgetView } from '../../src/document/index.ts';
import type { LigneBudgetaire } from '../../src/model/types.ts';
import { axe, contextWith, fiche, ligne, plain } from './plan.ts';

/** The budget of a plan with one fiche of two years (2023-2024) for each list of lines. */
function viewOf(...budgets: readonly (readonly Partial<LigneBudgetaire>[])[]): BudgetView {
  const fiches = budgets.map((budget, f) =>
    fiche(`f${String(f)}`, {
      numero: f + 1,
      calendrier: [{ id: 'phase', libelle: 'Phase', debut: 2023, fin: 2024 }],
      ...(budget.length > 0 && {
        budget: budget.map((one, i) => ligne({ id: `l${String(i)}`, libelle: `Ligne ${String(i)}`, ...one })),
      }),
    }),
  );
  const view = budgetView(
    contextWith({ axes: [axe('a', 1)], fiches, partenaires: { caf: { nom: 'Caf', type: 'caf' } } }),
  );
  return JSON.parse(plain(JSON.stringify(view))!) as BudgetView;
}

const OPEN = { montant: 200, periodicite: 'a_preciser' } as const;
const KNOWN = { montant: 100, periodicite: 'ponctuelle', annees: [2023] } as const;
const RANGE = { fourchette: { min: 100, max: 150 }, periodicite: 'ponctuelle', annees: [2023] } as const;

test('an amount is one number, or two', () => {
  expect(montantView({ low: 100, high: 100 }, 200)).toMatchObject({
    texte: '1\u00A0€',
    partBasse: 0.5,
    partHaute: 0.5,
  });
  expect(montantView({ low: 100, high: 200 }, 200).texte).toBe('de 1\u00A0€ à 2\u00A0€');
  expect(montantView({ low: 0, high: 0 }, 0)).toMatchObject({ partBasse: 0, partHaute: 0 });
});

describe('why low and high differ', () => {
  test.each<[string, readonly Partial<LigneBudgetaire>[], string | undefined]>([
    ['nothing', [KNOWN], undefined],
    [
      'one line',
      [OPEN, KNOWN],
      'Le texte ne dit pas si 1 montant revient chaque année. Le total bas le compte une seule fois, le total haut chaque année de l’action.',
    ],
    [
      'two lines',
      [OPEN, OPEN],
      'Le texte ne dit pas si 2 montants reviennent chaque année. Le total bas les compte une seule fois, le total haut chaque année de l’action.',
    ],
    ['a range', [RANGE], '1 montant est une fourchette : le total bas en retient le bas, le total haut le haut.'],
    [
      'a line, and ranges',
      [OPEN, RANGE, RANGE],
      'Le texte ne dit pas si 1 montant revient chaque année. Le total bas le compte une seule fois, le total haut chaque année de l’action. ' +
        '2 montants sont des fourchettes : le total bas en retient le bas, le total haut le haut.',
    ],
    ['an in-kind line is in no total', [{ ...OPEN, valorisation: true }, KNOWN], undefined],
  ])('%s', (_, lignes, sentence) => {
    expect(viewOf(lignes).lecture).toBe(sentence);
  });
});

test('each open line is listed with what it changes', () => {
  const { hypotheses, total } = viewOf([OPEN, { ...OPEN, valorisation: true }, { ...OPEN, annees: [2023] }, KNOWN]);
  expect(total.texte).toBe('de 500 € à 700 €');
  expect(hypotheses).toEqual([
    {
      fiche: { texte: 'A1-FA1 · Fiche f0', href: '#fiche-f0' },
      ligne: 'Ligne 0',
      texte: '200 € une seule fois, ou chaque année de 2023 à 2024',
      effet: '+200 €',
    },
    expect.objectContaining({ ligne: 'Ligne 2', texte: '200 € : l’action dure une seule année', effet: 'aucun' }),
  ]);
});

describe('coverage', () => {
  test('counts what is known, in the singular', () => {
    expect(viewOf([{ ...KNOWN, financeurs: [{ partenaire: 'caf' }] }]).couverture).toEqual([
      '1 fiche chiffrée sur 1',
      '1 ligne comptée sur 1',
    ]);
  });

  test('counts what is known, in the plural, and what nobody pays', () => {
    expect(viewOf([KNOWN, KNOWN], [KNOWN, { a_evaluer: true }], []).couverture).toEqual([
      '2 fiches chiffrées sur 3',
      '3 lignes comptées sur 4',
      '300 € sur 300 € sans financeur désigné',
    ]);
  });

  test('says which years are deduced, and what is given in kind', () => {
    const { couverture } = viewOf([
      { montant: 50, periodicite: 'annuelle' },
      { ...KNOWN, valorisation: true },
    ]);
    expect(couverture).toContain('1 ligne dont l’année est déduite du calendrier et de la durée de la fiche');
    expect(couverture).toContain('apports en nature valorisés, hors total : 100 €');
  });
});

test('what is not counted says why', () => {
  const lines = [{ a_evaluer: true }, { montant: null }, {}, { montant: 0.5, unite: 'ETP' }] as const;
  expect(viewOf(lines).nonComptees.map(({ ligne: libelle, motif }) => [libelle, motif])).toEqual([
    ['Ligne 0', 'montant à évaluer'],
    ['Ligne 1', 'montant inconnu'],
    ['Ligne 2', 'montant non dit'],
    ['Ligne 3', 'compté en équivalents temps plein'],
  ]);
});

test('each distribution adds up to the total, in its own order; those without line are left out', () => {
  const { ventilations, total } = viewOf(
    [{ ...KNOWN, statut: 'a_negocier', poste: 'locaux' }, OPEN],
    [{ montant: 1000, periodicite: 'ponctuelle', annees: [2030], statut: 'confirme' }],
  );
  expect(ventilations.map(({ titre }) => titre)).toEqual(['Par axe', 'Par année', 'Par statut', 'Par poste']);
  expect(ventilations.map(({ lignes }) => lignes.map(({ libelle }) => libelle))).toEqual([
    ['Axe 1 : Axe a'],
    ['2023', '2024', '2030'],
    ['Confirmé', 'À négocier', 'Statut non précisé'],
    ['Locaux', 'Autre'],
  ]);
  const read = (amount: string): number => Number(amount.replace(/[ €]/g, ''));
  for (const { lignes } of ventilations) {
    expect(lignes.reduce((sum, { montant }) => sum + read(montant.bas), 0)).toBe(read(total.bas));
    expect(lignes.reduce((sum, { montant }) => sum + read(montant.haut), 0)).toBe(read(total.haut));
  }
  expect(viewOf([{ a_evaluer: true }]).ventilations).toEqual([]);
});

test('what is to negotiate is said apart', () => {
  expect(viewOf([KNOWN]).dont).toEqual([]);
  expect(viewOf([{ ...KNOWN, statut: 'a_negocier' }, KNOWN]).dont).toEqual(['dont 100 € à négocier']);
});
