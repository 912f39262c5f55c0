import type { Content } from '../../export/table.ts';
import type { Plan } from '../../model/plan.ts';
import { writeAtomically } from '../../workspace/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { checkPlans } from '../pipeline.ts';
import { isRefused } from '../refuse.ts';
import type { Target } from '../rollup/formats.ts';
import { lookOf } from '../rollup/look.ts';
import type { Subject, Vue } from '../rollup/subject.ts';

export interface RollupOptions {
  readonly par: readonly string[];
  readonly vue: Vue | undefined;
  /** The identifier of the one plan wanted. */
  readonly plan?: string | undefined;
  readonly tous?: true | undefined;
  readonly target: Target;
}

/** Prints what a subject computes from the plans of the folders. Throws a failure when there is no plan. */
export async function runRollup(
  host: Host,
  subject: Subject,
  folders: readonly string[],
  options: RollupOptions,
): Promise<ExitCode> {
  const checked = await checkPlans(host, folders);
  if (await isRefused(host, checked, 'Rien n’a été calculé')) return 1;
  const found = checked.flatMap(({ plan }) => plan ?? []);
  const plans = options.plan === undefined ? found : onlyPlan(found, options.plan);
  const [compute, format] = await Promise.all([subject.load(), options.target.format.load()]);
  const rollup = compute(plans, {
    par: dimensionsOf(subject, plans, options),
    vue: options.vue?.name ?? '',
    today: host.now().toISOString().slice(0, 'YYYY-MM-DD'.length),
  });
  await deliver(host, await format(rollup, lookOf(host)), options.target);
  return 0;
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
