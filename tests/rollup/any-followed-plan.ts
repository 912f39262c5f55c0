import fc from 'fast-check';
import type { Axe, Copil, Fiche, Phase, Suivi } from '../../src/model/types.ts';
import { directory, fiche, planOf, suivisOf } from './plan.ts';

const AXES: readonly Axe[] = [
  { id: 'a', numero: 1, titre: 'A', thematiques: ['jeunesse', 'enfance'] },
  { id: 'b', numero: 1, titre: 'B', parent: 'a' },
  { id: 'c', numero: 2, titre: 'C' },
];

const anyDate = fc.constantFrom('2022', 2023, '2023-S1', '2024-T3', '2024-09', '2024-2025', '2025-02-28', '2026-12-31');
const IDS = ['p0', 'p1', 'p2'];

const anyPhase = fc.record(
  {
    debut: anyDate,
    fin: anyDate,
    ouvert: fc.constant(true as const),
    recurrence: fc.record(
      {
        par: fc.constantFrom('an', 'semestre', 'trimestre', 'mois'),
        mois: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
      },
      { requiredKeys: ['par'] },
    ),
  },
  { requiredKeys: [] },
);

const anyPhases = (prefix: string) =>
  fc
    .array(anyPhase, { maxLength: IDS.length })
    .map((phases) => phases.map((phase, i): Phase => ({ id: `${prefix}${IDS[i] ?? ''}`, libelle: 'P', ...phase })));

const anyPilotes = fc.uniqueArray(
  fc.record(
    { partenaire: fc.constantFrom('caf', 'ville', 'cnaf'), role: fc.constantFrom('chef_de_file', 'copilote') },
    { requiredKeys: ['partenaire'] },
  ),
  { maxLength: 3, selector: ({ partenaire, role }) => `${partenaire}/${role ?? ''}` },
);

const anyFiche = fc.record({
  axe: fc.constantFrom('a', 'b', 'c', 'inconnu'),
  calendrier: anyPhases(''),
  nested: anyPhases('s-'),
  poids: fc.constantFrom(0.5, 1, 3),
  pilotes: anyPilotes,
  nestedPilotes: fc.option(anyPilotes, { nil: undefined }),
});

export const anySuivi: fc.Arbitrary<Suivi> = fc.record(
  {
    fiche: fc.constantFrom('f0', 'f1', 'f2', 'f9'),
    annee: fc.integer({ min: 2022, max: 2027 }),
    statut: fc.constantFrom('a_venir', 'en_cours', 'en_pause', 'realise', 'abandonne', 'a_discuter'),
    meteo: fc.record({ niveau: fc.constantFrom('bon', 'risque', 'blocage') }),
    phases: fc.array(
      fc.record(
        {
          phase: fc.constantFrom(...IDS, ...IDS.map((id) => `s-${id}`)),
          etat: fc.constantFrom('a_faire', 'en_cours', 'fait', 'abandonne'),
          debut: anyDate,
        },
        { requiredKeys: ['phase', 'etat'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: ['fiche', 'annee'] },
);

const anyCopil: fc.Arbitrary<Copil> = fc.record({
  id: fc.constant('copil'),
  date: anyDate,
  statut: fc.constantFrom('prevu', 'tenu', 'reporte'),
  decisions: fc.array(
    fc.record(
      {
        id: fc.constant('d'),
        texte: fc.constant('D'),
        echeance: anyDate,
        etat: fc.constantFrom('a_faire', 'fait'),
      },
      { requiredKeys: ['id', 'texte'] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

type Drawn = typeof anyFiche extends fc.Arbitrary<infer T> ? T : never;

function written({ axe, calendrier, nested, poids, pilotes, nestedPilotes }: Drawn, i: number): Fiche {
  const sousAction = { id: 's', nom: 'S', calendrier: nested, ...(nestedPilotes && { pilotes: nestedPilotes }) };
  return fiche([], {
    id: `f${String(i)}`,
    axe,
    numero: i + 1,
    calendrier,
    poids,
    pilotes,
    ...(nested.length > 0 && { sous_actions: [sousAction] }),
  });
}

/** Plans of a few fiches with sub-actions, calendars, several years of follow-up and meetings. */
export const anyFollowedPlan = fc
  .record({
    fiches: fc.array(anyFiche, { maxLength: 5 }),
    suivis: fc.array(anySuivi, { maxLength: 8 }),
    copils: fc.array(anyCopil, { maxLength: 2 }),
  })
  .map(({ fiches, suivis, copils }) =>
    planOf(fiches.map(written), {
      axes: directory(AXES.map((axe) => [axe.id, axe] as const)),
      copils: copils.map((value) => ({ file: 'copils/copil.yaml', pointer: '', value })),
      ...suivisOf(...suivis),
    }),
  );

export const anyDay = fc
  .date({ min: new Date('2021-01-01T00:00:00Z'), max: new Date('2029-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
