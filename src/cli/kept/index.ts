import { type CheckedPlan, countsOf, placed } from '../../report/report.ts';
import type { Levels } from '../../rules/index.ts';
import { openKept, type Tree } from '../../workspace/index.ts';
import { userCacheDirOf } from '../cache-dir.ts';
import type { Host } from '../host.ts';
import type { Judge, LoadTrees } from '../pipeline.ts';
import { diskStore, type Store } from '../store.ts';
import { todayOf } from '../today.ts';
import { type Answer, decodeAnswer, encodeAnswer, fromAnswer } from './answer.ts';
import { keyOf, toolOf } from './key.ts';

export interface RecallOptions {
  /** Severities asked for, which win over those of the plans. */
  readonly levels: Levels;
  /** Without it, nothing is recalled, and nothing kept for the next run. */
  readonly cache: boolean;
  /** Where plans are read: the working folder, unless said. */
  readonly store?: Store;
  /** Shared with who reads the same files for something else. */
  readonly reader?: Promise<LoadTrees>;
}

/**
 * What `checkPlans` finds, but that a plan of which nothing changed since an earlier run is not judged again. `plan` is always
 * undefined: `counts` says what it held. Findings have their ranges.
 */
export async function checkOrRecall(
  host: Host,
  folders: readonly string[],
  { levels, cache, store = diskStore(host) }: RecallOptions,
): Promise<readonly CheckedPlan[]> {
  const plans = await store.plans(folders);
  const answerTo = await createAnswers(host, { levels, cache });
  const checked: CheckedPlan[] = [];
  for (const folder of plans) {
    host.signal.throwIfAborted();
    const trees = await store.trees(folder);
    const answer = await answerTo(folder, trees);
    checked.push(fromAnswer(folder, answer, trees));
  }
  return checked;
}

export type AnswerTo = (folder: string, trees: readonly Tree[]) => Promise<Answer>;

/** What is found on a plan, recalled where the same was asked before. */
export async function createAnswers(host: Host, { levels, cache, reader }: RecallOptions): Promise<AnswerTo> {
  let judge: Judge | undefined;
  const judged: AnswerTo = async (folder, trees) => {
    // What judges takes longer to load than most plans to recall.
    judge ??= await (await import('../pipeline.ts')).createJudge(host, levels, reader);
    const { plan, findings, sources } = judge(folder, trees);
    return { counts: plan && countsOf(plan), findings: findings.map((finding) => placed(finding, sources)) };
  };
  const cacheDir = cache ? userCacheDirOf(host) : undefined;
  const kept = cacheDir === undefined ? undefined : openKept(`${cacheDir}/constats`, host);
  if (kept === undefined) return judged;
  const asked = { tool: await toolOf(), today: todayOf(host), levels };
  return async (folder, trees) => {
    const key = keyOf({ ...asked, folder, trees });
    const known = kept.read(key);
    const recalled = known && decodeAnswer(key, known);
    if (recalled !== undefined) return recalled;
    const answer = await judged(folder, trees);
    await kept.write(key, encodeAnswer(key, answer));
    return answer;
  };
}
