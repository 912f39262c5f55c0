import { FILE_RULES } from '../model/file-rules.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import { EXCEPTION_RULES } from './exception-rules.ts';
import { REFUSED_LEVEL } from './level-rules.ts';
import { RULES } from './registry.ts';

/** Every code that `pst validate` may print, in order: the pages of docs/rules, `pst explain` and the reports list them. */
export const CATALOGUE: readonly RuleInfo[] = [...FILE_RULES, ...RULES, ...EXCEPTION_RULES, REFUSED_LEVEL]
  .map(({ code, name, severity, summary }): RuleInfo => ({ code, name, severity, summary }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
