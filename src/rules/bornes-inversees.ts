import { decimal } from './french.ts';
import { defineRule } from './rule.ts';
import { surveyOf } from './survey.ts';

export const bornesInversees = defineRule({
  code: 'PST110',
  name: 'bornes-inversees',
  severity: 'error',
  summary: 'Le minimum d’une fourchette ne dépasse pas son maximum.',
  *check(plan) {
    for (const { item, fields, pointer } of surveyOf(plan).bounds) {
      const { min, max } = fields;
      if (typeof min !== 'number' || typeof max !== 'number' || min <= max) continue;
      yield {
        file: item.file,
        pointer: `${pointer}/min`,
        message: `Le minimum (${decimal(min)}) dépasse le maximum (${decimal(max)})`,
        help: 'Échangez les deux valeurs, ou corrigez l’une d’elles.',
        related: [{ file: item.file, pointer: `${pointer}/max`, message: 'le maximum' }],
      };
    }
  },
});
