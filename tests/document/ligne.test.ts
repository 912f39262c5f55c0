import { describe, expect, test } from 'vitest';
import type { LigneView } from '../../src/document/index.ts';
import { ligneView, totalDeFiche } from '../../src/document/ligne.ts';
import type { LigneBudgetaire } from '../../src/model/types.ts';
import { axe, contextWith, fiche, ligne, plain } from './plan.ts';

const PARTENAIRES = {
  caf: { nom: 'Caisse', sigle: 'CAF', type: 'caf' },
  ville: { nom: 'Ville', type: 'ville' },
} as const;

/** A line of a fiche of 2023 and 2024. */
function viewOf(more: Partial<LigneBudgetaire>): LigneView {
  const une = fiche('une', {
    calendrier: [{ id: 'phase', libelle: 'Phase', debut: 2023, fin: 2024 }],
    budget: [ligne(more)],
  });
  const context = contextWith({ axes: [axe('a', 1)], fiches: [une], partenaires: PARTENAIRES });
  return JSON.parse(plain(JSON.stringify(ligneView(context, une, une.budget![0]!)))!) as LigneView;
}

test.each<[Partial<LigneBudgetaire>, string, string, string]>([
  [{ montant: 300, periodicite: 'annuelle' }, '300 €', 'par an', '600 €'],
  [{ montant: 300, periodicite: 'ponctuelle' }, '300 €', 'une fois', '300 €'],
  [{ montant: 12.5, periodicite: 'ponctuelle' }, '12,50 €', 'une fois', '12,50 €'],
  [{ montant: 0, periodicite: 'ponctuelle' }, '0 €', 'une fois', '0 €'],
  [{ montant: 300 }, '300 €', 'périodicité à préciser', 'de 300 € à 600 €'],
  [{ montant: 300, periodicite: 'par_occurrence', occurrences: 4 }, '300 €', '4 fois', '1 200 €'],
  [{ fourchette: { min: 10, max: 15 }, periodicite: 'ponctuelle' }, 'de 10 € à 15 €', 'une fois', 'de 10 € à 15 €'],
  [{ fourchette: { min: 10 }, periodicite: 'ponctuelle' }, 'au moins 10 €', 'une fois', '10 €'],
  [{ fourchette: { max: 15 }, periodicite: 'ponctuelle' }, 'au plus 15 €', 'une fois', 'de 0 € à 15 €'],
  [{ a_evaluer: true, periodicite: 'annuelle' }, 'à évaluer', 'par an', 'hors total'],
  [{ montant: null, periodicite: 'annuelle' }, 'inconnu', 'par an', 'hors total'],
  [{ periodicite: 'annuelle' }, 'non précisé', 'par an', 'hors total'],
  [{ montant: 0.5, unite: 'ETP', periodicite: 'annuelle' }, '0,5 ETP', 'par an', 'hors total'],
  [
    { fourchette: { min: 0.5, max: 1 }, unite: 'ETP', periodicite: 'annuelle' },
    'de 0,5 ETP à 1 ETP',
    'par an',
    'hors total',
  ],
  [{ montant: 300, periodicite: 'annuelle', valorisation: true }, '300 €', 'par an', 'hors total'],
])('%j', (more, montant, periodicite, total) => {
  expect(viewOf(more)).toMatchObject({ montant, periodicite, total });
});

test.each<[LigneBudgetaire['annees'] | undefined, string | undefined]>([
  [undefined, '2023-2024'],
  [[2023], '2023'],
  [[2025, 2023, 2024], '2023-2025'],
  [[2023, 2025], '2023, 2025'],
  ['2023..2027', '2023-2027'],
])('years %j', (annees, printed) => {
  expect(viewOf({ montant: 1, periodicite: 'annuelle', ...(annees !== undefined && { annees }) }).annees).toBe(printed);
});

test('a table of amounts is told year by year', () => {
  const view = viewOf({
    ventilation: [
      { annee: 2023, montant: 100, financeur: 'caf' },
      { annee: 2024, montant: 50 },
      { annee: 2025, montant: null },
    ],
  });
  expect(view).toMatchObject({ montant: 'selon l’année', periodicite: '', total: '150 €' });
  expect(view.notes).toEqual(['2023, CAF : 100 €', '2024 : 50 €', '2025 : inconnu']);
});

test('funders are named with their share', () => {
  const { financeurs } = viewOf({
    montant: 100,
    financeurs: [
      { partenaire: 'caf', dispositif: 'Fonds local', montant: 60, statut: 'sous_reserve' },
      { partenaire: 'ville', part: 25 },
      { partenaire: 'inconnu' },
    ],
  });
  expect(financeurs).toEqual(['CAF (Fonds local, 60 €, sous réserve)', 'Ville (25 %)', 'inconnu']);
});

test('notes say what the amount is', () => {
  const view = viewOf({
    montant: 1,
    statut: 'a_negocier',
    nature: 'investissement',
    base: 'ht',
    valorisation: true,
    commentaire: "l'achat",
    texte_original: "1 €, l'an 1",
  });
  expect(view.statut).toBe('À négocier');
  expect(view.notes).toEqual([
    'apport en nature, hors total',
    'investissement',
    'hors taxes',
    'l’achat',
    'texte d’origine : « 1 €, l’an 1 »',
  ]);
});

describe('the total of a fiche', () => {
  const une = fiche('une', { budget: [ligne({ montant: 50, periodicite: 'ponctuelle' })] });
  const deux = fiche('deux', { numero: 2, budget: [ligne({ montant: 100, periodicite: 'ponctuelle' })] });
  const rien = fiche('rien', { numero: 3, budget: [ligne({ a_evaluer: true })] });
  const context = contextWith({ axes: [axe('a', 1)], fiches: [une, deux, rien] });

  test('is drawn on the scale of the most expensive', () => {
    expect(totalDeFiche(context, une)).toMatchObject({ texte: '50\u00A0€', partHaute: 0.5 });
    expect(totalDeFiche(context, deux)).toMatchObject({ partHaute: 1 });
  });

  test('does not exist where nothing could be counted', () => {
    expect(totalDeFiche(context, rien)).toBeUndefined();
  });
});
