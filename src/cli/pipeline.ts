import type { CheckedPlan } from '../report/report.ts';
import { checkPlan, type Levels } from '../rules/index.ts';
import type { Tree } from '../workspace/index.ts';
import type { Host } from './host.ts';
import { createReader, type LoadTrees } from './reader.ts';
import { diskStore, type Store } from './store.ts';
import { todayOf } from './today.ts';

/** Judges the plan of a folder by the files that were read of it. */
export type Judge = (folder: string, trees: readonly Tree[]) => CheckedPlan;

/**
 * Finds the plans in the folders, reads and judges them. `levels`: severities asked for, which win over those of the plans.
 * `store`: where they are read, the working folder unless said. Throws a failure where there is no folder or no plan.
 */
export async function checkPlans(
  host: Host,
  folders: readonly string[],
  levels: Levels = {},
  store: Store = diskStore(host),
): Promise<readonly CheckedPlan[]> {
  const plans = await store.plans(folders);
  const judge = await createJudge(host, levels);
  const checked: CheckedPlan[] = [];
  for (const folder of plans) {
    host.signal.throwIfAborted();
    checked.push(judge(folder, await store.trees(folder)));
  }
  return checked;
}

/** `levels`: severities asked for, which win over those of the plans. */
export async function createJudge(
  host: Pick<Host, 'now'>,
  levels: Levels,
  reader?: Promise<LoadTrees>,
): Promise<Judge> {
  const load = await (reader ?? createReader());
  const today = todayOf(host);
  return (folder, trees) => {
    const loaded = load(folder, trees);
    return { folder, plan: loaded.plan, findings: checkPlan(loaded, today, levels), sources: loaded.sources };
  };
}
