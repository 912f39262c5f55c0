import type { Plan } from '../../model/plan.ts';
import { itemsOf, listesOf, partsOf } from './parts.ts';
import { champ, repere, rowOf, type Sheet } from './sheet.ts';

export function pilotesSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('code', 'Code', 'texte', 9),
    repere('fiche', 'Fiche', 'id'),
    repere('sous_action', 'Sous-action', 'id'),
    repere('rang', 'Rang', 'nombre', 8),
    champ('partenaire', 'Pilote', 'id'),
    champ('service', 'Service', 'texte'),
    champ('role', 'Rôle', 'choix'),
  ];
  const lignes = itemsOf(partsOf(plan), 'pilotes', ({ pilotes }) => pilotes).map(({ part, item, rang, place }) =>
    rowOf(colonnes, item, { code: part.code, fiche: part.fiche, sous_action: part.sousAction, rang }, place),
  );
  return {
    id: 'pilotes',
    nom: 'Pilotes',
    description: 'Une ligne par pilote d’une fiche ou d’une sous-action.',
    source: { kind: 'fiche', path: ['pilotes', ''] },
    colonnes,
    cle: ['fiche', 'sous_action', 'rang'],
    rang: true,
    lignes,
  };
}

export function partenairesSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('code', 'Code', 'texte', 9),
    repere('fiche', 'Fiche', 'id'),
    repere('rang', 'Rang', 'nombre', 8),
    champ('partenaire', 'Partenaire', 'id'),
    champ('libelle', 'Partenaire sans entrée dans l’annuaire', 'texte'),
    champ('service', 'Service', 'texte'),
    champ('role', 'Rôle', 'texte'),
    champ('statut', 'Statut', 'choix'),
  ];
  const lignes = itemsOf(partsOf(plan), 'partenaires', (value) =>
    'partenaires' in value ? value.partenaires : undefined,
  ).map(({ part, item, rang, place }) => rowOf(colonnes, item, { code: part.code, fiche: part.fiche, rang }, place));
  return {
    id: 'partenaires',
    nom: 'Partenaires',
    description: 'Une ligne par partenaire d’une fiche.',
    source: { kind: 'fiche', path: ['partenaires', ''] },
    colonnes,
    cle: ['fiche', 'rang'],
    rang: true,
    lignes,
  };
}

/** The bodies that the plan names, to choose from. */
export function annuaireSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('partenaire', 'Identifiant', 'id'),
    repere('nom', 'Nom', 'texte'),
    repere('sigle', 'Sigle', 'texte', 12),
    repere('type', 'Type', 'choix'),
    repere('rattachement', 'Rattaché à', 'id'),
  ];
  const lignes = [...plan.partenaires.entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { value }]) => rowOf(colonnes, undefined, { ...value, partenaire: id }));
  return {
    id: 'annuaire',
    nom: 'Annuaire',
    description: 'Une ligne par organisme que le plan peut nommer, avec son identifiant.',
    source: { kind: 'partenaires', path: [''] },
    colonnes,
    cle: ['partenaire'],
    lignes,
  };
}

export function calendrierSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('code', 'Code', 'texte', 9),
    repere('fiche', 'Fiche', 'id'),
    repere('sous_action', 'Sous-action', 'id'),
    champ('id', 'Étape', 'id'),
    champ('libelle', 'Libellé', 'texte'),
    champ('type', 'Type', 'choix'),
    champ('debut', 'Début', 'date'),
    champ('fin', 'Fin', 'date'),
    champ('ouvert', 'Sans fin fixée', 'oui'),
    champ('recurrence_par', 'Répétée par', 'choix', { champ: ['recurrence', 'par'] }),
    champ('recurrence_nombre', 'Nombre de fois', 'nombre', { champ: ['recurrence', 'nombre'] }),
    champ('recurrence_min', 'Au moins', 'nombre', { champ: ['recurrence', 'min'] }),
    champ('recurrence_max', 'Au plus', 'nombre', { champ: ['recurrence', 'max'] }),
    champ('depend_de', 'Dépend de', 'liste'),
    champ('texte_original', 'Texte d’origine', 'texte'),
  ];
  const parts = partsOf(plan);
  const lignes = itemsOf(parts, 'calendrier', ({ calendrier }) => calendrier).map(({ part, item, place }) =>
    rowOf(colonnes, item, { code: part.code, fiche: part.fiche, sous_action: part.sousAction }, place),
  );
  return {
    id: 'calendrier',
    nom: 'Calendrier',
    description: 'Une ligne par étape du calendrier d’une fiche ou d’une sous-action.',
    source: { kind: 'fiche', path: ['calendrier', ''] },
    colonnes,
    cle: ['fiche', 'sous_action', 'id'],
    lignes,
    listes: listesOf(parts, 'calendrier'),
  };
}
