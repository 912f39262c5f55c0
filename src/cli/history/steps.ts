import { comparePlans, type PlanDiff } from '../../diff/index.ts';
import { type Commit, type Contents, historyOf, openRevision } from '../../git/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { Host } from '../host.ts';
import { createReader, type LoadTrees } from '../reader.ts';
import { revisionStore } from '../revision-store.ts';
import { SHARED_FOLDER } from '../store.ts';
import { findBeside } from '../../workspace/index.ts';

/** What a commit did to a plan. */
export interface Step {
  readonly commit: Commit;
  /** Undefined for the commit that brought the plan, and for what could not be read. */
  readonly before: Plan | undefined;
  readonly after: Plan | undefined;
  /** Where both sides could be read. */
  readonly diff: PlanDiff | undefined;
}

export interface Walk {
  readonly steps: AsyncIterable<Step>;
  /** The repository does not have what came before. */
  readonly isCut: boolean;
}

/** The commits that touched a plan, from the newest, each with what it did. Each is read when it is asked for. */
export async function walkHistory(host: Host, folder: string, from: string, limit: number): Promise<Walk> {
  const shared = findBeside(host.cwd, folder, SHARED_FOLDER);
  const folders = shared === undefined ? [folder] : [folder, shared];
  const { commits, isCut } = await historyOf(host, from, folders, limit);
  return { steps: stepsOf(host, folder, commits), isCut };
}

async function* stepsOf(host: Host, folder: string, commits: readonly Commit[]): AsyncIterable<Step> {
  const reader: Reader = { host, folder, load: await createReader(), contents: new Map(), plans: new Map() };
  for (const commit of commits) {
    host.signal.throwIfAborted();
    const after = await planAt(reader, commit.commit);
    const before = commit.parent === undefined ? undefined : await planAt(reader, commit.parent);
    yield { commit, before, after, diff: before && after && comparePlans(before, after) };
  }
}

interface Reader {
  readonly host: Host;
  readonly folder: string;
  readonly load: LoadTrees;
  readonly contents: Contents;
  /** The last plans read: the parent of a commit is often the next one. */
  readonly plans: Map<string, Plan | undefined>;
}

const KEPT = 4;

async function planAt({ host, folder, load, contents, plans }: Reader, commit: string): Promise<Plan | undefined> {
  if (plans.has(commit)) return plans.get(commit);
  const store = revisionStore(await openRevision(host, commit, contents));
  const { plan } = load(folder, await store.trees(folder));
  for (const oldest of [...plans.keys()].slice(0, Math.max(0, plans.size - KEPT + 1))) plans.delete(oldest);
  plans.set(commit, plan);
  return plan;
}
