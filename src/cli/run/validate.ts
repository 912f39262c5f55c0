import type { Severity } from '../../model/finding.ts';
import type { RuleInfo } from '../../model/rule-info.ts';
import { FORMATS, loadFormat } from '../../report/formats.ts';
import { type CheckedPlan, makeReport, type Look, type Report } from '../../report/report.ts';
import { reaches } from '../../report/severity.ts';
import type { Levels } from '../../rules/index.ts';
import { writeAtomically } from '../../workspace/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { checkOrRecall } from '../kept/index.ts';
import { misuse } from '../misuse.ts';
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
  /** Whether what an earlier run found on the same plan is believed, and what this one finds kept: yes, unless said. */
  readonly cache?: boolean | undefined;
  /** Again at each change, until the user stops it. Only to be read. */
  readonly watch?: boolean | undefined;
}

/** Shows what is wrong with the plans of the folders. Throws a failure when there is nothing to judge, or no place to write. */
export async function runValidate(host: Host, folders: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  if (options.watch !== true) return validateOnce(host, folders, options);
  if (options.format?.some(({ format, path }) => format !== 'pretty' || path !== undefined)) throw misuse(ONLY_READ);
  const { watchedFolders, workAtEachChange } = await import('../watch.ts');
  const work = (): Promise<ExitCode> => validateOnce(host, folders, options);
  await workAtEachChange(host, await watchedFolders(host, folders), work);
  return 0;
}

const ONLY_READ =
  'L’option --watch n’affiche que le format pretty, et n’écrit aucun fichier : retirez l’une des deux options';

async function validateOnce(
  host: Host,
  folders: readonly string[],
  {
    failOn,
    rule = {},
    changed,
    format = [{ format: FORMATS[0].name }],
    color = host.color,
    cache = true,
  }: ValidateOptions,
): Promise<ExitCode> {
  if (Object.keys(rule).length > 0) await refuse(rule);
  const all = await checkOrRecall(host, folders, { levels: rule, cache });
  const checked = changed === undefined ? all : await narrow(host, all, changed);
  const report = makeReport(await readVersion(), checked, await rulesFor(format));
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
async function refuse(levels: Levels): Promise<void> {
  const { levelRefusal } = await import('../../rules/levels.ts');
  const refusals = Object.entries(levels).map(([code, level]) => levelRefusal(code, level));
  const first = refusals.find((refusal) => refusal !== undefined);
  if (first !== undefined) throw misuse(first);
}

/** Loading every rule takes longer than recalling what they found: only the format that lists them has them. */
async function rulesFor(targets: readonly Target[]): Promise<readonly RuleInfo[]> {
  if (!targets.some(({ format }) => format === 'sarif')) return [];
  return (await import('../../rules/catalogue.ts')).CATALOGUE;
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
