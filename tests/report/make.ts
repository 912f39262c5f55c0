import type { Finding } from '../../src/model/finding.ts';
import { makeReport, type Report } from '../../src/report/report.ts';

/** Marks the place in a text: « a: [b] » is the text `a: b`, with the place on `b`. */
export function marked(text: string): { readonly text: string; readonly range: { start: number; end: number } } {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { text: text.replace('[', '').replace(']', ''), range: { start, end } };
}

export function finding(given: Partial<Finding> = {}): Finding {
  return { code: 'PST201', severity: 'error', message: 'Ceci ne va pas', file: 'plan/pst.yaml', pointer: '', ...given };
}

/** A report on one plan. Without a range, a place is at the beginning of its file. */
export function reportOf(findings: readonly Finding[], texts: Readonly<Record<string, string>> = {}): Report {
  const sources = new Map(
    Object.entries(texts).map(([file, text]) => [file, { text, locate: () => ({ start: 0, end: 1 }) }]),
  );
  return makeReport('1.2.3', [{ folder: 'plan', plan: undefined, findings, sources }]);
}
