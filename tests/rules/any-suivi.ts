import type { FicheData } from './any-fiche.ts';
import type { Draw, Known } from './any-plan.ts';

/** What happened in the years of a fiche, by path. */
export const anySuivi = (draw: Draw, known: Known, fiche: FicheData): readonly (readonly [string, object])[] =>
  draw
    .one([[], [2022], [2022, 2023]])
    .map((annee) => [`suivi/${String(annee)}/${fiche.id}.yaml`, suivi(draw, known, fiche, annee)]);

function suivi(draw: Draw, { partenaires }: Known, fiche: FicheData, annee: number): object {
  const { id, calendrier = [], indicateurs = [], budget = [] } = fiche;
  return {
    fiche: id,
    annee,
    ...draw.maybe({
      statut: draw.one(['en_cours', 'en_pause']),
      avancement: draw.upTo(100),
      meteo: { niveau: 'bon', motif: draw.prose({}) },
      note: draw.prose({ partenaires }),
      ...(calendrier.length > 0 && {
        phases: calendrier.map(({ id: phase }) => ({ phase, etat: 'fait', debut: annee, fin: `${String(annee)}-11` })),
      }),
      ...(indicateurs.length > 0 && {
        mesures: indicateurs.map(({ id: indicateur, nature }) => ({
          indicateur,
          date: `${String(annee)}-12`,
          ...(nature === 'qualitatif' && { texte: 'Plutôt bien.' }),
          ...(nature === 'oui_non' && { valeur: true }),
          ...(nature !== 'qualitatif' && nature !== 'oui_non' && { valeur: draw.upTo(100) }),
        })),
      }),
      ...(budget.length > 0 && {
        depenses: budget.map(({ id: ligne }) => ({
          ligne,
          montant: draw.upTo(9000) / 100,
          financeur: draw.one(partenaires),
        })),
      }),
    }),
  };
}
