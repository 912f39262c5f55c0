import type { Comparison, PlanComparison } from '../../report/comparison/comparison.ts';
import { createTitles, type Titles } from '../../schema/index.ts';
import { type Tree, WorkspaceFailure } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import { fromAnswer } from '../kept/answer.ts';
import { type AnswerTo, createAnswers } from '../kept/index.ts';
import { createReader, type LoadTrees, readSchemas } from '../pipeline.ts';
import { readVersion } from '../version.ts';
import { comparePlan, isIdentical, type PlanSide, sharing } from './compare-plan.ts';
import type { Version } from './sides.ts';

export interface CompareOptions {
  /** Folders of plans, or where to look for them; the working folder without any. */
  readonly folders: readonly string[];
  /** Whether what an earlier run found on the same version is believed. */
  readonly cache: boolean;
}

/** Compares the plans of two versions. Throws a failure where neither has one. */
export async function compareVersions(
  host: Host,
  [base, head]: readonly [Version, Version],
  { folders, cache }: CompareOptions,
): Promise<Comparison> {
  const [version, titles] = [await readVersion(), createTitles(await readSchemas())];
  const reader = createReader();
  const tools = {
    version,
    titles,
    load: await reader,
    answerTo: await createAnswers(host, { levels: {}, cache, reader }),
  };
  const [was, is] = [await plansOf(base, folders), await plansOf(head, folders)];
  const plans: PlanComparison[] = [];
  for (const folder of [...new Set([...namesIn(is), ...namesIn(was)])]) {
    const inBoth = namesIn(was).includes(folder) && namesIn(is).includes(folder);
    if (inBoth) plans.push(await compareFolder(tools, folder, [base, head]));
    else plans.push(oneSided(folder, namesIn(is).includes(folder) ? 'nouveau' : 'retire'));
  }
  if (plans.length === 0) throw missing(was, is);
  return { version, base, head, plans };
}

interface Tools {
  readonly version: string;
  readonly titles: Titles;
  readonly load: LoadTrees;
  readonly answerTo: AnswerTo;
}

async function compareFolder(
  { version, titles, load, answerTo }: Tools,
  folder: string,
  [base, head]: readonly [Version, Version],
): Promise<PlanComparison> {
  const was = await base.store.trees(folder);
  const is = sharing(await head.store.trees(folder), was);
  if (isIdentical(was, is)) return oneSided(folder, 'identique');
  const sideOf = async (trees: readonly Tree[]): Promise<PlanSide> => {
    const { plan } = load(folder, trees);
    return { trees, plan, checked: fromAnswer(folder, await answerTo(folder, trees), trees) };
  };
  return comparePlan(version, await sideOf(was), await sideOf(is), titles);
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
