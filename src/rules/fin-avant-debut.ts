import { readDate } from '../model/dates.ts';
import { type Item, itemsOf, visitItem } from '../model/entries.ts';
import type { Plan } from '../model/plan.ts';
import { pointer } from '../model/pointer.ts';
import type { DateEcrite } from '../model/types.ts';
import { isOutside } from './horizon.ts';
import { defineRule, type Found } from './rule.ts';
import { type Group, surveyOf } from './survey.ts';

/** The keys that hold a beginning and an end, wherever they stand together. */
const SPANS = [
  ['debut', 'fin'],
  ['periode', 'fin'],
  ['fin', 'prolongation'],
  ['du', 'au'],
] as const;

export const finAvantDebut = defineRule({
  code: 'PST303',
  name: 'fin-avant-debut',
  severity: 'error',
  summary: 'Une fin ne précède pas son début.',
  *check(plan) {
    for (const group of surveyOf(plan).spans) yield* spans(plan, group);
    for (const item of itemsOf(plan)) yield* intervals(plan, item);
  },
});

function spans(plan: Plan, { item, fields, pointer: place }: Group): readonly Found[] {
  return SPANS.flatMap(([start, end]) => {
    const [first, last] = [fields[start], fields[end]];
    if (!isWritten(first) || !isWritten(last) || !isBefore(last, first)) return [];
    if (isPromise(item) && [first, last].some((date) => isOutside(plan, date))) return [];
    return [
      {
        file: item.file,
        pointer: `${place}/${end}`,
        message: `La fin (${String(last)}) précède le début (${String(first)})`,
        help: 'Corrigez l’une des deux dates.',
        related: [{ file: item.file, pointer: `${place}/${start}`, message: 'le début' }],
      },
    ];
  });
}

function intervals(plan: Plan, item: Item): readonly Found[] {
  const found: Found[] = [];
  visitItem(item, ['years'], (_leaf, value, path) => {
    if (typeof value !== 'string') return;
    const [first = '', last = ''] = value.split('..');
    if (last >= first || [first, last].some((year) => isOutside(plan, year))) return;
    const message = `L’intervalle ${value} finit avant de commencer`;
    found.push({ file: item.file, pointer: pointer(...path), message, help: `Écrivez ${last}..${first}.` });
  });
  return found;
}

/** What PST301 looks at: a year far away often makes an end come before its start, and is one mistake. */
const isPromise = ({ kind }: Item): boolean => kind === 'fiche';

/** Whether the whole of `last` comes before `first`: 2023 does not end before 2023-09. */
function isBefore(last: DateEcrite, first: DateEcrite): boolean {
  const [end, start] = [readDate(last), readDate(first)];
  return end !== undefined && start !== undefined && end.fin < start.debut;
}

const isWritten = (value: unknown): value is DateEcrite => typeof value === 'string' || typeof value === 'number';
