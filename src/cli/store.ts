import { pathInPlan, roleOf } from '../model/plan-files.ts';
import { findBeside, readTree, type Tree } from '../workspace/index.ts';
import { isInModele } from './build/modele-files.ts';
import { findPlans } from './find-plans.ts';
import type { Host } from './host.ts';

/** Where plans are read: the working folder, or a revision of it. */
export interface Store {
  /**
   * The plans in the given folders, or in the working folder: relative to it, each once. Throws a failure where there is no folder, or
   * no plan in it.
   */
  readonly plans: (folders: readonly string[]) => Promise<readonly string[]>;
  /** The files of a plan's own folder, and of the one that it shares with others where there is one. */
  readonly trees: (plan: string) => Promise<readonly Tree[]>;
  /** The files of `modele/`, which give a plan its look: all those that are no data. */
  readonly modele: (plan: string) => Promise<Tree>;
}

/** Whether a file of the folder of a plan is one that a plan is made of. */
export const isOfPlan = (plan: string, path: string): boolean => roleOf(pathInPlan(plan, path)) !== undefined;

export const SHARED_FOLDER = 'communs';

export function diskStore(host: Pick<Host, 'cwd' | 'signal'>): Store {
  const { cwd, signal } = host;
  return {
    plans: (folders) => findPlans(host, folders),
    trees: async (plan) => {
      const shared = findBeside(cwd, plan, SHARED_FOLDER);
      const folders = shared === undefined ? [plan] : [plan, shared];
      const wanted = (path: string): boolean => isOfPlan(plan, path);
      return Promise.all(folders.map((one) => readTree(cwd, one, { wanted, signal })));
    },
    modele: (plan) => readTree(cwd, plan, { wanted: isInModele(plan), signal }),
  };
}
