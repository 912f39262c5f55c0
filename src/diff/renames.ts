import { isList, isObject, type Json } from './items.ts';
import type { PlanObject } from './objects.ts';

/** What is said of an object that went and of one that came: more than half the same, they are one that was renamed. */
const SAME = 0.5;

/** An object whose identifier changed. */
export interface Rename {
  readonly kind: PlanObject['kind'];
  readonly from: string;
  readonly to: string;
}

/** The keys that hold an identifier of the kind, whatever object they stand in. */
const REFERENCES: Partial<Record<PlanObject['kind'], readonly string[]>> = {
  axe: ['axe', 'parent'],
  chiffres: ['chiffres', 'denominateur'],
  fiche: ['fiche', 'fiches'],
  partenaires: ['partenaire', 'copilotes', 'signataires', 'responsable', 'financeur', 'rattachement'],
  sources: ['source'],
  territoires: ['territoire', 'territoires', 'parent'],
};

/** Pairs what went with what came, the most alike first. `gone`, `come`: without what is on both sides. */
export function renamesOf(gone: readonly PlanObject[], come: readonly PlanObject[]): readonly Rename[] {
  const candidates = gone.flatMap((was) =>
    come
      .filter(({ kind }) => kind === was.kind && kind in REFERENCES)
      .map((is) => ({ was, is, likeness: likeness(was.value, is.value) }))
      .filter((pair) => pair.likeness > SAME),
  );
  const taken = new Set<PlanObject>();
  return candidates
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ was, is }) => {
      if (taken.has(was) || taken.has(is)) return [];
      taken.add(was).add(is);
      return [{ kind: was.kind, from: was.id, to: is.id }];
    });
}

/** The share of what either says that both say: 0 to 1. */
function likeness(a: Json, b: Json): number {
  const [left, right] = [new Set(leaves(a)), new Set(leaves(b))];
  const shared = [...left].filter((leaf) => right.has(leaf)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

function leaves(value: Json, path = ''): readonly string[] {
  if (isList(value)) return value.flatMap((item) => leaves(item, path));
  if (!isObject(value)) return [`${path}=${String(value)}`];
  const entries = Object.entries(value).filter(([key]) => path !== '' || key !== 'id');
  return entries.flatMap(([key, part]) => (part === undefined ? [] : leaves(part, `${path}/${key}`)));
}

/** The object as it would read had the others always had their new identifiers. */
export function renamed(object: PlanObject, renames: readonly Rename[]): PlanObject {
  if (renames.length === 0) return object;
  const own = renames.find(({ kind, from }) => kind === object.kind && from === object.id);
  const value = renames.reduce((changed, rename) => substitute(changed, rename, ''), object.value);
  const id = own?.to ?? (object.kind === 'suivi' ? suiviId(object.id, renames) : object.id);
  return { ...object, id, value: own !== undefined && isObject(value) && 'id' in value ? { ...value, id } : value };
}

function suiviId(id: string, renames: readonly Rename[]): string {
  const [annee = '', fiche = ''] = id.split('/');
  const own = renames.find(({ kind, from }) => kind === 'fiche' && from === fiche);
  return own === undefined ? id : `${annee}/${own.to}`;
}

function substitute(value: Json, rename: Rename, key: string): Json {
  if (isList(value)) return value.map((item) => substitute(item, rename, key));
  if (isObject(value)) {
    const entries = Object.entries(value).map(([name, part]) => [name, part && substitute(part, rename, name)]);
    return Object.fromEntries(entries) as Json;
  }
  if (typeof value !== 'string') return value;
  if (value === rename.from && REFERENCES[rename.kind]?.includes(key)) return rename.to;
  const cited = rename.kind.replace(/s$/u, '');
  return value.replaceAll(`{{${cited}:${rename.from}}}`, `{{${cited}:${rename.to}}}`);
}
