import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPlans } from '../../src/cli/pipeline.ts';
import { anneesSuivies, bilanOf, type Bloc, type PstDocument } from '../../src/document/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import { axe, fiche, indicateur, ligne, plain, planOf } from './plan.ts';
import { suivisOf } from '../rollup/plan.ts';

const EDITION = { lignes: ['Essai'] };
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const blocsOf = ({ parties }: PstDocument): readonly Bloc[] => parties.flatMap(({ blocs }) => blocs);

/** The table of a part, as rows of plain text; its sentences where it has none. */
function releve(document: PstDocument, id: string): readonly (readonly string[])[] {
  const found = blocsOf(document).flatMap((bloc) =>
    bloc.type === 'releve' && bloc.releve.id === `releve-${id}` ? [bloc.releve] : [],
  )[0];
  if (found?.tableau === undefined) return [(found?.phrases ?? []).map((text) => plain(text) ?? '')];
  return found.tableau.lignes.map(({ nom, cellules }) => [nom, ...cellules].map((text) => plain(text) ?? ''));
}

const PLAN = planOf({
  axes: [axe('a', 1)],
  fiches: [
    fiche('une', {
      calendrier: [{ id: 'ouvrir', libelle: 'Ouvrir' }],
      budget: [ligne({ montant: 100, periodicite: 'ponctuelle', annees: [2023] })],
    }),
    fiche('deux', { numero: 2 }),
  ],
  more: suivisOf(
    { fiche: 'une', annee: 2022, statut: 'a_venir' },
    {
      fiche: 'une',
      annee: 2023,
      statut: 'en_cours',
      meteo: { niveau: 'blocage', motif: "Pas d'eau" },
      avancement: 40,
      phases: [{ phase: 'ouvrir', etat: 'abandonne', motif: 'Trop cher' }],
      depenses: [{ ligne: 'ligne', montant: 120.5 }],
      note: 'Une **note**.',
    },
    { fiche: 'une', annee: 2024, statut: 'realise', depenses: [{ ligne: 'ligne', montant: 9 }] },
  ),
});

describe('the report of a year', () => {
  const bilan = bilanOf(PLAN, 2023, EDITION);

  test('is named after its year and its plan', () => {
    expect(bilan).toMatchObject({ titre: 'Bilan 2023', sousTitre: 'Plan', nom: 'Bilan 2023 · Plan · 2022-2027' });
  });

  test('tells what moved, with the reasons that the follow-up gives', () => {
    expect(releve(bilan, 'statuts')).toEqual([['A1-FA1 · Fiche une', 'À venir', 'En cours']]);
    expect(releve(bilan, 'difficultes')).toEqual([['A1-FA1 · Fiche une', 'Blocage', 'Pas d’eau']]);
    expect(releve(bilan, 'etapes')).toEqual([['A1-FA1 · Ouvrir', 'Abandonnée', 'Trop cher']]);
  });

  test('sets expenses against the budget, and knows nothing of later years', () => {
    expect(releve(bilan, 'depenses')).toEqual([
      ['Axe 1 : Axe a', '100 €', '120,50 €', '100 €', '120,50 €'],
      ['Total', '100 €', '120,50 €', '100 €', '120,50 €'],
    ]);
    expect(releve(bilan, 'depassements')).toEqual([['A1-FA1', '100 €', '120,50 €', '20,50 €']]);
    expect(releve(bilanOf(PLAN, 2024, EDITION), 'depenses')[1]).toEqual(['Total', '0 €', '9 €', '100 €', '129,50 €']);
  });

  test('says of each fiche what its follow-up says, and when it has none', () => {
    const suivis = blocsOf(bilan).flatMap((bloc) => (bloc.type === 'suivis' ? bloc.suivis : []));
    const [une, deux] = suivis;
    expect(une?.reperes.map(({ terme, texte }) => `${terme} | ${plain(texte)}`)).toEqual([
      'Statut | En cours, à venir fin 2022',
      'Météo | Blocage : Pas d’eau',
      'Avancement estimé | 40 %',
    ]);
    expect(une).toMatchObject({ note: 'Une **note**.', absence: undefined });
    expect(deux).toMatchObject({ note: undefined, absence: 'Aucun suivi jusqu’à 2023.' });
  });

  test('says that there is nothing rather than print an empty table', () => {
    expect(releve(bilanOf(PLAN, 2024, EDITION), 'etapes')).toEqual([['Le suivi de 2024 ne parle d’aucune étape.']]);
    expect(releve(bilan, 'cibles')).toEqual([['Aucun indicateur de ce plan n’a de cible.']]);
    const copils = bilan.parties.find(({ id }) => id === 'copils');
    expect(copils?.blocs).toMatchObject([{ type: 'texte', markdown: 'Aucun copil n’est noté comme tenu en 2023.' }]);
  });

  test('does not know what was measured later', () => {
    const plan = planOf({
      axes: [axe('a', 1)],
      fiches: [fiche('une', { indicateurs: [indicateur({ cibles: [{ id: 'c', valeur: 10 }] })] })],
      more: suivisOf(
        { fiche: 'une', annee: 2023 },
        { fiche: 'une', annee: 2024, mesures: [{ indicateur: 'indicateur', date: 2024, valeur: 12 }] },
      ),
    });
    const cibles = (annee: number) => releve(bilanOf(plan, annee, EDITION), 'cibles')[0];
    expect(cibles(2023)).toEqual(['A1-FA1 · Indicateur', '–', '10', 'En cours']);
    expect(cibles(2024)?.[1]).toBe('12');
  });

  test('is marked as a draft when it is one', () => {
    expect(bilan.mention).toBeUndefined();
    expect(bilanOf(PLAN, 2023, { ...EDITION, brouillon: true }).mention?.mot).toBe('Brouillon');
  });
});

describe('data/exemple', () => {
  let plan: Plan;
  let bilan: PstDocument;
  beforeAll(async () => {
    const host = {
      cwd: ROOT,
      env: {},
      now: () => new Date('2026-01-31'),
      color: false,
      signal: new AbortController().signal,
    };
    const [checked] = await checkPlans({ ...host, out: process.stdout, err: process.stderr }, ['data/exemple']);
    plan = checked!.plan!;
    bilan = bilanOf(plan, 2024, EDITION);
  });

  test('was followed two years', () => {
    expect(anneesSuivies(plan)).toEqual([2023, 2024]);
  });

  test('adds up in 2024 as the files say', () => {
    expect(releve(bilan, 'statuts').map(([nom]) => nom?.slice(0, 8))).toEqual([
      'A1-FA3 ·',
      'A1-FA4 ·',
      'A2-FA3 ·',
      'A3.2-FA2',
    ]);
    expect(releve(bilan, 'depenses').at(-1)?.[2]).toBe('122 131,71 €');
    expect(releve(bilan, '2024-03-copil-2')).toHaveLength(4);
    expect(releve(bilan, 'cibles')).toHaveLength(56);
  });

  test('prints nothing that a program would say', () => {
    expect(JSON.stringify(bilan)).not.toMatch(/undefined|NaN|\[object|\{\{|non_dit|en_cours|a_faire/);
  });

  test('is the same twice', () => {
    expect(bilanOf(plan, 2024, EDITION)).toEqual(bilan);
  });
});
