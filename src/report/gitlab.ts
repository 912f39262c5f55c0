import type { Severity } from '../model/finding.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { sentences } from './french.ts';
import { regionOf } from './region.ts';
import type { Report } from './report.ts';
import { escapeJson } from './visible.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** A Code Quality report, which GitLab shows in merge requests. A place that is not known is the first line. */
export function gitlab(report: Report): string {
  const fingerprints = fingerprintsOf(report);
  const issues = report.findings.map((finding, index) => {
    const { code, severity, message, help, file } = finding;
    const region = regionOf(finding, report.texts);
    return {
      description: sentences(message, help),
      check_name: code,
      fingerprint: fingerprints[index],
      severity: SEVERITIES[severity],
      location: { path: file, lines: { begin: region?.start.line ?? 1, end: region?.end.line ?? 1 } },
    };
  });
  return `${escapeJson(JSON.stringify(issues, null, 2))}\n`;
}
