import type { Finding } from '../model/finding.ts';

/**
 * By file, by code, by pointer: the order of code units, the same on every machine. The order of the places in a file is for who
 * prints them: finding a place means reading the file again.
 */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.code, b.code) || compare(a.pointer, b.pointer),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
