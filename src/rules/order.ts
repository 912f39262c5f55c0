import type { Finding, Place } from '../model/finding.ts';
import type { LoadedPlan } from '../model/load.ts';

/** By file, then by place, then by code: the order of code units, the same on every machine. */
export function inOrder(findings: readonly Finding[], sources: LoadedPlan['sources']): readonly Finding[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byFile.get(finding.file);
    if (list === undefined) byFile.set(finding.file, [finding]);
    else list.push(finding);
  }
  const files = [...byFile].sort(([a], [b]) => compare(a, b));
  return files.flatMap(([, list]) => sorted(list, sources));
}

/** Finding a place means reading the file again: one finding alone needs none. */
function sorted(findings: readonly Finding[], sources: LoadedPlan['sources']): readonly Finding[] {
  if (findings.length === 1) return findings;
  return findings
    .map((finding) => ({ finding, start: startOf(finding, sources) }))
    .sort((a, b) => a.start - b.start || compare(a.finding.code, b.finding.code))
    .map(({ finding }) => finding);
}

function startOf({ file, pointer, at, range }: Place, sources: LoadedPlan['sources']): number {
  return (range ?? sources.get(file)?.locate(pointer, at))?.start ?? 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
