import type { Content, Rollup } from '../../export/table.ts';
import type { Plan } from '../../model/plan.ts';
import { writeAtomically } from '../../workspace/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { type Asked, createRecall, type ReadPlan } from '../kept/recall.ts';
import { createJudge } from '../pipeline.ts';
import { isRefused } from '../refuse.ts';
import type { Target } from '../rollup/formats.ts';
import { diskStore } from '../store.ts';
import { todayOf } from '../today.ts';
import { lookOf } from '../rollup/look.ts';
import type { Subject, Vue } from '../rollup/subject.ts';

export interface RollupOptions {
  readonly par: readonly string[];
  readonly vue: Vue | undefined;
  /** The identifier of the one plan wanted. */
  readonly plan?: string | undefined;
  readonly tous?: true | undefined;
  readonly target: Target;
  /** Whether what an earlier run computed from the same files is believed, and what this one computes kept. */
  readonly cache: boolean;
}

/** Prints what a subject computes from the plans of the folders. Throws a failure when there is no plan. */
export async function runRollup(
  host: Host,
  subject: Subject,
  folders: readonly string[],
  options: RollupOptions,
): Promise<ExitCode> {
  const store = diskStore(host);
  const plans: ReadPlan[] = [];
  for (const folder of await store.plans(folders)) plans.push({ folder, trees: await store.trees(folder) });
  const { par, vue, plan, tous, cache } = options;
  const question = { subject: subject.name, par, vue: vue?.name, plan, tous };
  const asked: Asked = { about: 'totaux', plans, question };
  const recall = await createRecall(host, cache);
  const rollup = await recall(asked, () => compute(host, subject, plans, options));
  if (rollup === undefined) return 1;
  const format = await options.target.format.load();
  await deliver(host, await format(rollup, lookOf(host)), options.target);
  return 0;
}

/** Undefined where errors of a plan stand in the way: they are then shown. */
async function compute(
  host: Host,
  subject: Subject,
  read: readonly ReadPlan[],
  options: RollupOptions,
): Promise<Rollup | undefined> {
  const judge = await createJudge(host, {});
  const checked = read.map(({ folder, trees }) => judge(folder, trees));
  if (await isRefused(host, checked, 'Rien n’a été calculé')) return undefined;
  const found = checked.flatMap(({ plan }) => plan ?? []);
  const plans = options.plan === undefined ? found : onlyPlan(found, options.plan);
  const made = await subject.load();
  return made(plans, {
    par: dimensionsOf(subject, plans, options),
    vue: options.vue?.name ?? '',
    today: todayOf(host),
  });
}

function onlyPlan(plans: readonly Plan[], id: string): readonly Plan[] {
  const kept = plans.filter((plan) => plan.pst.value.id === id);
  if (kept.length > 0) return kept;
  const known = plans.map((plan) => plan.pst.value.id).join(', ');
  throw misuse(`Aucun plan lu ne s’appelle « ${id} » : les plans lus sont ${known}`);
}

/** Several plans are told apart, unless asked for together. */
function dimensionsOf(subject: Subject, plans: readonly Plan[], { par, tous, vue }: RollupOptions): readonly string[] {
  const accepts = (vue?.dimensions ?? subject.dimensions).includes('plan');
  return plans.length < 2 || tous || par.includes('plan') || !accepts ? par : ['plan', ...par];
}

async function deliver(host: Host, content: Content, { path }: Target): Promise<void> {
  if (path !== undefined) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writeAtomically(host.cwd, path, bytes, { signal: host.signal });
  } else if (typeof content === 'string') host.out.write(content);
}
