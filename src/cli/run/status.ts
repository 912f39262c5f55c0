import { statusOf } from '../../rollup/status.ts';
import { todayOf } from '../day.ts';
import type { ExitCode, Host } from '../host.ts';
import { checkPlans } from '../pipeline.ts';
import { isRefused } from '../refuse.ts';
import { statusJson } from '../status/json.ts';
import { statusScreen } from '../status/screen.ts';

export interface StatusOptions {
  /** How far to look ahead. */
  readonly mois: number;
  /** ISO 8601 day; today where absent. */
  readonly date?: string | undefined;
  readonly format: string;
}

/** Prints where each plan of the folders stands. Throws a failure when there is no plan. */
export async function runStatus(
  host: Host,
  folders: readonly string[],
  { mois, date = todayOf(host), format }: StatusOptions,
): Promise<ExitCode> {
  const checked = await checkPlans(host, folders);
  if (await isRefused(host, checked, 'Rien n’a été calculé')) return 1;
  const statuses = checked.flatMap(({ plan }) => (plan === undefined ? [] : statusOf(plan, date, mois)));
  const text = statuses.map((status) => statusScreen(status, mois)).join('\n');
  host.out.write(format === 'json' ? statusJson(statuses, date, mois) : text);
  return 0;
}
