import { etatDe } from '../due.ts';
import { STATUT_FICHE } from '../labels.ts';
import { resoudreTexte } from '../references.ts';
import type { Bloc } from '../types.ts';
import { capitale } from '../typography.ts';
import { releve, suiviDeLAnnee, type Bilan } from './bilan.ts';

const codeOf = ({ context }: Bilan, id: string): string => context.codes.get(id) ?? id;

function statuts(bilan: Bilan): Bloc {
  const { situations, before, annee } = bilan;
  const moved = situations.flatMap(({ fiche, statut }) => {
    const was = before.get(fiche.id)?.statut ?? 'non_dit';
    const nom = `${codeOf(bilan, fiche.id)} · ${fiche.nom}`;
    return was === statut ? [] : [{ nom, cellules: [STATUT_FICHE[was], STATUT_FICHE[statut]] }];
  });
  return {
    type: 'releve',
    releve: releve({
      id: 'statuts',
      titre: 'Statuts qui ont changé',
      colonnes: ['Fiche', `Fin ${String(annee - 1)}`, `Fin ${String(annee)}`],
      lignes: moved,
      rien: `Aucune fiche n’a changé de statut en ${String(annee)}.`,
    }),
  };
}

/** The phases that the follow-ups of the year speak of, as they say them. */
function etapes(bilan: Bilan): Bloc {
  const rows = bilan.situations.flatMap((situation) =>
    (suiviDeLAnnee(bilan, situation)?.phases ?? []).map(({ phase, etat, motif }) => {
      const libelle =
        situation.phases.find(({ planned }) => planned.phase.id === phase)?.planned.phase.libelle ?? phase;
      return {
        nom: `${codeOf(bilan, situation.fiche.id)} · ${libelle}`,
        cellules: [capitale(etatDe(etat)), motif === undefined ? '–' : resoudreTexte(bilan.context, motif)],
      };
    }),
  );
  return {
    type: 'releve',
    releve: releve({
      id: 'etapes',
      titre: 'Étapes',
      colonnes: ['Étape', `État en ${String(bilan.annee)}`, 'Ce qu’en dit le suivi'],
      lignes: rows,
      rien: `Le suivi de ${String(bilan.annee)} ne parle d’aucune étape.`,
    }),
  };
}

function difficultes(bilan: Bilan): Bloc {
  const rows = (['blocage', 'risque'] as const).flatMap((niveau) =>
    bilan.situations.flatMap((situation) => {
      const meteo = suiviDeLAnnee(bilan, situation)?.meteo;
      if (meteo?.niveau !== niveau) return [];
      const motif = meteo.motif === undefined ? 'Raison non dite' : resoudreTexte(bilan.context, meteo.motif);
      const nom = `${codeOf(bilan, situation.fiche.id)} · ${situation.fiche.nom}`;
      return [{ nom, cellules: [niveau === 'blocage' ? 'Blocage' : 'À\u00A0risque', motif] }];
    }),
  );
  return {
    type: 'releve',
    releve: releve({
      id: 'difficultes',
      titre: 'Fiches à risque ou en blocage',
      colonnes: ['Fiche', 'Météo', 'Raison'],
      lignes: rows,
      rien: `Aucune fiche n’est dite à risque ou en blocage en ${String(bilan.annee)}.`,
    }),
  };
}

/** What is not what it was a year before, and why where the follow-up says so. */
export const mouvements = (bilan: Bilan): readonly Bloc[] => [statuts(bilan), difficultes(bilan), etapes(bilan)];
