import { plansOf } from '../../../src/cli/fix/plans.ts';
import { settle, type Settled } from '../../../src/cli/fix/settle.ts';
import type { Judge } from '../../../src/cli/pipeline.ts';
import { createLoad } from '../../../src/model/load.ts';
import { checkPlan } from '../../../src/rules/index.ts';
import { createOrders } from '../../../src/schema/index.ts';
import { pathOf, TODAY } from '../../rules/plan.ts';
import { SCHEMAS } from '../../schema/schemas.ts';

const load = createLoad(SCHEMAS);
const orders = createOrders(SCHEMAS);

const judge: Judge = (folder, trees) => {
  const loaded = load(
    folder,
    trees.flatMap(({ files }) => files),
  );
  return { folder, plan: loaded.plan, findings: checkPlan(loaded, TODAY), sources: loaded.sources };
};

/** Texts by path inside the plan. */
export type Texts = Readonly<Record<string, string>>;

export interface Mended {
  /** Every file, as it becomes. */
  readonly texts: Texts;
  /** The paths of those that changed. */
  readonly changed: readonly string[];
  readonly words: readonly string[];
  readonly undone: readonly string[];
  /** « PST201 plan/fiches/atelier.yaml », of what is still wrong. */
  readonly errors: readonly string[];
}

/** What `pst validate --fix` makes of a plan, without any disk. */
export async function mended(texts: Texts, limits?: (file: string) => boolean): Promise<Mended> {
  const files = Object.entries(texts).map(([path, text]) => ({
    path: pathOf(path),
    bytes: new TextEncoder().encode(text),
  }));
  const read = [{ folder: 'plan', trees: [{ files, others: [], problems: [] }] }];
  const plans = plansOf(read, judge, orders, new AbortController().signal);
  const settled: Settled = await settle(plans, limits);
  const findings = await plans.judge(settled.changed);
  const after = Object.keys(texts).map((path) => {
    const bytes = settled.changed.get(pathOf(path));
    return [path, bytes === undefined ? texts[path] : decoder.decode(bytes)] as const;
  });
  return {
    texts: Object.fromEntries(after) as Texts,
    changed: after.filter(([path, text]) => text !== texts[path]).map(([path]) => path),
    words: settled.done.map(({ words }) => words),
    undone: [...settled.undone],
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${code} ${file}`),
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
