import type { Cell, Column } from '../../../export/table.ts';
import type { PhaseState } from '../../../rollup/progress/phases.ts';
import type { StatutConnu } from '../../../rollup/progress/situation.ts';
import type { ProgressSummary } from '../../../rollup/progress/summary.ts';

interface Figure extends Column {
  readonly of: (progress: ProgressSummary) => Cell;
}

/** One decimal: a level is no more exact than the weights that make it. */
const percent = (level: number | undefined): Cell => (level === undefined ? null : Math.round(level * 10) / 10);

const statut = (id: StatutConnu, titre: string): Figure => ({
  id: `fiches_${id}`,
  titre,
  kind: 'nombre',
  detail: true,
  of: ({ byStatut }) => byStatut[id],
});

const etapes = (id: PhaseState, titre: string): Figure => ({
  id: `etapes_${id}`,
  titre,
  kind: 'nombre',
  detail: true,
  of: ({ byPhaseState }) => byPhaseState[id],
});

/** What is told of the fiches of a group, with its key in JSON; the first ones are for people. */
export const FIGURES: readonly Figure[] = [
  { id: 'fiches', titre: 'fiches', kind: 'nombre', of: ({ fiches }) => fiches },
  { id: 'fiches_realise', titre: 'réalisées', kind: 'nombre', of: ({ byStatut }) => byStatut.realise },
  { id: 'fiches_en_retard', titre: 'en retard', kind: 'nombre', of: ({ late }) => late },
  { id: 'fiches_sans_nouvelles', titre: 'sans nouvelles', kind: 'nombre', of: ({ withoutNews }) => withoutNews },
  { id: 'niveau_realisation', titre: 'réalisé', kind: 'pourcent', of: ({ level }) => percent(level) },
  statut('a_venir', 'à venir'),
  statut('en_cours', 'en cours'),
  statut('en_pause', 'en pause'),
  statut('abandonne', 'abandonnées'),
  statut('a_discuter', 'à discuter'),
  statut('non_dit', 'sans statut'),
  {
    id: 'fiches_jamais_suivies',
    titre: 'jamais suivies',
    kind: 'nombre',
    detail: true,
    of: ({ neverFollowed }) => neverFollowed,
  },
  { id: 'poids_compte', titre: 'poids compté', kind: 'nombre', detail: true, of: ({ base }) => base },
  { id: 'poids_realise', titre: 'poids réalisé', kind: 'nombre', detail: true, of: ({ realised }) => realised },
  {
    id: 'niveau_par_etapes',
    titre: 'réalisé, par étapes',
    kind: 'pourcent',
    detail: true,
    of: ({ byPhases }) => percent(byPhases),
  },
  { id: 'etapes', titre: 'étapes', kind: 'nombre', detail: true, of: ({ phases }) => phases },
  etapes('faite', 'étapes faites'),
  etapes('en_cours', 'étapes en cours'),
  etapes('a_venir', 'étapes à venir'),
  etapes('en_retard', 'étapes en retard'),
  etapes('abandonnee', 'étapes abandonnées'),
  etapes('inconnue', 'étapes inconnues'),
];
