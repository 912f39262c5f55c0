import type { Finding } from '../../model/finding.ts';
import type { CheckedPlan } from '../../report/report.ts';

/**
 * The plans with their findings on the files that the branch touched: those that stand in them, and those elsewhere that they
 * have a part in.
 */
export function onlyChanged(checked: readonly CheckedPlan[], files: ReadonlySet<string>): readonly CheckedPlan[] {
  return checked.map((one) => ({ ...one, findings: one.findings.filter((finding) => concerns(finding, files)) }));
}

function concerns({ file, related = [] }: Finding, files: ReadonlySet<string>): boolean {
  return files.has(file) || related.some((place) => files.has(place.file));
}
