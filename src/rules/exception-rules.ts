import type { RuleInfo } from '../model/rule-info.ts';

export const UNKNOWN_RULE: RuleInfo = {
  code: 'PST901',
  name: 'exception-impossible',
  severity: 'error',
  summary: 'Une exception nomme une règle dont les constats peuvent être acceptés.',
};

export const UNUSED_EXCEPTION: RuleInfo = {
  code: 'PST902',
  name: 'exception-inutile',
  severity: 'warning',
  summary: 'Une exception accepte un constat qui existe.',
};

export const EXPIRED_EXCEPTION: RuleInfo = {
  code: 'PST903',
  name: 'exception-expiree',
  severity: 'warning',
  summary: 'Une exception n’a pas dépassé sa date de fin.',
};

export const EXCEPTION_RULES: readonly RuleInfo[] = [UNKNOWN_RULE, UNUSED_EXCEPTION, EXPIRED_EXCEPTION];
