import { DIMENSIONS } from '../../../rollup/budget/dimensions.ts';
import type { Subject } from '../subject.ts';

export const budget: Subject = {
  name: 'budget',
  summary: 'ce que les actions coûtent, et qui les paie',
  dimensions: DIMENSIONS,
  usual: ['axe'],
  vues: [{ name: 'totaux', summary: 'total bas, total haut, sans financeur' }],
  load: async () => (await import('./compute.ts')).computeBudget,
};
