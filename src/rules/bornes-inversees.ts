import { itemsOf } from '../model/entries.ts';
import { decimal } from './french.ts';
import { pointerTo, visitObjects } from './objects.ts';
import { defineRule, type Found } from './rule.ts';

export const bornesInversees = defineRule({
  code: 'PST110',
  name: 'bornes-inversees',
  severity: 'error',
  summary: 'Le minimum d’une fourchette ne dépasse pas son maximum.',
  *check(plan) {
    for (const item of itemsOf(plan)) {
      const found: Found[] = [];
      visitObjects(item, ({ min, max }, path) => {
        if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return;
        found.push({
          file: item.file,
          pointer: pointerTo(path, 'min'),
          message: `Le minimum (${decimal(min)}) dépasse le maximum (${decimal(max)})`,
          help: 'Échangez les deux valeurs, ou corrigez l’une d’elles.',
          related: [{ file: item.file, pointer: pointerTo(path, 'max'), message: 'le maximum' }],
        });
      });
      yield* found;
    }
  },
});
