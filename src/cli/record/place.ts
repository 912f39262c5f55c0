import type { Plan } from '../../model/plan.ts';
import type { Fiche } from '../../model/types.ts';
import type { CheckedPlan } from '../../report/report.ts';
import type { Tree } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { createJudge, type Judge } from '../pipeline.ts';
import { diskStore } from '../store.ts';
import { ficheNamed, unknownFiche } from './names.ts';

/** A plan as it is on the disk, with the files it was read from and what judges it again. */
export interface OpenPlan {
  readonly trees: readonly Tree[];
  readonly checked: CheckedPlan;
  readonly judge: Judge;
}

/** The plans where something may be recorded. `asked`: the identifier of one, or its folder. */
export async function openPlans(host: Host, asked: string | undefined): Promise<readonly OpenPlan[]> {
  const store = diskStore(host);
  const isFolder = asked !== undefined && /[/\\.]/u.test(asked);
  const judge = await createJudge(host, {});
  const open: OpenPlan[] = [];
  for (const folder of await store.plans(isFolder ? [asked] : [])) {
    host.signal.throwIfAborted();
    const trees = await store.trees(folder);
    open.push({ trees, checked: judge(folder, trees), judge });
  }
  if (asked === undefined || isFolder) return open;
  const kept = open.filter(({ checked: { plan } }) => plan?.pst.value.id === asked);
  if (kept.length > 0) return kept;
  const known = open.flatMap(({ checked: { plan } }) => plan?.pst.value.id ?? []);
  throw misuse(`Aucun plan lu ne s’appelle « ${asked} ». Les plans lus : ${known.join(', ')}`);
}

/** The plan that has the fiche. Throws a misuse where none has, or several. */
export function planOf(
  open: readonly OpenPlan[],
  word: string,
): { readonly at: OpenPlan; readonly plan: Plan; readonly fiche: Fiche } {
  const found = open.flatMap((at) => {
    const { plan } = at.checked;
    const fiche = plan === undefined ? undefined : ficheNamed(plan, word);
    return plan === undefined || fiche === undefined ? [] : [{ at, plan, fiche }];
  });
  const [first, second] = found;
  if (first === undefined)
    unknownFiche(
      open.flatMap(({ checked: { plan } }) => plan ?? []),
      word,
    );
  if (second === undefined) return first;
  const ids = found.map(({ plan }) => plan.pst.value.id).join(', ');
  throw misuse(`La fiche « ${word} » est dans plusieurs plans : ajoutez --plan, avec l’un de ${ids}`);
}
