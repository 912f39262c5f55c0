import type { Finding, Severity } from '../model/finding.ts';
import { count } from './french.ts';

/** From the gravest. The one place that says so. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export const compareSeverity = (a: Severity, b: Severity): number => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);

/** Whether `severity` is as grave as `threshold`, or graver. */
export const reaches = (severity: Severity, threshold: Severity): boolean => compareSeverity(severity, threshold) <= 0;

/** As French reads it, in the singular. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  info: 'information',
};

/** « 2 erreurs », « 1 avertissement »: from the gravest, without those of which there is none. */
export function bySeverity(findings: readonly Finding[]): readonly string[] {
  return SEVERITIES.map((severity) => ({ severity, n: findings.filter((one) => one.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => count(n, SEVERITY_NAMES[severity]));
}
