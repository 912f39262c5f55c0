import type { Draw, Known } from './any-plan.ts';

/** The shape of a fiche in so far as its follow-up refers to it. */
export interface FicheData {
  readonly id: string;
  readonly calendrier?: readonly { readonly id: string }[] | undefined;
  readonly indicateurs?: readonly { readonly id: string; readonly nature: string }[] | undefined;
  readonly budget?: readonly { readonly id: string }[] | undefined;
  readonly [rubrique: string]: unknown;
}

const YEARS = [2023, 2024, 2025, 2026] as const;

/** A fiche with some of its rubrics, or all. */
export function anyFiche(draw: Draw, known: Known, id: string, index: number): FicheData {
  const indicateurs = draw.ids('indicateur', 3, 1);
  const before = known.fiches.slice(0, index);
  return {
    id,
    axe: draw.one(known.axes),
    numero: index + 1,
    nom: `Action ${id}`,
    ...draw.maybe({
      enjeu: draw.prose(known),
      description: draw.prose(known),
      pilotes: pilotes(draw, known),
      partenaires: [{ partenaire: draw.one(known.partenaires), role: 'Prête la salle' }, { libelle: 'Bénévoles' }],
      public: {
        ...(known.publics.length > 0 && { categories: draw.some(known.publics) }),
        texte: draw.prose({}),
        effectif: draw.upTo(400, 20),
      },
      territoires: draw.some(known.territoires),
      duree: { annees: draw.upTo(3, 1) },
      calendrier: calendrier(draw, 'phase'),
      moyens: [{ id: 'salle', type: 'locaux', libelle: 'Une salle', partenaire: draw.one(known.partenaires) }],
      changement_souhaite: draw.prose(known),
      budget: budget(draw, known, 'ligne'),
      commentaires: draw.prose(known),
      experimentation: { decision_prevue: 2026, critere: draw.prose({}) },
      participation: { niveau: 'consultation', texte: draw.prose({}) },
      documents: [{ titre: 'Charte', url: 'https://exemple.fr/charte' }],
      // Never a later one: nothing depends on itself.
      ...(before.length > 0 && { liens: [{ fiche: draw.one(before), type: draw.one(['depend_de', 'complete']) }] }),
      sous_actions: [
        {
          id: 'sous-action',
          nom: 'Un goûter',
          ...draw.maybe({
            pilotes: pilotes(draw, known),
            calendrier: calendrier(draw, 'sous-phase'),
            budget: budget(draw, known, 'sous-ligne'),
          }),
        },
      ],
    }),
    ...draw.one([
      {},
      {
        indicateurs: indicateurs.map((one) => indicateur(draw, known, one)),
        objectifs: [
          {
            id: 'general',
            texte: draw.prose(known),
            indicateurs: draw.some(indicateurs),
            objectifs: [{ id: 'precis', texte: draw.prose(known) }],
          },
        ],
        resultats_attendus: [{ id: 'resultat', texte: draw.prose(known), indicateurs: draw.some(indicateurs) }],
      },
    ]),
  };
}

const pilotes = (draw: Draw, { partenaires }: Known): readonly object[] =>
  draw.some(partenaires).map((partenaire) => ({ partenaire, ...draw.maybe({ service: 'Service des familles' }) }));

/** Each step may wait for the one before. */
const calendrier = (draw: Draw, name: string): FicheData['calendrier'] =>
  draw.ids(name, 3, 1).map((id, index, ids) => {
    const year = String(YEARS[index] ?? 2026);
    return {
      id,
      libelle: `Étape ${id}`,
      debut: `${year}-0${String(draw.upTo(6, 1))}`,
      ...draw.maybe({ fin: draw.one([`${year}-T4`, `${year}-12-31`, '2026']) }),
      ...(index > 0 && draw.maybe({ depend_de: [ids[index - 1]] })),
    };
  });

/** Amounts in euros; what the bodies bring adds up to the line, and so does the detail. */
const budget = (draw: Draw, { partenaires }: Known, name: string): FicheData['budget'] =>
  draw.ids(name, 3, 1).map((id) => {
    const cents = draw.upTo(100_000, 100) * 2;
    const montant = cents / 100;
    const body = draw.one(partenaires);
    return {
      id,
      libelle: `Dépense ${id}`,
      poste: draw.one(['convivialite', 'personnel', 'materiel']),
      periodicite: 'ponctuelle',
      ...draw.one([
        { a_evaluer: true },
        { fourchette: { min: montant, max: (cents + 10_000) / 100 } },
        { montant, annees: [2024, 2025] },
        { montant, annees: '2023..2025', financeurs: parts(draw, partenaires) },
        {
          montant,
          ventilation: [
            { annee: 2023, financeur: body, montant: cents / 200 },
            { annee: 2024, financeur: body, montant: cents / 200 },
          ],
          financeurs: [{ partenaire: body, montant, statut: 'confirme' }],
        },
      ]),
      ...draw.maybe({ statut: 'confirme', nature: 'fonctionnement', commentaire: draw.prose({ partenaires }) }),
    };
  });

function parts(draw: Draw, partenaires: readonly string[]): readonly object[] {
  const bodies = draw.some(partenaires);
  return bodies.map((partenaire) => ({ partenaire, part: Math.floor(100 / bodies.length) }));
}

function indicateur(
  draw: Draw,
  { partenaires, sources }: Known,
  id: string,
): { readonly id: string; readonly nature: string; readonly [key: string]: unknown } {
  const nature = draw.one(['nombre', 'pourcentage', 'qualitatif', 'oui_non']);
  const counted = nature === 'nombre' || nature === 'pourcentage';
  return {
    id,
    libelle: `Mesure ${id}`,
    nature,
    ...draw.maybe({
      definition: draw.prose({}),
      sens: 'hausse',
      frequence: 'an',
      responsable: draw.one(partenaires),
      ...(counted && {
        reference: { valeur: 10, date: 2022, ...(sources.length > 0 && { source: draw.one(sources) }) },
        cibles: draw.ids('cible', 2, 1).map((cible, index) => ({ id: cible, periode: 2024 + index, min: 20, max: 30 })),
      }),
    }),
  };
}
