import type { Tree } from '../../workspace/index.ts';
import type { Store } from '../store.ts';

/** The same plans, each read once: what is checked, printed and carried by the PDF is the same, whatever is saved meanwhile. */
export function snapshotOf(store: Store): Store {
  const known = new Map<string, Promise<readonly Tree[]>>();
  const modeles = new Map<string, Promise<Tree>>();
  return {
    plans: store.plans,
    trees: (plan) => {
      const trees = known.get(plan) ?? store.trees(plan);
      known.set(plan, trees);
      return trees;
    },
    modele: (plan) => {
      const modele = modeles.get(plan) ?? store.modele(plan);
      modeles.set(plan, modele);
      return modele;
    },
  };
}
