import { createLoad, type LoadedPlan } from '../model/load.ts';
import type { CheckedPlan } from '../report/report.ts';
import { checkPlan, type Levels } from '../rules/index.ts';
import type { Schemas } from '../schema/index.ts';
import { packageRoot, readTree, type Tree } from '../workspace/index.ts';
import type { Host } from './host.ts';
import { diskStore, type Store } from './store.ts';
import { todayOf } from './today.ts';

const NOT_READ = new Uint8Array();

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

/** Reads the plan of a folder from its files, without judging it as a whole. */
export type LoadTrees = (folder: string, trees: readonly Tree[]) => LoadedPlan;

/** A file of the same bytes is read once, whatever the number of versions of the plan that have it. */
export async function createReader(): Promise<LoadTrees> {
  const load = createLoad(await readSchemas());
  return (folder, trees) => {
    const files = trees.flatMap((tree) => [...tree.files, ...tree.others.map((path) => ({ path, bytes: NOT_READ }))]);
    const problems = trees.flatMap((tree) => tree.problems);
    return load(folder, files, problems);
  };
}

/** The schemas of schemas/, by file name. */
export async function readSchemas(): Promise<Schemas> {
  const { files } = await readTree(packageRoot(), 'schemas');
  return new Map(files.map(({ path, bytes }) => [path.slice('schemas/'.length), parseObject(bytes)]));
}

function parseObject(bytes: Uint8Array): object {
  return JSON.parse(new TextDecoder().decode(bytes)) as object; // of this package, not of a user
}
