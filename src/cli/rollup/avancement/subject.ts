import { PROGRESS_DIMENSIONS } from '../../../rollup/progress/dimensions.ts';
import type { Subject } from '../subject.ts';

export const avancement: Subject = {
  name: 'avancement',
  summary: 'où en sont les fiches, et quelle part du plan est réalisée',
  dimensions: PROGRESS_DIMENSIONS,
  usual: ['axe'],
  vues: [],
  load: async () => (await import('./compute.ts')).computeAvancement,
};
