import { axeLineage } from '../model/codes.ts';
import type { Axe } from '../model/types.ts';
import { defineRule } from './rule.ts';

const MAX_LEVEL = 3;

export const axeTropProfond = defineRule({
  code: 'PST206',
  name: 'axe-trop-profond',
  severity: 'error',
  summary: 'Les axes s’emboîtent sur trois niveaux au plus, un axe sous un axe plus large.',
  *check(plan) {
    for (const [id, { file, value }] of plan.axes.entries) {
      const lineage = axeLineage(plan, id);
      // A circle has no level.
      if (lineage.some((axe) => axe.id === lineage[0]?.parent)) continue;
      const above = levelOf(lineage.slice(0, -1));
      const level = value.niveau ?? above + 1;
      if (value.parent !== undefined && level <= above) {
        const message = `L’axe est au niveau ${String(level)}, et son parent \`${value.parent}\` au niveau ${String(above)}`;
        yield {
          file,
          pointer: '/niveau',
          message,
          help: 'Un axe est à un niveau plus précis que celui de son parent.',
        };
      } else if (level > MAX_LEVEL && above <= MAX_LEVEL) {
        const message = `L’axe serait au niveau ${String(level)}, et les axes n’en ont que ${String(MAX_LEVEL)}`;
        yield { file, pointer: '/parent', message, help: 'Rattachez-le à un axe plus large.' };
      }
    }
  },
});

/** The level of the last of these axes, from the widest; 0 when there is none. */
function levelOf(lineage: readonly Axe[]): number {
  return lineage.reduce((level, { niveau }) => niveau ?? level + 1, 0);
}
