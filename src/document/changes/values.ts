import { isList, isObject, type Json, type PlanObject } from '../../diff/index.ts';
import { toCents } from '../../model/money.ts';
import type { Context } from '../context.ts';
import { libelleDate } from '../dates.ts';
import {
  APPROXIMATION,
  FREQUENCE,
  NIVEAU_OBJECTIF,
  PERIODICITE,
  POSTE,
  ROLE_PILOTE,
  STATUT_DOCUMENT,
  STATUT_FINANCEMENT,
  TYPE_ETAPE,
  TYPE_INDICATEUR,
  TYPE_LIEN,
  TYPE_MOYEN,
  TYPE_PARTENAIRE,
  TYPE_PHASE,
  TYPE_TERRITOIRE,
} from '../labels.ts';
import { resoudreTexte } from '../references.ts';
import { euros, liste, nombre, typo } from '../typography.ts';
import { ficheOfSuivi, nameOfReference, titleOfItem } from './names.ts';
import { leafAt } from './place.ts';

/** The words of what the YAML abbreviates, by key. Two lists may use a value under the same key: it then means the same. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  approximation: APPROXIMATION,
  etat: { a_faire: 'à faire', en_cours: 'en cours', fait: 'fait', abandonne: 'abandonné', nouveau: 'nouveau' },
  frequence: FREQUENCE,
  niveau: { ...NIVEAU_OBJECTIF, bon: 'tout va bien', risque: 'un risque', blocage: 'un blocage' },
  periodicite: PERIODICITE,
  poste: POSTE,
  role: ROLE_PILOTE,
  statut: {
    ...STATUT_FINANCEMENT,
    pressenti: 'Pressenti',
    a_venir: 'À venir',
    en_cours: 'En cours',
    en_pause: 'En pause',
    realise: 'Réalisé',
    abandonne: 'Abandonné',
    a_discuter: 'À discuter',
    prevu: 'Prévu',
    tenu: 'Tenu',
    reporte: 'Reporté',
  },
  statut_document: STATUT_DOCUMENT,
  type: {
    ...TYPE_TERRITOIRE,
    ...TYPE_PARTENAIRE,
    ...TYPE_MOYEN,
    ...TYPE_INDICATEUR,
    ...TYPE_ETAPE,
    ...TYPE_LIEN,
    ...TYPE_PHASE,
  },
};

/** Lists of which `montant` is in euros, and objects within them. */
const MONEY = /(?:^|\/)(?:budget|depenses)\/(?:.*\/)?(?:montant|min|max)$/u;
const YEARS = /(?:^|\/)(?:annee|annees|periode|numero)(?:\/|$)/u;

/** A value as a reader of the plan would write it. `path`: where it stands in its object. */
export function valueText(context: Context, object: PlanObject, path: readonly string[], value: Json): string {
  if (value === null) return 'inconnu';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (isList(value))
    return liste(value.map((item) => valueText(context, object, [...path, JSON.stringify(item)], item)));
  if (isObject(value)) return titleOfItem(value) ?? fields(context, object, path, value);
  const leaf = leafAt(object, path);
  const where = path.join('/');
  if (leaf?.is === 'date') return libelleDate(value);
  if (typeof value === 'number') {
    if (MONEY.test(where)) return euros(toCents(value));
    return YEARS.test(where) ? String(value) : nombre(value, 6);
  }
  if (leaf?.is === 'reference') {
    const near = object.kind === 'suivi' ? ficheOfSuivi(context.plan, object.value) : object.value;
    return nameOfReference(context, leaf.to, value, near);
  }
  const word = WORDS[path.at(-1) ?? '']?.[value];
  return word === undefined ? resoudreTexte(context, value) : typo(word);
}

function fields(
  context: Context,
  object: PlanObject,
  path: readonly string[],
  value: Readonly<Record<string, Json | undefined>>,
): string {
  const said = Object.entries(value).flatMap(([key, part]) =>
    part === undefined || key === 'id' ? [] : valueText(context, object, [...path, key], part),
  );
  return said.join(', ');
}
