import { axeCode, axesInOrder, ficheCode, fichesInOrder } from '../../model/codes.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import { pointer } from '../../model/pointer.ts';
import type { Fiche, Objectif } from '../../model/types.ts';
import { champ, repere, rowOf, type Row, type Sheet } from './sheet.ts';

export interface Coded {
  readonly code: string;
  readonly entry: Entry<Fiche>;
}

/** The fiches in the order of their codes, each with the file it was read from. */
export function codedFiches(plan: Plan): readonly Coded[] {
  return fichesInOrder(plan).flatMap((fiche) => {
    const entry = plan.fiches.entries.get(fiche.id);
    return entry === undefined ? [] : [{ code: ficheCode(plan, fiche), entry }];
  });
}

export function axesSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('code', 'Code', 'texte', 9),
    repere('axe', 'Axe', 'id'),
    champ('titre', 'Titre', 'texte', { largeur: 60 }),
    champ('titre_court', 'Titre court', 'texte'),
    repere('parent', 'Axe parent', 'id'),
    champ('thematiques', 'Thématiques', 'liste'),
    champ('diagnostic', 'Diagnostic', 'markdown'),
  ];
  const lignes = axesInOrder(plan).flatMap((axe): readonly Row[] => {
    const entry = plan.axes.entries.get(axe.id);
    const reperes = { code: axeCode(plan, axe.id), axe: axe.id, parent: axe.parent };
    return entry === undefined ? [] : [rowOf(colonnes, axe, reperes, { file: entry.file, pointer: entry.pointer })];
  });
  return {
    id: 'axes',
    nom: 'Axes',
    description: 'Une ligne par axe du plan.',
    source: { kind: 'axe', path: [] },
    colonnes,
    cle: ['axe'],
    lignes,
  };
}

export function fichesSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('code', 'Code', 'texte', 9),
    repere('fiche', 'Fiche', 'id'),
    repere('axe', 'Axe', 'id'),
    champ('nom', 'Nom de l’action', 'texte'),
    champ('accroche', 'Accroche', 'texte'),
    champ('enjeu', 'Enjeu', 'texte', { largeur: 50 }),
    champ('description', 'Description', 'markdown'),
    champ('public_categories', 'Publics', 'liste', { champ: ['public', 'categories'] }),
    champ('public_texte', 'Public, précisions', 'texte', { champ: ['public', 'texte'] }),
    champ('public_effectif', 'Public, effectif', 'nombre', { champ: ['public', 'effectif'] }),
    champ('territoires', 'Territoires', 'liste'),
    champ('territoire_precision', 'Territoires, précisions', 'texte'),
    champ('duree_annees', 'Durée en années', 'nombre', { champ: ['duree', 'annees'] }),
    champ('duree_mois', 'Durée en mois', 'nombre', { champ: ['duree', 'mois'] }),
    champ('duree_texte', 'Durée, précisions', 'texte', { champ: ['duree', 'texte'] }),
    champ('changement_souhaite', 'Changement souhaité', 'texte', { largeur: 50 }),
    champ('priorite', 'Priorité', 'choix'),
    champ('poids', 'Poids', 'nombre'),
    champ('commentaires', 'Commentaires', 'markdown'),
  ];
  const lignes = codedFiches(plan).map(({ code, entry: { file, pointer: at, value } }) =>
    rowOf(colonnes, value, { code, fiche: value.id, axe: value.axe }, { file, pointer: at }),
  );
  return {
    id: 'fiches',
    nom: 'Fiches',
    description: 'Une ligne par fiche-action.',
    source: { kind: 'fiche', path: [] },
    colonnes,
    cle: ['fiche'],
    lignes,
  };
}

interface Placed {
  readonly objectif: Objectif;
  readonly at: string;
  readonly parent: string | undefined;
}

function* placed(objectifs: readonly Objectif[], base: string, parent?: string): Iterable<Placed> {
  for (const [i, objectif] of objectifs.entries()) {
    const at = `${base}${pointer(i)}`;
    yield { objectif, at, parent };
    yield* placed(objectif.objectifs ?? [], `${at}/objectifs`, objectif.id);
  }
}

export function objectifsSheet(plan: Plan): Sheet {
  const colonnes = [
    repere('code', 'Code', 'texte', 9),
    repere('fiche', 'Fiche', 'id'),
    repere('objectif', 'Objectif', 'id'),
    repere('parent', 'Objectif parent', 'id'),
    champ('niveau', 'Niveau', 'choix'),
    champ('texte', 'Texte', 'texte', { largeur: 70 }),
    champ('indicateurs', 'Indicateurs', 'liste'),
  ];
  const lignes = codedFiches(plan).flatMap(({ code, entry: { file, value } }) =>
    [...placed(value.objectifs ?? [], '/objectifs')].map(({ objectif, at, parent }) =>
      rowOf(colonnes, objectif, { code, fiche: value.id, objectif: objectif.id, parent }, { file, pointer: at }),
    ),
  );
  return {
    id: 'objectifs',
    nom: 'Objectifs',
    description: 'Une ligne par objectif d’une fiche, les objectifs détaillés après celui qu’ils détaillent.',
    source: { kind: 'fiche', path: ['objectifs', ''] },
    colonnes,
    cle: ['fiche', 'objectif'],
    lignes,
  };
}
