import { LOAD_DIMENSIONS } from '../../../rollup/calendar/dimensions.ts';
import type { Subject } from '../subject.ts';

export const charge: Subject = {
  name: 'charge',
  summary: 'qui pilote quelles actions, trimestre par trimestre',
  dimensions: LOAD_DIMENSIONS,
  usual: ['partenaire'],
  vues: [],
  load: async () => (await import('./compute.ts')).computeCharge,
};
