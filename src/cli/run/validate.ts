import type { Severity } from '../../model/finding.ts';
import { type FormatName, loadFormat } from '../../report/formats.ts';
import { type CheckedPlan, makeReport } from '../../report/report.ts';
import { reaches } from '../../report/severity.ts';
import { findPlans } from '../find-plans.ts';
import type { ExitCode, Host } from '../host.ts';
import { createPipeline } from '../pipeline.ts';
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
  const plans = await findPlans(host, folders);
  const loadAndCheck = await createPipeline(host);
  const checked: CheckedPlan[] = [];
  for (const plan of plans) checked.push(await loadAndCheck(plan));
  const report = makeReport(await readVersion(), checked);
  const write = await loadFormat(format);
  host.out.write(write(report, { color }));
  return report.findings.some(({ severity }) => reaches(severity, failOn)) ? 1 : 0;
}
