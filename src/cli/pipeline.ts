import { createLoad } from '../model/load.ts';
import type { CheckedPlan } from '../report/report.ts';
import { checkPlan, type Levels } from '../rules/index.ts';
import type { Schemas } from '../schema/index.ts';
import { packageRoot, readTree } from '../workspace/index.ts';
import type { Host } from './host.ts';
import { diskStore, type Store } from './store.ts';

const NOT_READ = new Uint8Array();

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
  const load = createLoad(await readSchemas());
  const today = host.now().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const checked: CheckedPlan[] = [];
  for (const folder of plans) {
    host.signal.throwIfAborted();
    const trees = await store.trees(folder);
    const files = trees.flatMap((tree) => [...tree.files, ...tree.others.map((path) => ({ path, bytes: NOT_READ }))]);
    const problems = trees.flatMap((tree) => tree.problems);
    const loaded = load(folder, files, problems);
    checked.push({ folder, plan: loaded.plan, findings: checkPlan(loaded, today, levels), sources: loaded.sources });
  }
  return checked;
}

async function readSchemas(): Promise<Schemas> {
  const { files } = await readTree(packageRoot(), 'schemas');
  return new Map(files.map(({ path, bytes }) => [path.slice('schemas/'.length), parseObject(bytes)]));
}

function parseObject(bytes: Uint8Array): object {
  return JSON.parse(new TextDecoder().decode(bytes)) as object; // of this package, not of a user
}
