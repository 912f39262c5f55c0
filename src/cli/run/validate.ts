import type { Severity } from '../../model/finding.ts';
import { type FormatName, loadFormat } from '../../report/formats.ts';
import { makeReport } from '../../report/report.ts';
import { reaches } from '../../report/severity.ts';
import { CATALOGUE } from '../../rules/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { checkPlans } from '../pipeline.ts';
import { readVersion } from '../version.ts';

export interface ValidateOptions {
  readonly failOn: Severity;
  readonly format: FormatName;
  readonly color?: boolean | undefined;
}

/** Prints what is wrong with the plans of the folders. Throws a failure when there is nothing to judge. */
export async function runValidate(
  host: Host,
  folders: readonly string[],
  { failOn, format, color = host.color }: ValidateOptions,
): Promise<ExitCode> {
  const report = makeReport(await readVersion(), await checkPlans(host, folders), CATALOGUE);
  const write = await loadFormat(format);
  host.out.write(write(report, { color, failOn }));
  return report.findings.some(({ severity }) => reaches(severity, failOn)) ? 1 : 0;
}
