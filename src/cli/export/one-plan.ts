import type { Plan } from '../../model/plan.ts';
import type { CheckedPlan } from '../../report/report.ts';
import { list } from '../../report/french.ts';
import type { Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { checkPlans } from '../pipeline.ts';
import { isRefused } from '../refuse.ts';

export interface OnePlan {
  readonly plan: Plan;
  readonly checked: CheckedPlan;
}

/**
 * The one plan of a folder; undefined when it is too wrong to work with, which was then told. `undone`: what was not done because
 * of that. Throws a misuse where there are several.
 */
export async function onePlan(host: Host, folder: string | undefined, undone: string): Promise<OnePlan | undefined> {
  const found = await checkPlans(host, folder === undefined ? [] : [folder]);
  if (found.length > 1) {
    const folders = found.map((one) => `« ${one.folder} »`);
    throw misuse(`Il y a plusieurs plans : dites lequel, ${list(folders, 'ou')}`);
  }
  if (await isRefused(host, found, undone)) return undefined;
  const [checked] = found;
  return checked?.plan === undefined ? undefined : { plan: checked.plan, checked };
}
