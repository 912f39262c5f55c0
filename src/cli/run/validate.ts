import type { Severity } from '../../model/finding.ts';
import { FORMATS } from '../../report/formats.ts';
import { type CheckedPlan, makeReport } from '../../report/report.ts';
import type { Levels } from '../../rules/index.ts';
import type { FixOptions } from '../fix/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { checkOrRecall } from '../kept/index.ts';
import { misuse } from '../misuse.ts';
import { chosenStore } from '../plans/choice.ts';
import type { Shard } from '../plans/shard.ts';
import { diskStore } from '../store.ts';
import { deliver, rulesFor } from '../validate/deliver.ts';
import { onlyChanged } from '../validate/only-changed.ts';
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
  /** The identifier of the one plan wanted, or its folder. */
  readonly plan?: string | undefined;
  /** One part of the plans, the others being judged elsewhere. */
  readonly shard?: Shard | undefined;
  readonly color?: boolean | undefined;
  /** Whether what an earlier run found on the same plan is believed, and what this one finds kept: yes, unless said. */
  readonly cache?: boolean | undefined;
  /** Again at each change, until the user stops it. Only to be read. */
  readonly watch?: boolean | undefined;
  /** First writes what anybody would write to mend the findings. */
  readonly fix?: boolean | undefined;
}

/** Shows what is wrong with the plans of the folders. Throws a failure when there is nothing to judge, or no place to write. */
export async function runValidate(host: Host, folders: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  if (options.fix === true) refuseBeside(options);
  if (options.watch !== true) return validateOnce(host, folders, options);
  if (options.format?.some(({ format, path }) => format !== 'pretty' || path !== undefined)) throw misuse(ONLY_READ);
  const { watchedFolders, workAtEachChange } = await import('../watch.ts');
  const work = (): Promise<ExitCode> => validateOnce(host, folders, options);
  await workAtEachChange(host, await watchedFolders(host, folders), work);
  return 0;
}

const ONLY_READ =
  'L’option --watch n’affiche que le format pretty, et n’écrit aucun fichier : retirez l’une des deux options';

/** Corrections are made once, in one place, by somebody who reads them. */
function refuseBeside({ watch, shard }: ValidateOptions): void {
  const other = watch === true ? '--watch' : shard && '--shard';
  if (other !== undefined) throw misuse(`Les options --fix et ${other} ne vont pas ensemble : retirez l’une des deux`);
}

async function validateOnce(
  host: Host,
  folders: readonly string[],
  {
    failOn,
    rule = {},
    changed,
    plan,
    shard,
    format = [{ format: FORMATS[0].name }],
    color = host.color,
    cache = true,
    fix = false,
  }: ValidateOptions,
): Promise<ExitCode> {
  if (Object.keys(rule).length > 0) await refuse(rule);
  const files = changed === undefined ? undefined : await touchedSince(host, changed);
  const store = chosenStore(host, diskStore(host), { plan, shard, changed: files });
  if (fix) await fixFirst(host, folders, format, { levels: rule, store, files });
  const all = await checkOrRecall(host, folders, { levels: rule, cache, store });
  const wanted = files === undefined ? all : onlyChanged(all, files);
  const checked = fix ? wanted.map(withoutFixes) : wanted;
  const report = makeReport(await readVersion(), checked, await rulesFor(format));
  return deliver(host, { ...report, shard }, format, { color, failOn });
}

/** What is left once the corrections are made is for people to mend. */
function withoutFixes(checked: CheckedPlan): CheckedPlan {
  return { ...checked, findings: checked.findings.map(({ fix: _, ...finding }) => finding) };
}

/** What was mended is told above what is left, but where a program reads the output. */
async function fixFirst(
  host: Host,
  folders: readonly string[],
  targets: readonly Target[],
  options: FixOptions,
): Promise<void> {
  const { fixPlans } = await import('../fix/index.ts');
  const text = await fixPlans(host, folders, options);
  const isRead = targets.every(({ format, path }) => format === 'pretty' || path !== undefined);
  (isRead ? host.out : host.err).write(`${text}\n`);
}

/** git is waited for only when it is needed. */
async function touchedSince(host: Host, changed: string | true): Promise<ReadonlySet<string>> {
  return (await import('../plans/changed.ts')).findChanged(host, changed);
}

/** Throws a misuse for the first rule that cannot have the severity that is asked for it. */
async function refuse(levels: Levels): Promise<void> {
  const { levelRefusal } = await import('../../rules/levels.ts');
  const refusals = Object.entries(levels).map(([code, level]) => levelRefusal(code, level));
  const first = refusals.find((refusal) => refusal !== undefined);
  if (first !== undefined) throw misuse(first);
}
