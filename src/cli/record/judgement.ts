import { loadFormat } from '../../report/formats.ts';
import { fingerprintsOf } from '../../report/fingerprint.ts';
import { type CheckedPlan, makeReport, type Report } from '../../report/report.ts';
import type { Host } from '../host.ts';
import { readVersion } from '../version.ts';

/** What is found in a plan as it becomes, and was not before. A finding that moved with its line is the same. */
export async function newFindings(before: CheckedPlan, after: CheckedPlan): Promise<Report> {
  const version = await readVersion();
  const known = new Set(fingerprintsOf(makeReport(version, [before])));
  const report = makeReport(version, [after]);
  const prints = fingerprintsOf(report);
  return { ...report, plans: [], findings: report.findings.filter((_, index) => !known.has(prints[index] ?? '')) };
}

export async function showFindings(host: Host, report: Report): Promise<void> {
  const pretty = await loadFormat('pretty');
  host.err.write(pretty(report, { color: host.color }));
}
