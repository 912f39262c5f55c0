import { comparePlans, type ObjectChange, type PlanDiff } from '../../diff/index.ts';
import { type FicheOutline, withCostOf, withOutlined } from '../../diff/outline.ts';
import { diffView } from '../../document/changes/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanComparison } from '../../report/comparison/comparison.ts';
import type { CheckedPlan } from '../../report/report.ts';
import type { Titles } from '../../schema/index.ts';
import type { SourceFile, Tree } from '../../workspace/index.ts';
import type { LoadTrees } from '../reader.ts';
import { findingChanges } from './findings.ts';
import { isSame, type Outlined, unreadOf, without } from './unread.ts';

/** A plan as one side has it. */
export interface PlanSide {
  readonly trees: readonly Tree[];
  /** What is found on it. */
  readonly checked: CheckedPlan;
  /** Undefined for a plan that cannot be read. */
  readonly outline: readonly FicheOutline[] | undefined;
}

export interface Tools {
  /** Of pst. */
  readonly version: string;
  readonly titles: Titles;
  readonly load: LoadTrees;
}

/** Compares a plan that is on both sides. */
export function comparePlan({ version, titles, load }: Tools, before: PlanSide, after: PlanSide): PlanComparison {
  const { folder } = after.checked;
  const unread = [...new Set([before, after].flatMap(({ checked }) => unreadFiles(checked)))].sort();
  const findings = findingChanges(version, before.checked, after.checked);
  const touched = touchedFiles(before.trees, after.trees);
  const base = { folder, nature: 'modifie' as const, findings, unread };
  const read = compareChanged(load, folder, outlined(before), outlined(after));
  if (read === undefined) return { ...base, layoutOnly: [] };
  const { was, is, diff } = read;
  const values = { ...diff, objects: diff.objects.filter((change) => !isUnread(change, unread)) };
  const changed = new Set(values.objects.flatMap(filesOf));
  return {
    ...base,
    diff: { values, view: diffView(was, is, values, titles) },
    layoutOnly: touched.filter((file) => !changed.has(file) && !unread.includes(file)),
  };
}

interface Read {
  readonly was: Plan;
  readonly is: Plan;
  readonly diff: PlanDiff;
}

/** What both sides have alike is not read, but for what may cite an object that was renamed. Undefined where a side has no plan. */
function compareChanged(
  load: LoadTrees,
  folder: string,
  before: Outlined | undefined,
  after: Outlined | undefined,
  renamed: readonly string[] = [],
): Read | undefined {
  if (before === undefined || after === undefined) return undefined;
  const { files, fiches } = unreadOf(folder, before, after, renamed);
  const [was, is] = [before, after].map(({ trees }) => load(folder, without(trees, files)).plan);
  if (was === undefined || is === undefined) return undefined;
  const plans = { was: withOutlined(was, fiches), is: withOutlined(is, fiches) };
  const diff = comparePlans(plans.was, plans.is);
  const old = renamed.length > 0 ? [] : diff.objects.flatMap(oldName);
  if (old.length > 0) return compareChanged(load, folder, before, after, old);
  return { ...plans, diff: { ...diff, budget: withCostOf(fiches, diff.budget) } };
}

const outlined = ({ trees, outline }: PlanSide): Outlined | undefined => outline && { trees, outline };

const oldName = ({ before, after }: ObjectChange): readonly string[] =>
  before === undefined || after === undefined || before.id === after.id ? [] : [before.id];

/** What is missing on a side because its file could not be read did not come, and did not go. */
const isUnread = (change: ObjectChange, unread: readonly string[]): boolean =>
  (change.before === undefined || change.after === undefined) && filesOf(change).some((file) => unread.includes(file));

const filesOf = ({ before, after }: ObjectChange): readonly string[] =>
  [before, after].flatMap((object) => object?.file ?? []);

/** Of those families are the mistakes for which something of a file is left out. */
const unreadFiles = ({ findings }: CheckedPlan): readonly string[] =>
  findings.flatMap(({ code, severity, file }) => (severity === 'error' && /^PST[01]/u.test(code) ? file : []));

/** The files that are on both sides, with other bytes. */
function touchedFiles(before: readonly Tree[], after: readonly Tree[]): readonly string[] {
  const was = new Map(filesIn(before).map(({ path, bytes }) => [path, bytes]));
  return filesIn(after).flatMap(({ path, bytes }) => {
    const old = was.get(path);
    return old === undefined || isSame(old, bytes) ? [] : path;
  });
}

const filesIn = (trees: readonly Tree[]): readonly SourceFile[] => trees.flatMap(({ files }) => files);

/** The trees of a version, the bytes of the files that are the same being those of another version: they are read once. */
export function sharing(trees: readonly Tree[], other: readonly Tree[]): readonly Tree[] {
  const known = new Map(filesIn(other).map(({ path, bytes }) => [path, bytes]));
  return trees.map((tree) => ({
    ...tree,
    files: tree.files.map((file) => {
      const bytes = known.get(file.path);
      return bytes !== undefined && isSame(bytes, file.bytes) ? { ...file, bytes } : file;
    }),
  }));
}

/** Whether every file says the same, byte for byte. */
export function isIdentical(before: readonly Tree[], after: readonly Tree[]): boolean {
  const [was, is] = [before, after].map((trees) => filesIn(trees).map(({ path }) => path));
  const problems = [...before, ...after].some((tree) => tree.problems.length > 0);
  return !problems && was?.join('\n') === is?.join('\n') && touchedFiles(before, after).length === 0;
}
