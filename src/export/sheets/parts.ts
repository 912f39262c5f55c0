import type { Plan } from '../../model/plan.ts';
import { pointer } from '../../model/pointer.ts';
import type { Fiche, SousAction } from '../../model/types.ts';
import { codedFiches } from './fiches.ts';
import { keyOf, type Liste, type Place } from './sheet.ts';

/** A fiche or one of its sub-actions: both have a calendar, a budget, indicators. */
export interface Part {
  readonly code: string;
  readonly fiche: string;
  /** Empty of the fiche itself. */
  readonly sousAction: string;
  readonly place: Place;
  readonly value: Fiche | SousAction;
}

export function partsOf(plan: Plan): readonly Part[] {
  return codedFiches(plan).flatMap(({ code, entry: { file, value } }) => {
    const common = { code, fiche: value.id };
    const nested = (value.sous_actions ?? []).map((sousAction, i) => ({
      ...common,
      sousAction: sousAction.id,
      place: { file, pointer: pointer('sous_actions', i) },
      value: sousAction,
    }));
    return [{ ...common, sousAction: '', place: { file, pointer: '' }, value }, ...nested];
  });
}

/** What the key of a part is made of, in the sheets of its lists. */
const partKey = ({ fiche, sousAction }: Part): string => keyOf([fiche, sousAction]);

export interface Item<T> {
  readonly part: Part;
  readonly item: T;
  readonly place: Place;
  readonly rang: number;
}

/** The items of a list of every part, with their places. */
export function itemsOf<T>(
  parts: readonly Part[],
  key: string,
  list: (value: Part['value']) => readonly T[] | undefined,
): readonly Item<T>[] {
  return parts.flatMap((part) =>
    (list(part.value) ?? []).map((item, i) => ({
      part,
      item,
      rang: i + 1,
      place: { file: part.place.file, pointer: `${part.place.pointer}${pointer(key, i)}` },
    })),
  );
}

/** Where each part keeps the items of a list. */
export function listesOf(parts: readonly Part[], key: string): ReadonlyMap<string, Liste> {
  return new Map(
    parts.map((part) => {
      const { file, pointer: at } = part.place;
      return [partKey(part), { file, pointer: `${at}${pointer(key)}`, absente: !(key in part.value) }];
    }),
  );
}
