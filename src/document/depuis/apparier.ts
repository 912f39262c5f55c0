import { tokensOf } from '../../diff/tokens.ts';
import type { ListeLibre, NatureLibre } from './nature.ts';

/** Where an item stands in each version; undefined where it is not. */
export interface Appariement {
  readonly avant: number | undefined;
  readonly apres: number | undefined;
}

/** Half of the words of both are the same: one is the other, rewritten. */
const PROCHE = 0.5;
/** More comparisons than this would take longer than reading: what has no key in common came or went. */
const TROP = 250_000;

/**
 * The items of two versions of a list, each with the one it is or was: the one of the same key, else the one most alike. In the order of
 * the new version; what went stands after what it followed.
 */
export function apparier(
  nature: ListeLibre,
  avant: readonly unknown[],
  apres: readonly unknown[],
): readonly Appariement[] {
  const devenus = new Map<number, number>();
  for (const [was, is] of parCle(nature, avant, apres)) devenus.set(was, is);
  for (const [was, is] of parRessemblance(nature.chaque, avant, apres, devenus)) devenus.set(was, is);
  return enOrdre(devenus, avant.length, apres.length);
}

type Couple = readonly [was: number, is: number];

function parCle(nature: ListeLibre, avant: readonly unknown[], apres: readonly unknown[]): readonly Couple[] {
  const waiting = new Map<string, number[]>();
  for (const [i, item] of apres.entries()) {
    const cle = nature.cle(item);
    if (cle !== undefined) waiting.set(cle, [...(waiting.get(cle) ?? []), i]);
  }
  return avant.flatMap((item, was): readonly Couple[] => {
    const is = waiting.get(nature.cle(item) ?? '')?.shift();
    return is === undefined ? [] : [[was, is]];
  });
}

function parRessemblance(
  nature: NatureLibre,
  avant: readonly unknown[],
  apres: readonly unknown[],
  devenus: ReadonlyMap<number, number>,
): readonly Couple[] {
  const taken = new Set(devenus.values());
  const gone = [...avant.keys()].filter((i) => !devenus.has(i));
  const come = [...apres.keys()].filter((i) => !taken.has(i));
  if (gone.length * come.length === 0 || gone.length * come.length > TROP) return [];
  const words = (items: readonly unknown[], i: number) => ({
    i,
    mots: motsDe(nature, items[i]),
    type: typeDe(items[i]),
  });
  const here = come.map((i) => words(apres, i));
  const candidates = gone
    .map((i) => words(avant, i))
    .flatMap((was) =>
      here
        .filter(({ type }) => type === was.type)
        .map((is) => ({ was: was.i, is: is.i, score: ressemblance(was.mots, is.mots) })),
    )
    .filter(({ score }) => score >= PROCHE)
    .sort((a, b) => b.score - a.score || a.was - b.was || a.is - b.is);
  const [left, right] = [new Set<number>(), new Set<number>()];
  return candidates.flatMap(({ was, is }): readonly Couple[] => {
    if (left.has(was) || right.has(is)) return [];
    left.add(was);
    right.add(is);
    return [[was, is]];
  });
}

function enOrdre(devenus: ReadonlyMap<number, number>, before: number, after: number): readonly Appariement[] {
  const origines = new Map([...devenus].map(([was, is]) => [is, was]));
  const suivant = new Map<number, number[]>();
  let place = -1;
  for (let was = 0; was < before; was++) {
    const is = devenus.get(was);
    if (is === undefined) suivant.set(place, [...(suivant.get(place) ?? []), was]);
    else place = is;
  }
  const gone = (at: number): readonly Appariement[] =>
    (suivant.get(at) ?? []).map((avant) => ({ avant, apres: undefined }));
  const kept = Array.from({ length: after }, (_, apres) => [{ avant: origines.get(apres), apres }, ...gone(apres)]);
  return [...gone(-1), ...kept.flat()];
}

/** 0 to 1 */
function ressemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((mot) => b.has(mot)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const motsDe = (nature: NatureLibre, value: unknown): ReadonlySet<string> =>
  new Set(textesDe(nature, value).flatMap((texte) => tokensOf(texte).filter((mot) => /[\p{L}\p{N}]/u.test(mot))));

/** What a view says, without its identifiers and its addresses. */
export function textesDe(nature: NatureLibre, value: unknown): readonly string[] {
  if (value === undefined || nature === 'tel-quel') return [];
  if (typeof nature === 'string') return typeof value === 'string' && value !== '' ? [value] : [];
  switch (nature.forme) {
    case 'liste':
    case 'rang':
      return (value as readonly unknown[]).flatMap((item) => textesDe(nature.chaque, item));
    case 'variantes':
      return textesDe(natureSelon(nature.selon, value), value);
    case 'objet':
      return Object.entries(nature.cles).flatMap(([key, own]) => textesDe(own, (value as Cles)[key]));
  }
}

type Cles = Readonly<Record<string, unknown>>;

function typeDe(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
}

/** That of the type of the object; the types of natures know every one. */
export const natureSelon = (selon: Readonly<Record<string, NatureLibre>>, value: unknown): NatureLibre =>
  selon[String(typeDe(value))] ?? 'tel-quel';
