import type { Copil } from '../../model/types.ts';
import { heldIn } from '../../rollup/copil/minutes.ts';
import { nomComplet } from '../context.ts';
import { libelleDate, libelleMoment } from '../dates.ts';
import { etatDe, nomCopil } from '../due.ts';
import { resoudreTexte } from '../references.ts';
import type { Bloc } from '../types.ts';
import { capitale, compte } from '../typography.ts';
import { releve, type Bilan } from './bilan.ts';

function seance({ lieu, date, participants = [] }: Copil): string {
  const people = participants.reduce((total, { nombre }) => total + nombre, 0);
  return [
    `Tenu ${libelleMoment(date)}`,
    ...(lieu === undefined ? [] : [lieu]),
    ...(people === 0 ? [] : [compte(people, 'participant')]),
  ].join(', ');
}

function decisions({ context }: Bilan, copil: Copil): Bloc {
  const rows = (copil.decisions ?? []).map(({ texte, fiches = [], responsable, echeance, etat }) => ({
    nom: resoudreTexte(context, texte),
    cellules: [
      fiches.map((id) => context.codes.get(id) ?? id).join(', ') || '–',
      responsable === undefined ? '–' : nomComplet(context, responsable),
      echeance === undefined ? '–' : libelleDate(echeance),
      capitale(etatDe(etat)),
    ],
  }));
  return {
    type: 'releve',
    releve: releve({
      id: copil.id,
      titre: `${nomCopil(copil)} : décisions`,
      phrases: [`${seance(copil)}.`],
      colonnes: ['Décision', 'Fiches', 'Responsable', 'Échéance', 'État'],
      lignes: rows,
      rien: 'Aucune décision n’est notée.',
      notes: ['L’état d’une décision est celui que dit aujourd’hui le fichier de la séance.'],
    }),
  };
}

/** The steering committees held in the year, with what they decided. */
export function copils(bilan: Bilan): readonly Bloc[] {
  const held = heldIn(bilan.context.plan, bilan.annee);
  if (held.length > 0) return held.map((copil) => decisions(bilan, copil));
  const markdown = `Aucun copil n’est noté comme tenu en ${String(bilan.annee)}.`;
  return [{ type: 'texte', titre: undefined, encadre: false, markdown }];
}
