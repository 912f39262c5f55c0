import { axesInOrder } from '../../model/codes.ts';
import type { Plan } from '../../model/plan.ts';
import { pointer } from '../../model/pointer.ts';
import type { Indicateur } from '../../model/types.ts';
import { partsOf } from './parts.ts';
import { champ, keyOf, repere, rowOf, type Liste, type Place, type Sheet } from './sheet.ts';

/** Who carries indicators: a fiche, a sub-action, an axe, the plan. */
interface Porteur {
  readonly reperes: {
    readonly code?: string;
    readonly axe?: string;
    readonly fiche?: string;
    readonly sous_action?: string;
  };
  readonly place: Place;
  readonly key: 'indicateurs' | 'indicateurs_globaux';
  readonly indicateurs: readonly Indicateur[] | undefined;
}

function porteursOf(plan: Plan): readonly Porteur[] {
  const parts = partsOf(plan).map(({ code, fiche, sousAction, place, value }): Porteur => ({
    reperes: { code, fiche, sous_action: sousAction },
    place,
    key: 'indicateurs',
    indicateurs: value.indicateurs,
  }));
  const axes = axesInOrder(plan).flatMap((axe): readonly Porteur[] => {
    const entry = plan.axes.entries.get(axe.id);
    if (entry === undefined) return [];
    const place = { file: entry.file, pointer: entry.pointer };
    return [{ reperes: { axe: axe.id }, place, key: 'indicateurs', indicateurs: axe.indicateurs }];
  });
  const { file, pointer: at, value } = plan.pst;
  const own: Porteur = {
    reperes: {},
    place: { file, pointer: at },
    key: 'indicateurs_globaux',
    indicateurs: value.indicateurs_globaux,
  };
  return [...parts, ...axes, own];
}

interface Placed {
  readonly porteur: Porteur;
  readonly indicateur: Indicateur;
  readonly place: Place;
}

const placed = (plan: Plan): readonly Placed[] =>
  porteursOf(plan).flatMap((porteur) =>
    (porteur.indicateurs ?? []).map((indicateur, i) => ({
      porteur,
      indicateur,
      place: { file: porteur.place.file, pointer: `${porteur.place.pointer}${pointer(porteur.key, i)}` },
    })),
  );

const WHERE = [
  repere('code', 'Code', 'texte', 9),
  repere('axe', 'Axe', 'id', 16),
  repere('fiche', 'Fiche', 'id'),
  repere('sous_action', 'Sous-action', 'id'),
] as const;

export function indicateursSheet(plan: Plan): Sheet {
  const colonnes = [
    ...WHERE,
    champ('id', 'Indicateur', 'id'),
    champ('libelle', 'Libellé', 'texte', { largeur: 50 }),
    champ('definition', 'Définition', 'texte'),
    champ('type', 'Type', 'choix'),
    champ('nature', 'Nature', 'choix'),
    champ('unite', 'Unité', 'texte', { largeur: 16 }),
    champ('sens', 'Sens', 'choix', { largeur: 10 }),
    champ('saisie', 'Saisie', 'choix', { largeur: 12 }),
    champ('agregation_temps', 'Agrégation dans le temps', 'choix', { champ: ['agregation', 'temps'] }),
    champ('agregation_fiches', 'Agrégation entre fiches', 'choix', { champ: ['agregation', 'fiches'] }),
    champ('reference_valeur', 'Référence', 'nombre', { champ: ['reference', 'valeur'] }),
    champ('reference_min', 'Référence, minimum', 'nombre', { champ: ['reference', 'min'] }),
    champ('reference_max', 'Référence, maximum', 'nombre', { champ: ['reference', 'max'] }),
    champ('reference_date', 'Référence, date', 'date', { champ: ['reference', 'date'] }),
    champ('source', 'Source', 'texte'),
    champ('mode_collecte', 'Mode de collecte', 'texte'),
    champ('frequence', 'Fréquence', 'choix'),
    champ('responsable', 'Responsable', 'id'),
    champ('provisoire', 'Provisoire', 'oui'),
    champ('texte_original', 'Texte d’origine', 'texte'),
  ];
  const lignes = placed(plan).map(({ porteur, indicateur, place }) =>
    rowOf(colonnes, indicateur, porteur.reperes, place),
  );
  const listes = porteursOf(plan).map(({ reperes, place, key, indicateurs }): [string, Liste] => [
    keyOf([reperes.axe ?? '', reperes.fiche ?? '', reperes.sous_action ?? '']),
    { file: place.file, pointer: `${place.pointer}${pointer(key)}`, absente: indicateurs === undefined },
  ]);
  return {
    id: 'indicateurs',
    nom: 'Indicateurs',
    description: 'Une ligne par indicateur d’une fiche, d’une sous-action, d’un axe ou, sans l’un ni l’autre, du plan.',
    source: { kind: 'fiche', path: ['indicateurs', ''] },
    colonnes,
    cle: ['axe', 'fiche', 'sous_action', 'id'],
    lignes,
    listes: new Map(listes),
  };
}

export function ciblesSheet(plan: Plan): Sheet {
  const colonnes = [
    ...WHERE,
    repere('indicateur', 'Indicateur', 'id'),
    repere('cible', 'Cible', 'id'),
    champ('periode', 'Période', 'date'),
    champ('valeur', 'Valeur', 'nombre'),
    champ('min', 'Au moins', 'nombre'),
    champ('max', 'Au plus', 'nombre'),
    champ('evolution', 'Évolution, en %', 'nombre'),
    champ('par', 'Par', 'choix', { largeur: 12 }),
    champ('cumul', 'Depuis le début', 'oui'),
    champ('justification', 'Justification', 'texte'),
  ];
  const lignes = placed(plan).flatMap(({ porteur, indicateur, place }) =>
    (indicateur.cibles ?? []).map((cible, i) =>
      rowOf(
        colonnes,
        cible,
        { ...porteur.reperes, indicateur: indicateur.id, cible: cible.id },
        { file: place.file, pointer: `${place.pointer}${pointer('cibles', i)}` },
      ),
    ),
  );
  return {
    id: 'cibles',
    nom: 'Cibles',
    description: 'Une ligne par cible d’un indicateur.',
    source: { kind: 'fiche', path: ['indicateurs', '', 'cibles', ''] },
    colonnes,
    cle: ['axe', 'fiche', 'sous_action', 'indicateur', 'cible'],
    lignes,
  };
}
