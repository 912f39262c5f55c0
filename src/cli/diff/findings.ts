import type { Finding } from '../../model/finding.ts';
import type { FindingChange, PlanComparison } from '../../report/comparison/comparison.ts';
import { fingerprintsOf } from '../../report/fingerprint.ts';
import { type CheckedPlan, makeReport, type Report } from '../../report/report.ts';
import { compareSeverity } from '../../report/severity.ts';

/** What is found on one side only. A finding that moved with its line is the same. */
export function findingChanges(version: string, before: CheckedPlan, after: CheckedPlan): PlanComparison['findings'] {
  // Nearly all findings are the same to the letter: only the others are looked at closely.
  const [old, now] = [before, after].map(({ findings }) => new Set(findings.map((one) => JSON.stringify(one))));
  const [was, is] = [
    { ...before, findings: before.findings.filter((one) => now?.has(JSON.stringify(one)) !== true) },
    { ...after, findings: after.findings.filter((one) => old?.has(JSON.stringify(one)) !== true) },
  ].map((one) => byFingerprint(makeReport(version, [one])));
  return { added: only(is, was), mended: only(was, is) };
}

type Found = ReadonlyMap<string, FindingChange>;

function byFingerprint(report: Report): Found {
  const prints = fingerprintsOf(report);
  return new Map(report.findings.map((finding, index) => [prints[index] ?? '', changeOf(finding, report)]));
}

function changeOf({ code, severity, message, file, range }: Finding, { texts }: Report): FindingChange {
  const lines = texts.get(file);
  if (range === undefined || lines === undefined) return { code, severity, message, place: file };
  const { line, column } = lines.position(range.start);
  return { code, severity, message, place: `${file}:${String(line)}:${String(column)}` };
}

function only(mine: Found | undefined, others: Found | undefined): readonly FindingChange[] {
  const found = [...(mine ?? [])].flatMap(([print, change]) => (others?.has(print) ? [] : change));
  return found.sort((a, b) => compareSeverity(a.severity, b.severity));
}
