import type { Comparison, PlanComparison } from '../../report/comparison/comparison.ts';
import { createTitles, type Titles } from '../../schema/index.ts';
import { type Tree, WorkspaceFailure, writeAtomically } from '../../workspace/index.ts';
import { comparePlan, isIdentical, type PlanSide, sharing } from '../diff/compare-plan.ts';
import type { COMPARISON_FORMATS } from '../diff/formats.ts';
import { openBase, openHead, type Version } from '../diff/sides.ts';
import type { ExitCode, Host } from '../host.ts';
import { type AnswerTo, createAnswers } from '../kept/index.ts';
import { fromAnswer } from '../kept/answer.ts';
import { createReader, type LoadTrees, readSchemas } from '../pipeline.ts';
import { readVersion } from '../version.ts';

export interface DiffOptions {
  /** Two revisions; without the first, where the branch left the main one, without the second, the working folder. */
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  readonly folders: readonly string[];
  readonly format: (typeof COMPARISON_FORMATS)[number];
  /** The file that receives the result: the output of the command without one. */
  readonly path?: string | undefined;
  readonly color: boolean;
  /** Whether what an earlier run found on the same version is believed. */
  readonly cache: boolean;
}

/** Says what changed between two versions of the plans, and what follows from it. Throws a failure when one cannot be read. */
export async function runDiff(host: Host, options: DiffOptions): Promise<ExitCode> {
  const comparison = await compare(host, options);
  const write = await options.format.load();
  const { path, color } = options;
  if (path === undefined) host.out.write(write(comparison, { color }));
  else {
    const bytes = new TextEncoder().encode(write(comparison, { color: false }));
    await writeAtomically(host.cwd, path, bytes, { signal: host.signal });
  }
  return 0;
}

async function compare(host: Host, { base: from, head: to, folders, cache }: DiffOptions): Promise<Comparison> {
  const [base, head] = [await openBase(host, from), await openHead(host, to)];
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
