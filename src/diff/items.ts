/** A value as YAML and JSON know it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** What tells the items of a list apart where they have no `id`, by the key of the list. The first of a choice that is there. */
const NATURAL_KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  compare: [['territoire'], ['annee']],
  composition: [['partenaire', 'libelle']],
  dates: [['date'], ['libelle']],
  depenses: [['ligne'], ['date'], ['financeur']],
  documents: [['url']],
  exceptions: [['regle'], ['objet']],
  financeurs: [['partenaire'], ['dispositif']],
  liens: [['fiche'], ['type']],
  lignes: [['territoire']],
  mesures: [['indicateur'], ['date']],
  noms: [['nom']],
  participants: [['partenaire', 'qualite']],
  partenaires: [['partenaire', 'libelle']],
  phases: [['phase']],
  pilotes: [['partenaire']],
  rattachements: [['plan'], ['reference']],
  ventilation: [['annee'], ['financeur']],
};

/** Lists whose order is printed or means something: elsewhere an item is known by what it says, wherever it stands. */
const ORDERED: ReadonlySet<string> = new Set(['colonnes', 'contenu', 'niveaux_axes', 'sommaire', 'themes']);

export const isOrdered = (list: string): boolean => ORDERED.has(list);

/** What the item is called in a list; two items may share it. `list`: the key of the list, `exceptions` for that file. */
export function nameOf(list: string, item: Json): string {
  if (!isObject(item)) return JSON.stringify(item);
  if (typeof item['id'] === 'string') return item['id'];
  const said = (NATURAL_KEYS[list] ?? []).map((choice) => choice.map((key) => item[key]).find(isScalar));
  return said.some((part) => part !== undefined)
    ? said
        .map((part) => String(part ?? ''))
        .join(' ')
        .trim()
    : JSON.stringify(item);
}

const isScalar = (value: Json | undefined): value is string | number => ['string', 'number'].includes(typeof value);
