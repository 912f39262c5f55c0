import { FILE_RULES } from '../model/file-rules.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { LoadedPlan } from '../model/load.ts';
import type { Plan } from '../model/plan.ts';
import { accept } from './accept.ts';
import { type Levels, levelsOf, withLevels } from './levels.ts';
import { inOrder } from './order.ts';
import { RULES } from './registry.ts';
import type { Found, Rule } from './rule.ts';
import { withSureNames } from './sure-names.ts';

/** No exception gives back what a file that breaks YAML or the schema has lost. */
const ACCEPTABLE: ReadonlySet<string> = new Set(
  [...FILE_RULES.filter(({ severity }) => severity !== 'error'), ...RULES].map(({ code }) => code),
);

/** What a rule found in the plan as it was understood: its pointers are those of the plan's values. */
type RuleFinding = Finding & Pick<Found, 'excerpt'>;

/**
 * Everything that is wrong with a plan and that no exception accepts: its files one by one, then the whole. By file and by code;
 * the order of the places in a file is for who prints them. `today`: YYYY-MM-DD. `asked`: severities that win over those that the
 * plan gives to its findings.
 */
export function checkPlan(loaded: LoadedPlan, today: string, asked: Levels = {}): readonly Finding[] {
  const { plan } = loaded;
  const findings = withSureNames(plan, loaded.findings);
  if (plan === undefined) return inOrder(withLevels(findings, asked));
  const { kept, faults } = accept(plan, [...findings, ...runRules(plan, today)], ACCEPTABLE, today);
  const ofFiles = new Set(findings);
  const own = levelsOf(plan);
  const all = [...kept, ...faults, ...own.faults];
  const placed = all.map((finding) => (ofFiles.has(finding) ? finding : written(loaded, finding)));
  return inOrder(withLevels(placed, { ...own.levels, ...asked }));
}

/** What every rule finds, before any exception. */
function runRules(plan: Plan, today: string, rules: readonly Rule[] = RULES): readonly RuleFinding[] {
  return rules.flatMap(({ code, severity, check }) =>
    Array.from(check(plan, today), (found) => ({ code, severity, ...found })),
  );
}

/** The finding with its places in the files as they are written. */
function written(loaded: LoadedPlan, { excerpt, ...finding }: RuleFinding): Finding {
  const place = <P extends Pick<Place, 'file' | 'pointer'>>(there: P): P => ({
    ...there,
    pointer: loaded.written(there.file, there.pointer),
  });
  const { related, fix, ...found } = place(finding);
  const range = excerpt === undefined ? undefined : rangeOf(loaded, found, excerpt);
  return {
    ...found,
    ...(range !== undefined && { range }),
    ...(related !== undefined && related.length > 0 && { related: related.map(place) }),
    ...(fix !== undefined && { fix: fix.map((change) => (change.kind === 'format' ? change : place(change))) }),
  };
}

/** Where `excerpt` stands in the value; undefined where the file writes it otherwise, on two lines or with escapes. */
function rangeOf({ sources }: LoadedPlan, { file, pointer, range }: Place, excerpt: string): Place['range'] {
  const source = sources.get(file);
  if (source === undefined || range !== undefined) return range;
  const value = source.locate(pointer, 'value');
  const start = source.text.indexOf(excerpt, value.start);
  return start === -1 || start + excerpt.length > value.end ? undefined : { start, end: start + excerpt.length };
}
