import type { Severity } from '../../model/finding.ts';
import { FORMATS, loadFormat } from '../../report/formats.ts';
import { type CheckedPlan, makeReport, type Look, type Report } from '../../report/report.ts';
import { reaches } from '../../report/severity.ts';
import { CATALOGUE, levelRefusal, type Levels } from '../../rules/index.ts';
import { writeAtomically } from '../../workspace/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { checkPlans } from '../pipeline.ts';
import type { Target } from '../validate/targets.ts';
import { readVersion } from '../version.ts';

export interface ValidateOptions {
  readonly failOn: Severity;
  /** On the output in the first format, unless said. */
  readonly format?: readonly Target[] | undefined;
  /** The severities of rules, which win over those of the plans. */
  readonly rule?: Levels | undefined;
  /** Only what the branch touched since it left this one; true: the main one. */
  readonly changed?: string | true | undefined;
  readonly color?: boolean | undefined;
}

/** Shows what is wrong with the plans of the folders. Throws a failure when there is nothing to judge, or no place to write. */
export async function runValidate(
  host: Host,
  folders: readonly string[],
  { failOn, rule = {}, changed, format = [{ format: FORMATS[0].name }], color = host.color }: ValidateOptions,
): Promise<ExitCode> {
  refuse(rule);
  const all = await checkPlans(host, folders, rule);
  const checked = changed === undefined ? all : await narrow(host, all, changed);
  const report = makeReport(await readVersion(), checked, CATALOGUE);
  for (const target of format) await deliver(host, report, target, { color, failOn });
  return report.findings.some(({ severity }) => reaches(severity, failOn)) ? 1 : 0;
}

/** git is waited for only when it is needed. */
async function narrow(
  host: Host,
  checked: readonly CheckedPlan[],
  changed: string | true,
): Promise<readonly CheckedPlan[]> {
  const { onlyChanged } = await import('../validate/only-changed.ts');
  return onlyChanged(host, checked, changed === true ? undefined : changed);
}

/** Throws a misuse for the first rule that cannot have the severity that is asked for it. */
function refuse(levels: Levels): void {
  const refusals = Object.entries(levels).map(([code, level]) => levelRefusal(code, level));
  const first = refusals.find((refusal) => refusal !== undefined);
  if (first !== undefined) throw misuse(first);
}

/** A file has no colours. */
async function deliver(host: Host, report: Report, { format, path }: Target, look: Look): Promise<void> {
  const write = await loadFormat(format);
  if (path === undefined) host.out.write(write(report, look));
  else {
    const bytes = new TextEncoder().encode(write(report, { ...look, color: false }));
    await writeAtomically(host.cwd, path, bytes, { signal: host.signal });
  }
}
