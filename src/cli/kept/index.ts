import { type CheckedPlan, countsOf, placed } from '../../report/report.ts';
import type { Levels } from '../../rules/index.ts';
import type { Tree } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import type { Judge } from '../pipeline.ts';
import { createReader, type LoadTrees } from '../reader.ts';
import { diskStore, type Store } from '../store.ts';
import { type Answer, fromAnswer } from './answer.ts';
import { createRecall, type Recall } from './recall.ts';

export interface CheckOptions {
  /** Severities asked for, which win over those of the plans. */
  readonly levels: Levels;
  /** Without it, nothing is recalled, and nothing kept for the next run. */
  readonly cache: boolean;
  /** Where plans are read: the working folder, unless said. */
  readonly store?: Store;
}

/**
 * What `checkPlans` finds, but that a plan of which nothing changed since an earlier run is not judged again. `plan` is always
 * undefined: `counts` says what it held. Findings have their ranges.
 */
export async function checkOrRecall(
  host: Host,
  folders: readonly string[],
  { levels, cache, store = diskStore(host) }: CheckOptions,
): Promise<readonly CheckedPlan[]> {
  const plans = await store.plans(folders);
  const answerTo = createAnswers(host, { levels, recall: await createRecall(host, cache) });
  const checked: CheckedPlan[] = [];
  for (const folder of plans) {
    host.signal.throwIfAborted();
    const trees = await store.trees(folder);
    const answer = await answerTo(folder, trees);
    checked.push(fromAnswer(folder, answer, trees));
  }
  return checked;
}

/** The same of given plans, with what they hold: those that were judged before are only read. */
export async function readAndRecall(
  host: Host,
  plans: readonly string[],
  store: Store,
): Promise<readonly CheckedPlan[]> {
  const reader = createReader();
  const answerTo = createAnswers(host, { levels: {}, recall: await createRecall(host, true), reader });
  const load = await reader;
  const checked: CheckedPlan[] = [];
  for (const folder of plans) {
    host.signal.throwIfAborted();
    const trees = await store.trees(folder);
    const answer = await answerTo(folder, trees);
    checked.push({ ...fromAnswer(folder, answer, trees), plan: load(folder, trees).plan });
  }
  return checked;
}

export type AnswerTo = (folder: string, trees: readonly Tree[]) => Promise<Answer>;

interface AnswerOptions {
  readonly levels: Levels;
  readonly recall: Recall;
  /** Shared with who reads the same files for something else. */
  readonly reader?: Promise<LoadTrees>;
}

/** What is found on a plan, recalled where the same was asked before. */
export function createAnswers(host: Host, { levels, recall, reader }: AnswerOptions): AnswerTo {
  let judge: Judge | undefined;
  const judged: AnswerTo = async (folder, trees) => {
    // What judges takes longer to load than most plans to recall.
    judge ??= await (await import('../pipeline.ts')).createJudge(host, levels, reader);
    const { plan, findings, sources } = judge(folder, trees);
    return { counts: plan && countsOf(plan), findings: findings.map((finding) => placed(finding, sources)) };
  };
  const question = Object.entries(levels).sort(([a], [b]) => (a < b ? -1 : 1));
  return (folder, trees) =>
    recall({ about: 'constats', plans: [{ folder, trees }], question }, () => judged(folder, trees));
}
