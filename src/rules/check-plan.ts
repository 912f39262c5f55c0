import { FILE_RULES } from '../model/file-rules.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { LoadedPlan } from '../model/load.ts';
import type { Plan } from '../model/plan.ts';
import { accept } from './accept.ts';
import { type Levels, levelsOf, withLevels } from './levels.ts';
import { inOrder } from './order.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { withSureNames } from './sure-names.ts';

/** No exception gives back what a file that breaks YAML or the schema has lost. */
const ACCEPTABLE: ReadonlySet<string> = new Set(
  [...FILE_RULES.filter(({ severity }) => severity !== 'error'), ...RULES].map(({ code }) => code),
);

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

/** What every rule finds, before any exception, in the plan as it was understood: the pointers are those of its values. */
function runRules(plan: Plan, today: string, rules: readonly Rule[] = RULES): readonly Finding[] {
  return rules.flatMap(({ code, severity, check }) =>
    Array.from(check(plan, today), (found) => ({ code, severity, ...found })),
  );
}

/** The finding with its places in the files as they are written. */
function written(loaded: LoadedPlan, finding: Finding): Finding {
  const place = <P extends Pick<Place, 'file' | 'pointer'>>(there: P): P => ({
    ...there,
    pointer: loaded.written(there.file, there.pointer),
  });
  const { related, fix, ...found } = place(finding);
  return {
    ...found,
    ...(related !== undefined && related.length > 0 && { related: related.map(place) }),
    ...(fix !== undefined && { fix: fix.map((change) => (change.kind === 'format' ? change : place(change))) }),
  };
}
