import type { Severity } from '../../model/finding.ts';
import { list } from '../../report/french.ts';
import { SEVERITIES } from '../../report/severity.ts';
import type { Levels } from '../../rules/index.ts';
import { misuse } from '../misuse.ts';

const LEVELS = ['off', ...SEVERITIES.toReversed()] as const satisfies readonly (Severity | 'off')[];

/** Adds « PST301=off » to what was asked before: the last word on a rule wins. Throws a misuse. */
export function addLevel(text: string, before: Levels = {}): Levels {
  const [code = '', wanted, ...rest] = text.split('=');
  const level = LEVELS.find((one) => one === wanted);
  if (!/^PST\d{3}$/u.test(code) || level === undefined || rest.length > 0) {
    throw misuse(
      `L’option --rule n’accepte pas « ${text} » : écrivez par exemple PST301=off, avec ${list(LEVELS, 'ou')}`,
    );
  }
  return { ...before, [code]: level };
}
