import type { Plan } from '../../model/plan.ts';
import { pointer } from '../../model/pointer.ts';
import { champ, repere, rowOf, type Sheet } from './sheet.ts';

export function copilsSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('copil', 'Copil', 'id'),
    champ('numero', 'Numéro', 'nombre', { largeur: 9 }),
    champ('type', 'Type', 'choix'),
    champ('date', 'Date', 'date'),
    champ('lieu', 'Lieu', 'texte'),
    champ('periode_suivie', 'Période suivie', 'date'),
    champ('statut', 'Statut', 'choix'),
    repere('participants', 'Participants', 'nombre'),
  ];
  const lignes = plan.copils.map(({ file, pointer: at, value }) => {
    const participants = value.participants?.reduce((total, { nombre }) => total + nombre, 0);
    return rowOf(colonnes, value, { copil: value.id, participants }, { file, pointer: at });
  });
  return {
    id: 'copils',
    nom: 'Copils',
    description: 'Une ligne par réunion du comité de pilotage ou du comité technique.',
    source: { kind: 'copil', path: [] },
    colonnes,
    cle: ['copil'],
    lignes,
  };
}

export function decisionsSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('copil', 'Copil', 'id'),
    repere('decision', 'Décision', 'id'),
    champ('texte', 'Texte', 'texte', { largeur: 60 }),
    champ('fiches', 'Fiches', 'liste'),
    champ('type', 'Type', 'choix'),
    champ('responsable', 'Responsable', 'id'),
    champ('echeance', 'Échéance', 'date'),
    champ('etat', 'État', 'choix'),
  ];
  const lignes = plan.copils.flatMap(({ file, pointer: at, value }) =>
    (value.decisions ?? []).map((decision, i) =>
      rowOf(
        colonnes,
        decision,
        { copil: value.id, decision: decision.id },
        { file, pointer: `${at}${pointer('decisions', i)}` },
      ),
    ),
  );
  return {
    id: 'decisions',
    nom: 'Décisions',
    description: 'Une ligne par décision d’un comité.',
    source: { kind: 'copil', path: ['decisions', ''] },
    colonnes,
    cle: ['copil', 'decision'],
    lignes,
  };
}
