import type { Finding } from './finding.ts';

/**
 * The findings that `pst validate --fix` may mend: those that have a fix, but in no file with an error that has none, which nobody
 * touches. `barred`: whether a file is to be left as it is anyway.
 */
export function fixableIn(
  findings: readonly Finding[],
  barred: (file: string) => boolean = () => false,
): readonly Finding[] {
  const stuck = new Set<string>();
  let left = findings.filter(({ fix }) => fix !== undefined);
  for (const { fix, severity, file } of findings) if (fix === undefined && severity === 'error') stuck.add(file);
  for (;;) {
    const blocked = new Set(left.filter(({ fix = [] }) => fix.some(({ file }) => stuck.has(file) || barred(file))));
    if (blocked.size === 0) return left;
    // An error that stays keeps all of its files as they are.
    for (const { severity, fix = [] } of blocked) if (severity === 'error') for (const { file } of fix) stuck.add(file);
    left = left.filter((finding) => !blocked.has(finding));
  }
}
