import { readDate } from '../model/dates.ts';
import { itemsOf, visitItem } from '../model/entries.ts';
import { pointer } from '../model/pointer.ts';
import { defineRule, type Found } from './rule.ts';

export const dateImpossible = defineRule({
  code: 'PST302',
  name: 'date-impossible',
  severity: 'error',
  summary: 'Une date existe dans le calendrier.',
  *check(plan) {
    for (const item of itemsOf(plan)) {
      const found: Found[] = [];
      visitItem(item, ['date'], (_leaf, value, path) => {
        if (typeof value !== 'string' || readDate(value) !== undefined) return;
        found.push({ file: item.file, pointer: pointer(...path), ...wording(value) });
      });
      yield* found;
    }
  },
});

function wording(written: string): Pick<Found, 'message' | 'help'> {
  const [, first, second] = /^(\d{4})-(\d{4})$/u.exec(written) ?? [];
  if (first === undefined || second === undefined) {
    return { message: `Le jour ${written} n’existe pas`, help: 'Corrigez le jour ou le mois : année-mois-jour.' };
  }
  const next = String(Number(first) + 1);
  return {
    message: `${written} n’est pas une année scolaire : ses deux années ne se suivent pas`,
    help: `Écrivez ${first}-${next} pour l’année scolaire, ou un début (${first}) et une fin (${second}) pour plusieurs années.`,
  };
}
