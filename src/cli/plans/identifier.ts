import { list } from '../../report/french.ts';
import type { Tree } from '../../workspace/index.ts';
import { readYaml } from '../../yaml/index.ts';
import { misuse } from '../misuse.ts';

/** A plan with the name that its pst.yaml gives it. */
export interface Identified {
  readonly folder: string;
  readonly id: string;
}

/** What pst.yaml says, without judging it; the name of the folder where it says nothing that can be read. */
export function identifierOf(folder: string, trees: readonly Tree[]): string {
  const mark = trees[0]?.files.find(({ path }) => path === (folder === '.' ? 'pst.yaml' : `${folder}/pst.yaml`));
  const data = mark === undefined ? undefined : readYaml(mark.bytes).data;
  if (typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string') return data.id;
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** The folders of the plans of that identifier, or that folder. Throws a misuse where there is none. */
export function choose(plans: readonly Identified[], asked: string): readonly string[] {
  const wanted = asked.replace(/^\.\/(?=.)/u, '').replace(/(?<=.)\/+$/u, '');
  const kept = plans.filter(({ folder, id }) => id === wanted || folder === wanted);
  if (kept.length > 0) return kept.map(({ folder }) => folder);
  const known = list([...new Set(plans.map(({ id }) => id))].toSorted());
  throw misuse(`Aucun plan ne s’appelle « ${asked} ». Les plans trouvés : ${known}`);
}
