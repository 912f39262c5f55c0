import { createLoad } from '../model/load.ts';
import { pathInPlan, roleOf } from '../model/plan-files.ts';
import type { CheckedPlan } from '../report/report.ts';
import { checkPlan, type Levels } from '../rules/index.ts';
import type { Schemas } from '../schema/index.ts';
import { findBeside, packageRoot, readTree, type Tree } from '../workspace/index.ts';
import { findPlans } from './find-plans.ts';
import type { Host } from './host.ts';

const NOT_READ = new Uint8Array();

/**
 * Finds the plans in the folders, reads and judges them. `levels`: severities asked for, which win over those of the plans. Throws a
 * `WorkspaceFailure` where there is no folder or no plan.
 */
export async function checkPlans(
  host: Host,
  folders: readonly string[],
  levels: Levels = {},
): Promise<readonly CheckedPlan[]> {
  const plans = await findPlans(host, folders);
  const load = createLoad(await readSchemas());
  const today = host.now().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const checked: CheckedPlan[] = [];
  for (const folder of plans) {
    host.signal.throwIfAborted();
    const trees = await readTrees(host, folder);
    const files = trees.flatMap((tree) => [...tree.files, ...tree.others.map((path) => ({ path, bytes: NOT_READ }))]);
    const problems = trees.flatMap((tree) => tree.problems);
    const loaded = load(folder, files, problems);
    checked.push({ folder, plan: loaded.plan, findings: checkPlan(loaded, today, levels), sources: loaded.sources });
  }
  return checked;
}

/** The plan's own folder, and the one that it shares with others where there is one. */
async function readTrees({ cwd, signal }: Host, folder: string): Promise<readonly Tree[]> {
  const wanted = (path: string): boolean => roleOf(pathInPlan(folder, path)) !== undefined;
  const shared = findBeside(cwd, folder, 'communs');
  const folders = shared === undefined ? [folder] : [folder, shared];
  return Promise.all(folders.map((one) => readTree(cwd, one, { wanted, signal })));
}

async function readSchemas(): Promise<Schemas> {
  const { files } = await readTree(packageRoot(), 'schemas');
  return new Map(files.map(({ path, bytes }) => [path.slice('schemas/'.length), parseObject(bytes)]));
}

function parseObject(bytes: Uint8Array): object {
  return JSON.parse(new TextDecoder().decode(bytes)) as object; // of this package, not of a user
}
