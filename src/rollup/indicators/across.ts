import { type Grouping, groupItems } from '../group-items.ts';
import type { KeyValue } from '../budget/dimensions.ts';
import { inTime, isValue, type Unvalued, type Value } from './in-time.ts';
import type { Followed } from './measures.ts';
import { tidy } from './measures.ts';
import { yearDays } from './periods.ts';

/** Why an indicator stands in no total of several fiches. */
export type Unsummed =
  | Unvalued
  /** It says that it must not be: the same people may be counted twice. */
  | 'aucune'
  /** It does not say how. */
  | 'fiches_non_dit'
  /** Pooled as a rate, and it is none. */
  | 'pas_un_taux';

/** An indicator of one fiche, in one year where totals are made by year. */
export interface Item extends Followed {
  readonly plan: string;
  readonly annee: number | undefined;
}

export interface Sum {
  readonly key: readonly KeyValue[];
  readonly plans: readonly string[];
  /** Of the first fiche that has it: its name, its unit. */
  readonly indicateur: Followed['indicateur'];
  readonly value: number;
  /** Of a rate, the pooled numbers. */
  readonly parts: Value['parts'];
  /** Fiches that it rests on, and fiches that have the indicator. */
  readonly counted: number;
  readonly fiches: number;
  readonly estimated: boolean;
  readonly until: string;
}

const additive = ['nombre', 'montant', 'oui_non'];

/** The value of an indicator as it enters a total, or why it enters none. */
export function enters({ annee, ...followed }: Item): Value | Unsummed {
  const { agregation, nature } = followed.indicateur;
  if (nature === 'qualitatif') return 'qualitatif';
  const mode = agregation?.fiches;
  if (mode === undefined) return 'fiches_non_dit';
  if (mode === 'aucune') return 'aucune';
  if (mode === 'taux' && nature !== 'taux') return 'pas_un_taux';
  if (mode === 'somme' && !additive.includes(nature)) return 'ne_s_additionne_pas';
  const value = inTime(followed, annee === undefined ? undefined : yearDays(annee));
  if (!isValue(value)) return value;
  return mode === 'taux' && value.parts === undefined ? 'taux_sans_nombres' : value;
}

/** What makes two indicators of two fiches the same one: they are called, counted and joined alike. */
const sameness = ({ indicateur: { id, nature, unite = '', agregation } }: Item): string =>
  [id, nature, unite, agregation?.fiches ?? '', agregation?.temps ?? ''].join('/');

const SAME: Grouping<Item> = { value: ({ indicateur }) => indicateur.id, identity: sameness };

function combine(values: readonly Value[]): Pick<Sum, 'value' | 'parts'> | undefined {
  const isRate = values.every(({ parts }) => parts !== undefined);
  if (!isRate) return { value: tidy(values.reduce((sum, { value }) => sum + value, 0)), parts: undefined };
  const numerator = tidy(values.reduce((sum, { parts }) => sum + (parts?.numerator ?? 0), 0));
  const denominator = tidy(values.reduce((sum, { parts }) => sum + (parts?.denominator ?? 0), 0));
  return denominator === 0
    ? undefined
    : { value: tidy((numerator / denominator) * 100), parts: { numerator, denominator } };
}

/**
 * The totals of the indicators that say how several fiches make one, by any grouping. A rate is pooled: the sum of the
 * numerators over that of the denominators. The indicator is the last part of the key.
 */
export function sumsOf(items: readonly Item[], groupings: readonly Grouping<Item>[]): readonly Sum[] {
  return groupItems(items, [...groupings, SAME]).flatMap(({ key, plans, items: all }): readonly Sum[] => {
    const values = all.map(enters).filter((one) => typeof one === 'object');
    const [first] = all;
    const combined = values.length === 0 ? undefined : combine(values);
    if (first === undefined || combined === undefined) return [];
    return [
      {
        key,
        plans,
        indicateur: first.indicateur,
        ...combined,
        counted: values.length,
        fiches: all.length,
        estimated: values.some(({ estimated }) => estimated),
        until: values.reduce((last, { until }) => (until > last ? until : last), ''),
      },
    ];
  });
}
