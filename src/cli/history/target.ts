import type { Plan } from '../../model/plan.ts';
import type { Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { createReader } from '../reader.ts';
import { ficheNamed, unknownFiche } from '../record/names.ts';
import { diskStore } from '../store.ts';

/** The plan whose history is asked for, as it is in the working folder, and one of its fiches where one is named. */
export interface Target {
  readonly folder: string;
  readonly plan: Plan;
  readonly fiche: string | undefined;
}

/** `fiche`: a code or an identifier. Throws a misuse where no plan has it, or where several plans could be meant. */
export async function targetOf(host: Host, folders: readonly string[], fiche: string | undefined): Promise<Target> {
  const store = diskStore(host);
  const load = await createReader();
  const found: { readonly folder: string; readonly plan: Plan }[] = [];
  for (const folder of await store.plans(folders)) {
    const { plan } = load(folder, await store.trees(folder));
    if (plan !== undefined) found.push({ folder, plan });
  }
  const targets = found.flatMap(({ folder, plan }): readonly Target[] => {
    const known = fiche === undefined ? undefined : ficheNamed(plan, fiche)?.id;
    return fiche !== undefined && known === undefined ? [] : [{ folder, plan, fiche: known }];
  });
  const [target, other] = targets;
  if (target === undefined) return noTarget(found, fiche);
  if (other === undefined) return target;
  const names = targets.map(({ folder }) => folder).join(', ');
  throw misuse(`Plusieurs plans pourraient convenir : dites lequel avec --dossier, parmi ${names}`);
}

function noTarget(found: readonly { readonly plan: Plan }[], fiche: string | undefined): never {
  const plans = found.map(({ plan }) => plan);
  if (fiche !== undefined && plans.length > 0) return unknownFiche(plans, fiche);
  throw misuse('Aucun plan ne peut être lu ici : « pst validate » dit pourquoi');
}
