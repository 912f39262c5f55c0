import { outlineOf } from '../../diff/outline.ts';
import type { Comparison, PlanComparison } from '../../report/comparison/comparison.ts';
import { createTitles } from '../../schema/index.ts';
import { type Tree, WorkspaceFailure } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import { fromAnswer } from '../kept/answer.ts';
import { type AnswerTo, createAnswers } from '../kept/index.ts';
import { createRecall, type Recall } from '../kept/recall.ts';
import { createReader, type LoadTrees, readSchemas } from '../reader.ts';
import { readVersion } from '../version.ts';
import { comparePlan, isIdentical, type PlanSide, sharing, type Tools } from './compare-plan.ts';
import type { Version } from './sides.ts';

export interface CompareOptions {
  /** Folders of plans, or where to look for them; the working folder without any. */
  readonly folders: readonly string[];
  /** Whether what an earlier run found on the same version is believed. */
  readonly cache: boolean;
  /** What reads the files of a plan. */
  readonly reader?: Promise<LoadTrees>;
}

/** Compares the plans of two versions. Throws a failure where neither has one. */
export async function compareVersions(
  host: Host,
  [base, head]: readonly [Version, Version],
  { folders, cache, reader = createReader() }: CompareOptions,
): Promise<Comparison> {
  const tools = { version: await readVersion(), titles: createTitles(await readSchemas()), load: await reader };
  const recall = await createRecall(host, cache);
  const sideOf = createSides(tools.load, recall, createAnswers(host, { levels: {}, recall, reader }));
  const [is, was] = [await plansOf(head, folders), await plansOf(base, folders)];
  const plans: PlanComparison[] = [];
  for (const folder of [...new Set([...namesIn(is), ...namesIn(was)])]) {
    const inBoth = namesIn(was).includes(folder) && namesIn(is).includes(folder);
    if (inBoth) plans.push(await compareFolder(tools, sideOf, folder, [base, head]));
    else plans.push(oneSided(folder, namesIn(is).includes(folder) ? 'nouveau' : 'retire'));
  }
  if (plans.length === 0) throw missing(was, is);
  return { version: tools.version, base, head, plans };
}

type SideOf = (folder: string, trees: readonly Tree[]) => Promise<PlanSide>;

function createSides(load: LoadTrees, recall: Recall, answerTo: AnswerTo): SideOf {
  return async (folder, trees) => ({
    trees,
    checked: fromAnswer(folder, await answerTo(folder, trees), trees),
    outline: await recall({ about: 'contours', plans: [{ folder, trees }], question: {} }, () => {
      const { plan } = load(folder, trees);
      return plan && outlineOf(plan);
    }),
  });
}

async function compareFolder(
  tools: Tools,
  sideOf: SideOf,
  folder: string,
  [base, head]: readonly [Version, Version],
): Promise<PlanComparison> {
  // The head first: what the base has alike is taken from there.
  const is = await head.store.trees(folder);
  const was = sharing(await base.store.trees(folder), is);
  if (isIdentical(was, is)) return oneSided(folder, 'identique');
  return comparePlan(tools, await sideOf(folder, was), await sideOf(folder, is));
}

function oneSided(folder: string, nature: PlanComparison['nature']): PlanComparison {
  return { folder, nature, findings: { added: [], mended: [] }, layoutOnly: [], unread: [] };
}

/** The plans of a version, or why it has none. */
type Found = readonly string[] | WorkspaceFailure;

const namesIn = (found: Found): readonly string[] => (found instanceof WorkspaceFailure ? [] : found);

async function plansOf({ store }: Version, folders: readonly string[]): Promise<Found> {
  try {
    return await store.plans(folders);
  } catch (error) {
    if (error instanceof WorkspaceFailure) return error;
    throw error;
  }
}

function missing(was: Found, is: Found): Error {
  return [is, was].find((found) => found instanceof WorkspaceFailure) ?? new Error('no plan was found');
}
