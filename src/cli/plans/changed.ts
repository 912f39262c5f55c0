import { changedFiles } from '../../git/index.ts';
import { count, typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import type { Host } from '../host.ts';

/**
 * The files that the branch touched since it left `ref`, or the main branch (true). Tells on `host.err` what was compared. Throws a
 * `GitFailure`.
 */
export async function findChanged(host: Host, ref: string | true): Promise<ReadonlySet<string>> {
  const { since, files } = await changedFiles(host, ref === true ? undefined : ref);
  const changed = count(files.size, 'fichier modifié', 'fichiers modifiés');
  host.err.write(`${visible(typo(`Par rapport à « ${since} » : ${changed}`))}\n`);
  return files;
}
