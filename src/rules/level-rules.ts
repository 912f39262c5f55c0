import type { RuleInfo } from '../model/rule-info.ts';

export const REFUSED_LEVEL: RuleInfo = {
  code: 'PST909',
  name: 'gravite-refusee',
  severity: 'error',
  summary: 'Un plan ne change la gravité que de règles qui existent et qui peuvent en changer.',
};
