import type { Severity } from '../../model/finding.ts';
import type { RuleInfo } from '../../model/rule-info.ts';
import { loadFormat } from '../../report/formats.ts';
import type { Look, Report } from '../../report/report.ts';
import { reaches } from '../../report/severity.ts';
import { writeAtomically } from '../../workspace/index.ts';
import type { ExitCode, Host } from '../host.ts';
import type { Target } from './targets.ts';

/** Writes a report in each format. The exit code is 1 where a finding reaches the threshold. Throws a failure where it cannot write. */
export async function deliver(
  host: Host,
  report: Report,
  targets: readonly Target[],
  look: Look & { readonly failOn: Severity },
): Promise<ExitCode> {
  for (const target of targets) await deliverTo(host, report, target, look);
  return report.findings.some(({ severity }) => reaches(severity, look.failOn)) ? 1 : 0;
}

/** A file has no colours. */
async function deliverTo(host: Host, report: Report, { format, path }: Target, look: Look): Promise<void> {
  const write = await loadFormat(format);
  if (path === undefined) host.out.write(write(report, look));
  else {
    const bytes = new TextEncoder().encode(write(report, { ...look, color: false }));
    await writeAtomically(host.cwd, path, bytes, { signal: host.signal });
  }
}

/** Loading every rule takes longer than recalling what they found: only the format that lists them has them. */
export async function rulesFor(targets: readonly Target[]): Promise<readonly RuleInfo[]> {
  if (!targets.some(({ format }) => format === 'sarif')) return [];
  return (await import('../../rules/catalogue.ts')).CATALOGUE;
}
