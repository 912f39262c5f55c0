import type { Levels } from '../../rules/index.ts';
import { createOrders } from '../../schema/index.ts';
import { MAX_BYTES, readOne, replaceAll, type SourceFile } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import { createJudge } from '../pipeline.ts';
import { readSchemas } from '../reader.ts';
import type { Store } from '../store.ts';
import { FixFailure } from './failure.ts';
import { plansOf, type ReadPlan } from './plans.ts';
import { settle } from './settle.ts';
import { fixText } from './tell.ts';

export interface FixOptions {
  /** Severities asked for, which win over those of the plans. */
  readonly levels: Levels;
  readonly store: Store;
  /** The only files that may change: all, unless said. */
  readonly files?: ReadonlySet<string> | undefined;
}

/**
 * Writes what mends the findings of the plans that anybody would mend the same way: all the files that change, or none. Gives what was
 * done, and what was not, in French lines. Throws a failure where a file cannot be written.
 */
export async function fixPlans(host: Host, folders: readonly string[], options: FixOptions): Promise<string> {
  const { levels, store, files } = options;
  const read: ReadPlan[] = [];
  for (const folder of await store.plans(folders)) read.push({ folder, trees: await store.trees(folder) });
  const plans = plansOf(read, await createJudge(host, levels), createOrders(await readSchemas()), host.signal);
  const settled = await settle(plans, (file) => files?.has(file) === false);
  await write(host, read, settled.changed);
  const left = (await plans.judge(settled.changed)).filter(
    ({ fix }) => fix?.every(({ file }) => files?.has(file) !== false) === true,
  );
  return fixText(settled, left);
}

async function write(host: Host, read: readonly ReadPlan[], changed: ReadonlyMap<string, Uint8Array>): Promise<void> {
  host.signal.throwIfAborted();
  const before = new Map(
    read.flatMap(({ trees }) => trees.flatMap(({ files }) => files.map(({ path, bytes }) => [path, bytes]))),
  );
  for (const path of changed.keys()) refuseIfOther(host, path, before.get(path));
  const files = [...changed].map(([path, bytes]): SourceFile => ({ path, bytes }));
  await replaceAll(host.cwd, files, { signal: host.signal });
}

/** What an editor saved since the plan was read is not to be lost. */
function refuseIfOther({ cwd }: Host, path: string, before: Uint8Array | undefined): void {
  const now = readOne(cwd, path, MAX_BYTES);
  if (before === undefined || Buffer.compare(now, before) !== 0) throw new FixFailure(path);
}
