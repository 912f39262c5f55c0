import { createLoad, type LoadedPlan } from '../model/load.ts';
import type { Schemas } from '../schema/index.ts';
import { packageRoot, readTree, type Tree } from '../workspace/index.ts';

const NOT_READ = new Uint8Array();

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
