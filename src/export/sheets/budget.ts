import type { Plan } from '../../model/plan.ts';
import { pointer } from '../../model/pointer.ts';
import { budgetOf, type BudgetLine, type BudgetPiece } from '../../rollup/budget.ts';
import { itemsOf, listesOf, partsOf } from './parts.ts';
import { champ, repere, rowOf, type Row, type Sheet } from './sheet.ts';

const WHERE = [
  repere('code', 'Code', 'texte', 9),
  repere('fiche', 'Fiche', 'id'),
  repere('sous_action', 'Sous-action', 'id'),
] as const;

export function budgetSheet(plan: Plan): Sheet {
  const colonnes = [
    ...WHERE,
    champ('id', 'Ligne', 'id'),
    champ('libelle', 'Libellé', 'texte'),
    champ('poste', 'Poste', 'choix'),
    champ('nature', 'Nature', 'choix'),
    champ('montant', 'Montant', 'montant'),
    champ('fourchette_min', 'Fourchette, minimum', 'montant', { champ: ['fourchette', 'min'] }),
    champ('fourchette_max', 'Fourchette, maximum', 'montant', { champ: ['fourchette', 'max'] }),
    champ('a_evaluer', 'À évaluer', 'oui'),
    champ('unite', 'Unité', 'choix', { largeur: 8 }),
    champ('base', 'Base', 'choix', { largeur: 12 }),
    champ('periodicite', 'Périodicité', 'choix'),
    champ('occurrences', 'Occurrences', 'nombre'),
    champ('annees', 'Années', 'annees'),
    champ('statut', 'Statut', 'choix'),
    champ('valorisation', 'Apport en nature', 'oui'),
    champ('commentaire', 'Commentaire', 'texte'),
    champ('texte_original', 'Texte d’origine', 'texte'),
  ];
  const parts = partsOf(plan);
  const lignes = itemsOf(parts, 'budget', ({ budget }) => budget).map(({ part, item, place }) =>
    rowOf(colonnes, item, { code: part.code, fiche: part.fiche, sous_action: part.sousAction }, place),
  );
  return {
    id: 'budget',
    nom: 'Budget',
    description: 'Une ligne par ligne budgétaire, telle que la fiche l’écrit.',
    source: { kind: 'fiche', path: ['budget', ''] },
    colonnes,
    cle: ['fiche', 'sous_action', 'id'],
    lignes,
    listes: listesOf(parts, 'budget'),
  };
}

export function financeursSheet(plan: Plan): Sheet {
  const colonnes = [
    ...WHERE,
    repere('ligne', 'Ligne', 'id'),
    repere('rang', 'Rang', 'nombre', 8),
    champ('partenaire', 'Financeur', 'id'),
    champ('dispositif', 'Dispositif', 'texte'),
    champ('montant', 'Montant', 'montant'),
    champ('part', 'Part, en %', 'nombre'),
    champ('statut', 'Statut', 'choix'),
  ];
  const lignes = itemsOf(partsOf(plan), 'budget', ({ budget }) => budget).flatMap(({ part, item, place }) =>
    (item.financeurs ?? []).map((financeur, i) => {
      const reperes = { code: part.code, fiche: part.fiche, sous_action: part.sousAction, ligne: item.id, rang: i + 1 };
      return rowOf(colonnes, financeur, reperes, {
        file: place.file,
        pointer: `${place.pointer}${pointer('financeurs', i)}`,
      });
    }),
  );
  return {
    id: 'financeurs',
    nom: 'Financeurs',
    description: 'Une ligne par financeur d’une ligne budgétaire.',
    source: { kind: 'fiche', path: ['budget', '', 'financeurs', ''] },
    colonnes,
    cle: ['fiche', 'sous_action', 'ligne', 'rang'],
    rang: true,
    lignes,
  };
}

interface Group {
  readonly line: BudgetLine;
  readonly piece: BudgetPiece;
  low: number;
  high: number;
}

/** The pieces of a line, those of one year, funder and status together. */
function groups(line: BudgetLine): readonly Group[] {
  const found = new Map<string, Group>();
  for (const piece of line.pieces) {
    const key = JSON.stringify([piece.year ?? 0, piece.financeur ?? '', piece.statut]);
    const group = found.get(key) ?? { line, piece, low: 0, high: 0 };
    group.low += piece.low;
    group.high += piece.high;
    found.set(key, group);
  }
  return [...found.values()];
}

/** What each line costs in each year for each funder: computed, so that a pivot table gives the totals of the document. */
export function budgetParAnneeSheet(plan: Plan): Sheet {
  const colonnes = [
    ...WHERE,
    repere('axe', 'Axe', 'id'),
    repere('ligne', 'Ligne', 'id'),
    repere('libelle', 'Libellé', 'texte'),
    repere('poste', 'Poste', 'choix'),
    repere('nature', 'Nature', 'choix'),
    repere('annee', 'Année', 'nombre', 9),
    repere('financeur', 'Financeur', 'id'),
    repere('statut', 'Statut', 'choix'),
    repere('apport_en_nature', 'Apport en nature', 'oui'),
    repere('bas', 'Montant bas', 'montant'),
    repere('haut', 'Montant haut', 'montant'),
  ];
  const codes = new Map(partsOf(plan).map(({ code, fiche }) => [fiche, code]));
  const lignes = budgetOf(plan)
    .lines.flatMap(groups)
    .map(({ line: { ligne }, piece, low, high }): Row =>
      rowOf(colonnes, undefined, {
        code: codes.get(piece.fiche),
        fiche: piece.fiche,
        sous_action: piece.sousAction,
        axe: piece.axe,
        ligne: ligne.id,
        libelle: ligne.libelle,
        poste: piece.poste,
        nature: piece.nature,
        annee: piece.year,
        financeur: piece.financeur,
        statut: piece.statut,
        apport_en_nature: piece.valorisation ? true : undefined,
        bas: low / 100,
        haut: high / 100,
      }),
    );
  return {
    id: 'budget-par-annee',
    nom: 'Budget par année',
    description:
      'Calculée : une ligne par ligne budgétaire, année, financeur et statut. Les apports en nature sont hors total.',
    colonnes,
    cle: ['fiche', 'sous_action', 'ligne', 'annee', 'financeur', 'statut'],
    lignes,
  };
}
