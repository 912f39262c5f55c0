import { pathInPlan } from '../../model/plan-files.ts';
import { count, typo } from '../../report/french.ts';
import type { Host } from '../host.ts';
import { SHARED_FOLDER, type Store } from '../store.ts';
import { type Shard, shareOf, type Weighed } from './shard.ts';

/** Which of the plans that are found a command works on. Each choice is made among what the one before left. */
export interface PlanChoice {
  /** The identifier of the one wanted, or its folder. */
  readonly plan?: string | undefined;
  /** Those of which a file is among these, theirs or shared. */
  readonly changed?: ReadonlySet<string> | undefined;
  readonly shard?: Shard | undefined;
}

/** The store with only the plans that are chosen: none, where nothing changed or a part has nothing to do. Tells so on `host.err`. */
export function chosenStore(host: Pick<Host, 'err'>, store: Store, choice: PlanChoice): Store {
  const { plan, changed, shard } = choice;
  return {
    ...store,
    plans: async (folders) => {
      const found = await store.plans(folders);
      const named = plan === undefined ? found : await onlyNamed(store, found, plan);
      const touched = changed === undefined ? named : onlyTouched(named, changed);
      return shard === undefined ? touched : part(host, await weighed(store, touched), shard);
    },
  };
}

/** Reading what a plan is called takes longer to load than most plans to recall. */
async function onlyNamed(store: Store, folders: readonly string[], asked: string): Promise<readonly string[]> {
  const { choose, identifierOf } = await import('./identifier.ts');
  const plans = folders.map(async (folder) => ({ folder, id: identifierOf(folder, await store.trees(folder)) }));
  return choose(await Promise.all(plans), asked);
}

/** Also those whose file is gone, and every plan when something that plans share changed. */
function onlyTouched(folders: readonly string[], changed: ReadonlySet<string>): readonly string[] {
  const paths = [...changed];
  return folders.filter((folder) => paths.some((path) => isIn(folder, path) || isShared(folder, path)));
}

/** Paths are relative to the working folder, which is `.`. */
const isIn = (folder: string, path: string): boolean =>
  folder === '.' ? !path.startsWith('../') : path.startsWith(`${folder}/`);

const isShared = (folder: string, path: string): boolean => pathInPlan(folder, path).startsWith(`${SHARED_FOLDER}/`);

async function weighed(store: Store, folders: readonly string[]): Promise<readonly Weighed[]> {
  return Promise.all(
    folders.map(async (folder) => {
      const [own] = await store.trees(folder);
      return { folder, weight: own?.files.length ?? 0 };
    }),
  );
}

function part(host: Pick<Host, 'err'>, plans: readonly Weighed[], shard: Shard): readonly string[] {
  const kept = shareOf(plans, shard);
  const idle = kept.length === 0 && plans.length > 0 ? '. Un plan ne se partage pas : moins de parts suffiraient' : '';
  const name = `${String(shard.index)}/${String(shard.of)}`;
  host.err.write(typo(`Part ${name} : ${String(kept.length)} sur ${count(plans.length, 'plan')}${idle}\n`));
  return kept;
}
