import { readDate } from '../model/dates.ts';
import { type Item, itemsOf, visitItem } from '../model/entries.ts';
import { pointer } from '../model/pointer.ts';
import type { DateEcrite } from '../model/types.ts';
import { isOutside } from './horizon.ts';
import { pointerTo, visitObjects } from './objects.ts';
import { defineRule, type Found } from './rule.ts';

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
    for (const item of itemsOf(plan)) {
      const found: Found[] = [];
      visitObjects(item, (fields, path) => {
        for (const [start, end] of SPANS) {
          const [first, last] = [fields[start], fields[end]];
          if (!isWritten(first) || !isWritten(last) || !isBefore(last, first)) continue;
          if (isPromise(item) && [first, last].some((date) => isOutside(plan, date))) continue;
          found.push({
            file: item.file,
            pointer: pointerTo(path, end),
            message: `La fin (${String(last)}) précède le début (${String(first)})`,
            help: 'Corrigez l’une des deux dates.',
            related: [{ file: item.file, pointer: pointerTo(path, start), message: 'le début' }],
          });
        }
      });
      visitItem(item, (leaf, value, path) => {
        if (leaf.is !== 'years' || typeof value !== 'string') return;
        const [first = '', last = ''] = value.split('..');
        if (last >= first || [first, last].some((year) => isOutside(plan, year))) return;
        const message = `L’intervalle ${value} finit avant de commencer`;
        found.push({ file: item.file, pointer: pointer(...path), message, help: `Écrivez ${last}..${first}.` });
      });
      yield* found;
    }
  },
});

/** What PST301 looks at: a year far away often makes an end come before its start, and is one mistake. */
const isPromise = ({ kind }: Item): boolean => kind === 'fiche';

/** Whether the whole of `last` comes before `first`: 2023 does not end before 2023-09. */
function isBefore(last: DateEcrite, first: DateEcrite): boolean {
  const [end, start] = [readDate(last), readDate(first)];
  return end !== undefined && start !== undefined && end.fin < start.debut;
}

const isWritten = (value: unknown): value is DateEcrite => typeof value === 'string' || typeof value === 'number';
