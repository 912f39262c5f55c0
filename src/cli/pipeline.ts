import { createLoad } from '../model/load.ts';
import { pathInPlan, roleOf } from '../model/plan-files.ts';
import type { CheckedPlan } from '../report/report.ts';
import { checkPlan } from '../rules/index.ts';
import type { Schemas } from '../schema/index.ts';
import { findBeside, packageRoot, readTree, type Tree } from '../workspace/index.ts';
import type { Host } from './host.ts';

/** Reads and judges the plan of a folder, relative to the working folder with '/' between names as `findPlans` gives it. */
export type LoadAndCheck = (folder: string) => Promise<CheckedPlan>;

const NOT_READ = new Uint8Array();

/** The way from the disk to the findings; the schemas are read and compiled once for all the plans. */
export async function createPipeline(host: Host): Promise<LoadAndCheck> {
  const load = createLoad(await readSchemas());
  const today = host.now().toISOString().slice(0, 'YYYY-MM-DD'.length);
  return async (folder) => {
    const trees = await readTrees(host, folder);
    const files = trees.flatMap((tree) => [...tree.files, ...tree.others.map((path) => ({ path, bytes: NOT_READ }))]);
    const loaded = load(
      folder,
      files,
      trees.flatMap((tree) => tree.problems),
    );
    return { folder, plan: loaded.plan, findings: checkPlan(loaded, today), sources: loaded.sources };
  };
}

/** For one plan alone. */
export async function loadAndCheck(host: Host, folder: string): Promise<CheckedPlan> {
  const pipeline = await createPipeline(host);
  return pipeline(folder);
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
