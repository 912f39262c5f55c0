import { FILE_RULES } from '../model/file-rules.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { CATALOGUE } from './catalogue.ts';
import { REFUSED_LEVEL } from './level-rules.ts';

/** The severity wanted for what a rule finds, by code; `off`: nothing of it is shown. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

/** What a file that breaks YAML or the schema has lost would be missing from the document without a word. */
const FIXED: ReadonlySet<string> = new Set(
  [...FILE_RULES.filter(({ severity }) => severity === 'error'), REFUSED_LEVEL].map(({ code }) => code),
);

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ code }) => code));

/** Why a rule cannot be given a severity, in French; undefined when it can. */
export function levelRefusal(code: string, level: Levels[string]): string | undefined {
  if (!KNOWN.has(code)) return `Aucun constat ne s’appelle « ${code} »`;
  if (!FIXED.has(code) || level === 'error') return undefined;
  return `Les constats « ${code} » restent des erreurs : avec eux, le document serait faux`;
}

/** The findings with the severities that are wanted for them, without those that are not wanted. */
export function withLevels(findings: readonly Finding[], levels: Levels): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = FIXED.has(finding.code) ? undefined : levels[finding.code];
    if (level === 'off') return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}

/** The severities that the plan asks for, and those of them that it cannot have. */
export function levelsOf({ pst }: Plan): { readonly levels: Levels; readonly faults: readonly Finding[] } {
  const levels = pst.value.constats ?? {};
  const faults = Object.entries(levels).flatMap(([code, level]): readonly Finding[] => {
    const message = levelRefusal(code, level);
    if (message === undefined) return [];
    const help = 'Supprimez cette ligne ; « pst explain » donne la liste des constats.';
    const place = { file: pst.file, pointer: `/constats/${code}`, at: 'key' } as const;
    return [{ code: REFUSED_LEVEL.code, severity: REFUSED_LEVEL.severity, message, help, ...place }];
  });
  return { levels, faults };
}
